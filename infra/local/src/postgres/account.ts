import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { LocalError } from '../local-error.js';

/** A user of this machine under whom PostgreSQL runs. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/**
 * The account for a cluster when we are root, whom PostgreSQL refuses: its folder's owner, else `postgres`, else
 * `nobody`. Null means ourselves.
 * @throws LocalError if there is none, or if the cluster is another user's and we cannot become that user.
 */
export async function accountFor(cluster: string): Promise<Account | null> {
  const self = process.getuid?.();
  if (self === undefined) return null;
  const owner = await stat(cluster).catch(() => null);
  if (self !== 0) {
    if (owner === null || owner.uid === self) return null;
    throw new LocalError(
      `${cluster} belongs to user ${owner.uid}, and this is user ${self}. Start as that user, ` +
        'or choose another data folder: DATA_DIR=/path npm start',
    );
  }
  if (owner !== null && owner.uid !== 0) return { name: `user ${owner.uid}`, uid: owner.uid, gid: owner.gid };
  return lookUp(['postgres', 'nobody']);
}

/** The first folder on the way to a path that the account may not enter, or null. */
export async function closedTo(account: Account, path: string): Promise<string | null> {
  const folders = [path];
  while (dirname(folders[0] ?? '/') !== folders[0]) folders.unshift(dirname(folders[0] ?? '/'));
  for (const folder of folders) {
    const status = await stat(folder).catch(() => null);
    if (status === null) return null;
    const bit = status.uid === account.uid ? 0o100 : status.gid === account.gid ? 0o010 : 0o001;
    if (status.isDirectory() && (status.mode & bit) === 0) return folder;
  }
  return null;
}

async function lookUp(names: readonly string[]): Promise<Account> {
  const passwd = await readFile('/etc/passwd', 'utf8').catch(() => '');
  for (const name of names) {
    const fields = passwd
      .split('\n')
      .find((line) => line.startsWith(`${name}:`))
      ?.split(':');
    const [uid, gid] = [Number(fields?.[2]), Number(fields?.[3])];
    if (Number.isInteger(uid) && Number.isInteger(gid)) return { name, uid, gid };
  }
  throw new LocalError(
    `PostgreSQL does not run as root, and this machine has no user ${names.join(' or ')}. ` +
      'Start as an ordinary user, or give every network a database: DATABASE_URL_<NETWORK>',
  );
}
