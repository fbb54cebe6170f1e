import { createHash } from 'node:crypto';
import { basename, join, resolve } from 'node:path';
import { accountFor, closedTo } from './postgres/account.js';

/**
 * The hub's data folder: the one asked for, else `.data` in the repository. A repository that root keeps for itself
 * (say in /root) is closed to the account that PostgreSQL then runs under; its data lies in /var/lib.
 */
export async function dataFolder(root: string, asked: string | undefined): Promise<string> {
  if (asked !== undefined) return resolve(root, asked);
  const folder = join(root, '.data');
  const account = await accountFor(join(folder, 'postgres', 'cluster'));
  if (account === null || (await closedTo(account, root)) === null) return folder;
  const mark = createHash('sha256').update(root).digest('hex').slice(0, 8);
  return join('/var/lib/koinipoli', `${basename(root)}-${mark}`);
}
