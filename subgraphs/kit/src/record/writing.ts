import { sql } from 'drizzle-orm';
import type { Database } from '../database/open.js';

/** Milliseconds that one write may take before PostgreSQL ends it; imports set their own. */
const longest = 10_000;

/**
 * Runs what writes in one transaction, all or nothing, and raises the network's revision as its last statement:
 * whoever holds the counter is the only one that can still commit, so no reader of positions ever skips a change.
 * Records are noted by their state rows (`position` 0 there means: of this transaction), which get the new number.
 */
export async function writing<T>(db: Database, work: (tx: Database) => Promise<T>): Promise<T> {
  return db.transaction(async (transaction) => {
    const tx = transaction as unknown as Database;
    await tx.execute(sql`select set_config('statement_timeout', ${String(longest)}, true)`);
    const result = await work(tx);
    await raiseRevision(tx);
    return result;
  });
}

/**
 * The last statement of a transaction that writes: raises the counter, and makes the documents of the feed that follow
 * from the records that were written. What it does stands in the kit's migration `feed`.
 */
async function raiseRevision(tx: Database): Promise<void> {
  await tx.execute(sql`select feed_raise()`);
}
