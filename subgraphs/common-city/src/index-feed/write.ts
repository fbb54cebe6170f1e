import type { Database } from '@koinipoli/kit';
import { sql } from 'drizzle-orm';

/** Milliseconds that a statement may take while the index is written. */
const longest = 120_000;

/** Runs what writes the index in one transaction, all or nothing. */
export function writeIndex<T>(db: Database, work: (tx: Database) => Promise<T>): Promise<T> {
  return db.transaction(async (transaction) => {
    const tx = transaction as unknown as Database;
    await tx.execute(sql`select set_config('statement_timeout', ${String(longest)}, true)`);
    return work(tx);
  });
}
