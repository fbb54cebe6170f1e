import { type Database, defineList } from '@koinipoli/kit';
import { eq, getTableColumns, sql } from 'drizzle-orm';
import { apiKeys } from './table.js';
import type { ApiKey } from './type.js';

const { hash: _hash, createdBy: _maker, ...columns } = getTableColumns(apiKeys);

/** A key that can be used now. */
const isGood = sql`${apiKeys.revokedAt} is null and ${apiKeys.expiresAt} > now()`;

export const apiKeyList = defineList({
  name: 'apiKeys',
  from: apiKeys,
  id: apiKeys.id,
  columns,
  orders: { CREATED_DESC: { keys: [{ by: apiKeys.createdAt, type: 'timestamptz' }], descending: true } },
  filters: { includeInactive: () => sql`true` },
  edges: { id: (key) => sql`${apiKeys.id} = ${key}` },
  visible: isGood,
});

/** A key, and whether it can still be followed by another. */
export interface LockedKey extends ApiKey {
  isGood: boolean;
  hasNext: boolean;
}

/** A key as it stands, held against other writers until the end of the transaction. */
export async function lockKey(tx: Database, id: string): Promise<LockedKey | null> {
  // A statement of its own: one that waits for the lock sees the rest of the database as it was before.
  await tx.execute(sql`select from api_keys where id = ${id} for update`);
  const [row] = await tx
    .select({
      ...columns,
      isGood: sql<boolean>`${isGood}`,
      hasNext: sql<boolean>`exists (select from api_keys next where next.rotated_from = api_keys.id)`,
    })
    .from(apiKeys)
    .where(eq(apiKeys.id, id));
  return row ?? null;
}

/** A key as who asks is shown it. */
export async function selectKey(tx: Database, id: string): Promise<ApiKey | null> {
  const [row] = await tx.select(columns).from(apiKeys).where(eq(apiKeys.id, id));
  return row ?? null;
}
