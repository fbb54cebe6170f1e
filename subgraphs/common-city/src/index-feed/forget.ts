import type { Database } from '@koinipoli/kit';
import { sql } from 'drizzle-orm';
import { applyPortion } from './apply.js';
import { insertArriving, lockIndex } from './queries.js';
import { writeIndex } from './write.js';

/** Records that go at once. */
const portion = 500;

/**
 * Takes all that a network said out of the index, as if it had told that each of its records is gone, and what was known
 * of its feed; gives how many documents those were. Only for a network that nobody follows: its feed would bring them back.
 */
export async function forgetNetwork(db: Database, network: string): Promise<number> {
  for (let forgotten = 0; ; ) {
    const gone = await writeIndex(db, (tx) => forgetSome(tx, network));
    forgotten += gone;
    if (gone === 0) return forgotten;
  }
}

async function forgetSome(tx: Database, network: string): Promise<number> {
  await lockIndex(tx);
  const known = await tx.execute<{ id: string; kind: string }>(
    sql`select id, kind from index_documents where network = ${network} order by id limit ${portion}`,
  );
  const at = new Date().toISOString();
  const items = known.map(({ id, kind }) => ({ id, kind, at, isNew: false, document: null }));
  await applyPortion(tx, network, { items, fill: (some) => (inner) => insertArriving(inner, network, some) });
  if (items.length === 0) {
    for (const table of ['index_refused', 'index_incoming', 'index_feeds'])
      await tx.execute(sql`delete from ${sql.identifier(table)} where network = ${network}`);
  }
  return items.length;
}
