import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestHub, type TestHub } from '../hub.js';

let hub: TestHub;
let folder: string;
beforeAll(async () => {
  hub = await startTestHub();
  folder = await mkdtemp(join(tmpdir(), 'koinipoli-readme-'));
});
afterAll(async () => {
  await hub?.[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

it('the commands of the README bring a spreadsheet in and take it back', async () => {
  const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
  const commands = /## A spreadsheet comes in\n[\s\S]*?```sh\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
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
}, 240_000);
