import { join } from 'node:path';
import { EXIT_CONFIGURATION, LocalError } from '../local-error.js';
import { type Network, variableTail, type World } from '../networks.js';
import { writeWorld } from './write.js';

/**
 * A hub holds one world: invented records beside somebody's own would pass for them.
 * @throws LocalError (exit code 78) that names the variable with somebody's database.
 */
export function requireOwnDatabases(world: World, databaseUrls: Readonly<Record<string, string>> = {}): void {
  const [foreign] = Object.keys(databaseUrls);
  if (world === 'seeds' || foreign === undefined) return;
  const variable = `DATABASE_URL_${variableTail(foreign)}`;
  const message = `The ${world} world goes into databases of the hub's own alone, and ${variable} is given.`;
  throw new LocalError(`${message} Start with --world seeds.`, EXIT_CONFIGURATION);
}

/** Writes the demo world into the hub's data folder, and gives the folder in which each network has one. */
export async function prepareDemo(
  dataDir: string,
  { scale = 1, networks }: { scale?: number | undefined; networks: readonly Network[] },
): Promise<string> {
  const folder = join(dataDir, 'worlds', 'demo');
  const names = networks.map(({ name }) => name);
  await writeWorld(folder, scale, names);
  return folder;
}
