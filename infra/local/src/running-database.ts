import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import postgres from 'postgres';
import { dataFolder } from './data-folder.js';
import { EXIT_CONFIGURATION, LocalError } from './local-error.js';
import { databaseName, NETWORKS, variableTail, WORLD_NAMES, type World } from './networks.js';
import { ADMIN } from './postgres/cluster.js';

/** The database that a command works on. */
export interface RunningDatabase {
  readonly url: string;
  /** World of the hub that runs; null: a database of somebody's own. */
  readonly world: World | null;
}

/** Where to look: a network, the root of the repository, and the environment of the command. */
export interface Search {
  readonly network: string;
  readonly root: string;
  readonly env: Readonly<NodeJS.ProcessEnv>;
}

/**
 * The database of a network: the one that the environment names, else that of the hub which runs on this machine.
 * @throws LocalError (exit code 78) where there is neither.
 */
export async function runningDatabase({ network, root, env }: Search): Promise<RunningDatabase> {
  if (!NETWORKS.some(({ name }) => name === network))
    throw new LocalError(
      `${network} is no network; there are ${NETWORKS.map(({ name }) => name).join(', ')}.`,
      EXIT_CONFIGURATION,
    );
  const own = env[`DATABASE_URL_${variableTail(network)}`] || env['DATABASE_URL'];
  if (own) return { url: own, world: null };
  const folder = join(await dataFolder(root, env['DATA_DIR'] || undefined), 'postgres');
  const [port, password] = await Promise.all(
    ['port', 'password'].map((file) => readFile(join(folder, file), 'utf8').catch(() => '')),
  );
  const urlOf = (name: string) => `postgres://${ADMIN}:${password?.trim()}@127.0.0.1:${port?.trim()}/${name}`;
  const world = port && password ? await worldInUse(urlOf('postgres'), network) : null;
  if (world === null)
    throw new LocalError(
      `No hub runs that has ${network} (looked in ${folder}): run npm start in another window first, ` +
        `or name a database, DATABASE_URL_${variableTail(network)}=postgres://…`,
      EXIT_CONFIGURATION,
    );
  return { url: urlOf(databaseName(network, world)), world };
}

/** The world whose database the network has open; null: nobody answers, or the network does not run. */
async function worldInUse(adminUrl: string, network: string): Promise<World | null> {
  const sql = postgres(adminUrl, { max: 1, connect_timeout: 5, onnotice: () => undefined });
  try {
    const rows = await sql<{ datname: string }[]>`
      select distinct datname from pg_stat_activity where application_name = 'koinipoli'`;
    return (
      WORLD_NAMES.find((world) => rows.some(({ datname }) => datname === databaseName(network, world))) ??
      null
    );
  } catch {
    return null;
  } finally {
    await sql.end();
  }
}
