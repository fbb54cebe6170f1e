import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmod,
  chown,
  mkdir,
  mkdtemp,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { LocalError } from '../local-error.js';
import { type Account, closedTo } from './account.js';

const run = promisify(execFile);
const DRAFT = 'initdb-';
/** Sorting is ICU's, but pg_trgm still asks libc what a letter is: under plain `C` no Greek letter is one. */
const CTYPE = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';

/** The superuser of a cluster of ours. */
export const ADMIN = 'postgres';

/** Where a cluster lies and who runs it from which programs. */
export interface Cluster {
  /** PGDATA. */
  readonly folder: string;
  readonly binaries: string;
  readonly account: Account | null;
  readonly password: string;
  /** Nothing in it is worth a power cut: its server never waits for the disk. */
  readonly temporary: boolean;
}

/** How to make a cluster. */
export interface ClusterOptions {
  readonly dataDir: string;
  readonly binaries: string;
  readonly account: Account | null;
  /** Nothing in it is worth a power cut: never flushed to the disk. */
  readonly temporary?: boolean | undefined;
}

/** Spawn options that make a program run as the account, in a folder that it can enter, with nothing of our environment. */
export function runAs(account: Account | null): {
  uid?: number;
  gid?: number;
  cwd: string;
  env: NodeJS.ProcessEnv;
} {
  const env =
    process.platform === 'win32'
      ? undefined
      : { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
  const spawnOptions = { cwd: '/', ...(env && { env }) } as { cwd: string; env: NodeJS.ProcessEnv };
  return account === null ? spawnOptions : { ...spawnOptions, uid: account.uid, gid: account.gid };
}

/**
 * Finds or makes the cluster of a data folder. It is made beside and moved into place whole, so that a cluster of that
 * name is always a finished one.
 * @throws LocalError if it cannot be made or its password is lost.
 */
export async function ensureCluster(options: ClusterOptions): Promise<Cluster> {
  const { dataDir, binaries, account } = options;
  const folder = join(dataDir, 'cluster');
  for (const name of await readdir(dataDir)) {
    if (!name.startsWith(DRAFT)) continue;
    // The initdb of a killed hub may still be writing there; it gives up when its folder is gone.
    await rm(join(dataDir, name), { recursive: true, force: true, maxRetries: 10 });
  }
  const exists = await stat(join(folder, 'PG_VERSION')).then(
    () => true,
    () => false,
  );
  const password = await readPassword(options, exists);
  if (!exists) {
    await initialise(options, folder);
    if (!options.temporary) await flush(dataDir);
  }
  return { folder, binaries, account, password, temporary: options.temporary ?? false };
}

async function initialise(options: ClusterOptions, folder: string): Promise<void> {
  const { dataDir, binaries, account, temporary } = options;
  const draft = await mkdtemp(join(dataDir, DRAFT));
  if (account !== null) await chown(draft, account.uid, account.gid);
  const args = [
    ...[
      '--pgdata',
      draft,
      '--username',
      ADMIN,
      '--auth',
      'scram-sha-256',
      '--pwfile',
      join(dataDir, 'password'),
    ],
    ...['--encoding', 'UTF8', '--locale', CTYPE, '--locale-provider', 'icu', '--icu-locale', 'el-GR'],
    '--no-instructions',
    ...(temporary ? ['--no-sync'] : []),
  ];
  try {
    await run(join(binaries, 'bin', 'initdb'), args, runAs(account));
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    const { stderr, message } = error as { stderr?: string; message: string };
    throw new LocalError(`PostgreSQL could not make its folder in ${dataDir}: ${stderr?.trim() || message}`);
  }
  await rename(draft, folder).catch(() => {
    // Not ours to delete: it may be a damaged cluster that somebody can still save.
    throw new LocalError(`${folder} is no database of PostgreSQL. Move it away and start again.`);
  });
}

async function readPassword({ dataDir, account }: ClusterOptions, clusterExists: boolean): Promise<string> {
  const file = join(dataDir, 'password');
  const kept = await readFile(file, 'utf8').then(
    (text) => text.trim(),
    () => '',
  );
  if (kept !== '') return kept;
  if (clusterExists) {
    throw new LocalError(
      `${file} is missing. Put it back, or remove ${dataDir} to begin with an empty database.`,
    );
  }
  const password = randomBytes(24).toString('base64url');
  await writeFile(`${file}.new`, `${password}\n`, { mode: 0o600 });
  if (account !== null) await chown(`${file}.new`, account.uid, account.gid);
  await rename(`${file}.new`, file);
  return password;
}

/**
 * Makes the folder that holds a cluster and its papers.
 * @throws LocalError if it cannot be made, or the account could not enter it.
 */
export async function makeDataFolder(dataDir: string, account: Account | null): Promise<void> {
  const made = await mkdir(dataDir, { recursive: true }).catch((error: Error) => {
    throw new LocalError(
      `The data folder ${dataDir} cannot be made: ${error.message}. Choose another with DATA_DIR.`,
    );
  });
  if (account === null) return;
  // A strict umask would shut the account out of the folders that we have just made.
  for (let folder = dataDir; made !== undefined && folder.startsWith(made); folder = dirname(folder)) {
    await chmod(folder, 0o755);
  }
  const closed = await closedTo(account, dataDir);
  if (closed === null) return;
  throw new LocalError(
    `Started by root, PostgreSQL runs as ${account.name}, who may not enter ${closed}. ` +
      'Choose a data folder outside of it, such as DATA_DIR=/var/lib/koinipoli, or start as an ordinary user.',
  );
}

async function flush(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}
