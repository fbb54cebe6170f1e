import { Readable } from 'node:stream';
import type { FeedEnd, FeedHead, FeedRefusal } from '@koinipoli/schema/feed/lines';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Access } from '../access/access.js';
import type { Database, OpenDatabase } from '../database/open.js';
import { type Bell, startBell } from './bell.js';
import { beginningOf, type FeedCursor, readCursor, writeCursor } from './cursor.js';
import { startKeeper } from './keeper.js';
import { type FeedRow, type FeedStand, selectChanges, selectStand } from './queries.js';
import { readFeedQuery } from './question.js';

/** The name under which the hub's index asks. */
const indexName = 'common-city';

/** Documents that are read at once; a slow reader keeps so many in memory, and no connection. */
const page = 200;

/** Milliseconds in which a reader takes nothing before it is hung up on. */
const patience = 60_000;

/** What serves the feed of a network. */
export interface FeedDesk {
  name: string;
  database: OpenDatabase;
  access: Access;
}

/**
 * Serves the change feed of a network, `GET /feed`, as `@koinipoli/schema/feed/lines` says, to common-city alone; and sees
 * to it that it is whole.
 */
export function serveFeed(http: FastifyInstance, desk: FeedDesk): void {
  const { database, access } = desk;
  const bell = startBell(database, http.log);
  const keeper = startKeeper(database, http.log);
  const answers = new Set<FastifyReply>();
  http.addHook('preClose', async () => {
    await Promise.all([bell[Symbol.asyncDispose](), keeper[Symbol.asyncDispose]()]);
    // Whoever reads finds a whole end; whoever does not, keeps nobody from going.
    setTimeout(() => {
      for (const { raw } of answers) raw.destroy();
    }, 1_000).unref();
  });
  const onRequest = access.only([indexName], { open: true });
  http.get('/feed', { onRequest }, async (request, reply) => {
    const { after: given, first, wait } = readFeedQuery(request.query);
    const after = given === undefined ? undefined : readCursor(given);
    if (after === null) return refuse(reply, 400, { code: 'NO_CURSOR', message: 'after is no cursor.' });
    const gone = new AbortController();
    reply.raw.once('close', () => {
      gone.abort();
      answers.delete(reply);
    });
    const found = await look({ db: database.db, bell, stop: gone.signal }, after, { first, wait });
    if ('code' in found) return refuse(reply, 409, found);
    answers.add(reply);
    reply.raw.setTimeout(patience, () => reply.raw.destroy());
    const lines = linesOf(database.db, {
      head: headOf(desk, found.stand),
      first,
      found,
      isOver: () => bell.isStill,
    });
    return reply
      .type('application/x-ndjson')
      .send(Readable.from(lines, { objectMode: false, highWaterMark: 64 * 1024 }));
  });
}

const refuse = (reply: FastifyReply, status: number, refusal: FeedRefusal) =>
  reply.code(status).send(refusal);

interface Found {
  stand: FeedStand;
  after: FeedCursor;
  rows: FeedRow[];
}

interface Around {
  db: Database;
  bell: Bell;
  stop: AbortSignal;
}

/** The first page behind the cursor; with none it waits for a change. It hears before it looks, so that it misses none. */
async function look(
  { db, bell, stop }: Around,
  given: FeedCursor | undefined,
  { first, wait }: { first: number; wait: number },
): Promise<Found | FeedRefusal> {
  const until = Date.now() + wait * 1_000;
  for (;;) {
    const rung = bell.next(until - Date.now(), stop);
    const stand = await selectStand(db);
    const after = given ?? beginningOf(stand.epoch);
    const refusal = refusalOf(after, stand);
    const rows = refusal ? [] : await selectChanges(db, after, Math.min(page, first));
    if (refusal || rows.length > 0 || Date.now() >= until || bell.isStill || stop.aborted) {
      rung.cancel();
      return refusal ?? { stand, after, rows };
    }
    await rung.heard;
    // It looks no more at a database that is being closed; nothing has come behind the cursor that was told of.
    if (bell.isStill || stop.aborted) return { stand, after, rows };
  }
}

function refusalOf(after: FeedCursor, { epoch, revision }: FeedStand): FeedRefusal | undefined {
  if (after.epoch !== epoch)
    return { code: 'OTHER_EPOCH', message: 'The database is another one, or was restored; begin anew.' };
  if (BigInt(after.position) > BigInt(revision))
    return { code: 'FROM_THE_FUTURE', message: 'The cursor is from beyond the last change; begin anew.' };
  return undefined;
}

const headOf = ({ name }: FeedDesk, stand: FeedStand): FeedHead => ({
  feed: 'koinipoli/1',
  network: name,
  ...stand,
});

interface Answer {
  head: FeedHead;
  first: number;
  found: Found;
  /** Whether the network is about to stop. */
  isOver: () => boolean;
}

/** The lines of an answer. Each page is a question of its own, asked when the reader has taken the one before. */
async function* linesOf(db: Database, { head, first, found, isOver }: Answer): AsyncGenerator<string> {
  yield `${JSON.stringify(head)}\n`;
  let { after, rows } = found;
  let left = first;
  while (rows.length > 0) {
    for (const { line } of rows) yield line;
    after = rows.at(-1)?.cursor ?? after;
    left -= rows.length;
    if (left === 0 || isOver()) break;
    rows = await selectChanges(db, after, Math.min(page, left));
  }
  const end: FeedEnd = { cursor: writeCursor(after), atEnd: rows.length === 0 };
  yield `${JSON.stringify(end)}\n`;
}
