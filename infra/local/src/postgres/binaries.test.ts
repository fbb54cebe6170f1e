import { execFile } from 'node:child_process';
import { cp, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../testing/temporary.js';
import { binariesFor, linkLibraries } from './binaries.js';

const run = promisify(execFile);

test('without the links of the install script PostgreSQL does not run; made anew, it does', async () => {
  await using folder = await temporaryFolder();
  const native = await binariesFor(null);
  const list = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8')) as { target: string }[];
  const links = new Set(list.map(({ target }) => join(dirname(native), target)));
  const filter = (source: string) => !links.has(source);
  await cp(native, join(folder.path, 'native'), { recursive: true, filter });
  const version = () => run(join(folder.path, 'native', 'bin', 'postgres'), ['--version']);
  await expect(version()).rejects.toThrow('shared libraries');
  await linkLibraries(folder.path);
  await linkLibraries(folder.path);
  expect((await version()).stdout).toContain('PostgreSQL');
});
