import { type SQL, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/postgres-js';
import { connect } from '../database/connect.js';
import type { Database } from '../database/open.js';
import type { FeedParts } from './definition.js';
import { feedFunctions } from './functions.js';

/** Any number that no other program locks with. */
const lock = 4_316_170_912;

/** Documents that are made under one lock of the counter: others that write wait for so many. */
const portion = 250;

/**
 * Installs how the documents of a feed are made; where that has changed, all documents are compared with their records,
 * and what differs gets a new position. Makes what is noted for at most so many milliseconds, all of it unless said
 * otherwise. Several processes may call it at once; one that dies is followed by the next.
 */
export async function installFeed(
  url: string,
  feed: FeedParts,
  patience = Number.POSITIVE_INFINITY,
): Promise<void> {
  const { statements, hash } = feedFunctions(feed.documents);
  const connection = connect(url, { max: 1, onnotice: () => {} });
  try {
    const db = drizzle(connection, { casing: 'snake_case' });
    await db.execute(sql`select pg_advisory_lock(${lock}::bigint)`);
    const known = await db.execute(sql`select from feed_state where installed = ${hash}`);
    if (known.length === 0)
      await db.transaction(async (tx) => {
        for (const statement of statements) await tx.execute(sql.raw(statement));
        await tx.execute(sql`update feed_state set installed = ${hash}`);
        await noteAll(tx);
      });
    const end = Date.now() + patience;
    while (Date.now() < end && (await drainFeed(db)));
  } finally {
    await connection.end({ timeout: 5 });
  }
}

/** Makes some of the documents that are noted; false: none is left. */
export async function drainFeed(db: Database): Promise<boolean> {
  const [row] = await db.execute<{ more: boolean }>(sql`select feed_drain(${portion}::int) as more`);
  return row?.more ?? false;
}

/** Notes that records came or changed without a revision, so that all are compared: in their transaction, at its end. */
export async function noteAll(tx: Database): Promise<void> {
  await tx.execute(sql`select feed_note_all()`);
}

/** Notes that tables changed: functions that were installed for others may fail, and wait for the next start. */
export const uninstallFeed: SQL = sql`update feed_state set installed = null`;
