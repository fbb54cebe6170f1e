import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Access, OpenDatabase } from '@koinipoli/kit';
import type { FastifyInstance } from 'fastify';
import { referenceVersion, selectReference } from './queries.js';

/** Seconds that a question may be held; more is cut to this. */
const longestWait = 55;

/** Milliseconds for which changes are gathered before the document is made again. */
const gatherFor = 1_000;

const pack = promisify(gzip);

/**
 * Publishes the reference feed: `GET /reference` gives areas, the topic tree and identity as one JSON document whose
 * `ETag` is its version. With `If-None-Match` and `?wait=25` it answers as soon as there is a newer one, or 304.
 * Every network whose key is known may follow it.
 */
export function publishReference(
  http: FastifyInstance,
  { db, connection }: OpenDatabase,
  access: Access,
): void {
  const changes = new EventTarget();
  const wake = () => changes.dispatchEvent(new Event('change'));
  const listening = connection
    .listen('reference', wake, wake)
    .catch((error: unknown) => http.log.error(error));
  let stopping = false;
  http.addHook('preClose', async () => {
    stopping = true;
    wake();
    await listening;
  });
  const latest = gathering(db, () => stopping);
  const onRequest = access.only('trusted', { open: true });
  http.get<{ Querystring: { wait?: string } }>('/reference', { onRequest }, async (request, reply) => {
    const known = request.headers['if-none-match'];
    const wait = Math.min(Number(request.query.wait) || 0, longestWait);
    // Listens before it looks, so that a change in between is not missed.
    const changed = nextChange(changes, wait * 1_000);
    reply.raw.once('close', changed.end);
    const isNewest = async () => known === `"${await referenceVersion(db)}"`;
    if (!stopping && (await isNewest())) await changed.wait;
    changed.end();
    if (await isNewest()) return reply.code(304).send();
    const { version, document, packed } = await latest();
    const isPacked = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    reply.header('etag', `"${version}"`).header('vary', 'accept-encoding').type('application/json');
    return isPacked ? reply.header('content-encoding', 'gzip').send(packed) : reply.send(document);
  });
}

/** A version as it goes out. */
interface Published {
  version: string;
  document: string;
  packed: Buffer;
}

/**
 * Makes the newest document, once for all who ask for it: with a hundred thousand organisations it is large, so changes
 * are gathered for a moment, and what has not changed is not made again.
 */
function gathering(db: OpenDatabase['db'], isStopping: () => boolean): () => Promise<Published> {
  let last: Published | undefined;
  let madeAt = 0;
  let making: Promise<Published> | undefined;
  const make = async (): Promise<Published> => {
    if (last?.version === (await referenceVersion(db))) return last;
    const wait = madeAt + gatherFor - Date.now();
    if (wait > 0 && !isStopping()) await sleep(wait);
    const { version, document } = await selectReference(db);
    last = { version, document, packed: await pack(document) };
    madeAt = Date.now();
    return last;
  };
  return () => {
    making ??= make().finally(() => {
      making = undefined;
    });
    return making;
  };
}

/** A promise for the next change, or for the end of the time given; `end` is that end. */
function nextChange(changes: EventTarget, milliseconds: number) {
  let done = () => {};
  const wait = new Promise<void>((resolve) => {
    done = resolve;
  });
  const timer = setTimeout(done, milliseconds);
  changes.addEventListener('change', done, { once: true });
  const end = () => {
    clearTimeout(timer);
    changes.removeEventListener('change', done);
    done();
  };
  return { wait, end };
}
