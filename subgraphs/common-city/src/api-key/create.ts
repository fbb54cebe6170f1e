import { randomUUID } from 'node:crypto';
import { attempt, type Database, type Outcome, pseudonymOf, refuse, type Viewer } from '@koinipoli/kit';
import { selectKey } from './queries.js';
import { notHeld, type Wanted, wrongWith } from './rules.js';
import { makeSecret } from './secret.js';
import { apiKeys } from './table.js';
import type { ApiKey } from './type.js';

/** A key that was just made, with the only sight of it. */
export interface MadeKey {
  apiKey: ApiKey | null;
  secret: string | null;
}

/** Makes a key of what its giver holds. */
export async function createApiKey(db: Database, wanted: Wanted, viewer: Viewer): Promise<Outcome<MadeKey>> {
  return attempt(db, async (tx) => {
    const problems = [...wrongWith(wanted, new Date()), ...notHeld(wanted, viewer)];
    refuse(...problems);
    return insertKey(tx, { ...wanted, rotatedFrom: null }, viewer);
  });
}

/** Writes a key that was found good. */
export async function insertKey(
  tx: Database,
  { label, scopes, organisations, expiresAt, rotatedFrom }: Wanted & { rotatedFrom: string | null },
  viewer: Viewer,
): Promise<MadeKey> {
  const { secret, hash } = makeSecret();
  const id = randomUUID();
  await tx.insert(apiKeys).values({
    id,
    hash,
    label: label.trim().normalize('NFC'),
    scopes: [...new Set(scopes)],
    organisations: [...new Set(organisations)],
    createdBy: await pseudonymOf(tx, viewer),
    expiresAt: expiresAt.toISOString(),
    rotatedFrom,
  });
  return { apiKey: await selectKey(tx, id), secret };
}
