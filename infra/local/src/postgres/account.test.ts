import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../testing/temporary.js';
import { accountFor, closedTo } from './account.js';

const STRANGER = { name: 'stranger', uid: 54_321, gid: 54_321 };

test('the first folder on the way that others may not enter is named', async () => {
  await using folder = await temporaryFolder();
  const [closed, inner] = [join(folder.path, 'closed'), join(folder.path, 'closed', 'inner')];
  await mkdir(inner, { recursive: true });
  await chmod(closed, 0o755);
  expect(await closedTo(STRANGER, inner)).toBeNull();
  await chmod(closed, 0o700);
  expect(await closedTo(STRANGER, inner)).toBe(closed);
});

test('only root needs an account, and never gets its own', async () => {
  await using folder = await temporaryFolder();
  const account = await accountFor(join(folder.path, 'cluster'));
  expect(account?.uid === 0).toBe(false);
  expect(account === null).toBe(process.getuid?.() !== 0);
});
