import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyReference, loadFacts } from '@koinipoli/kit';
import { writeWorld } from '../../infra/local/src/world/write.js';
import { openTestDatabase } from '../../subgraphs/kit/tests/database.js';
import type { Desk, Network } from '../standards/desk.js';

/**
 * Opens a network with its facts and the demo world, and with no reference data but what the hub calls the
 * organisations that the network names otherwise: documents rest on nothing of it, and GraphQL's classes of
 * common-city are not to be loaded beside a network's own.
 */
export async function openDesk(
  { files, facts, migrations }: Network,
  names: Readonly<Record<string, string>> = {},
): Promise<Desk> {
  const world = await mkdtemp(join(tmpdir(), 'koinipoli-documents-'));
  try {
    await writeWorld(world, 1, [files.name]);
    const database = await openTestDatabase({ migrations, facts });
    await loadFacts(database.db, facts, join(world, files.name));
    const organisations = Object.entries(names).map(([alias, organisation]) => ({ alias, organisation }));
    await applyReference(database.db, { version: 'tests', areas: [], topics: [], organisations });
    return { parts: files, database, [Symbol.asyncDispose]: () => database[Symbol.asyncDispose]() };
  } finally {
    await rm(world, { recursive: true });
  }
}
