import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { shareTestHub, type TestHub } from '../hub.js';

let hub: TestHub;
let folder: string;
beforeAll(async () => {
  hub = await shareTestHub();
  folder = await mkdtemp(join(tmpdir(), 'koinipoli-readme-'));
});
afterAll(async () => {
  await hub?.[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

it('the commands of the README bring a spreadsheet in and take it back, and bring records out', async () => {
  const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
  const section = /## A spreadsheet comes in\n[\s\S]*?\n## /.exec(readme)?.[0] ?? '';
  const commands = [...section.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block]) => block).join('\n');
  expect(commands).toContain('curl -sT');
  const script = commands
    .replace('http://127.0.0.1:4000', new URL(hub.url).origin)
    .replace('http://127.0.0.1:4006', hub.identity?.issuer ?? '');
  const { stdout } = await promisify(execFile)('bash', ['-euc', script], { cwd: folder, timeout: 120_000 });
  const answers = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).data);
  expect(answers).toMatchObject([
    { socialCareImport: { state: 'CHECKED', counts: { created: 1, changed: 0, faulty: 0 } } },
    { applySocialCareImport: { problems: [] } },
    { undoSocialCareImport: { problems: [] } },
  ]);
  const exported = JSON.parse(await readFile(join(folder, 'social-care.json'), 'utf8'));
  expect(Object.keys(exported)).toEqual(expect.arrayContaining(['services', 'organizations', 'locations']));
});
