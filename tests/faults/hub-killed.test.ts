import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { NETWORKS } from '@koinipoli/local';
import { afterAll, beforeAll, expect, it } from 'vitest';

const main = fileURLToPath(new URL('../../infra/local/dist/main.js', import.meta.url));

let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'koinipoli-killed-'));
  await chmod(dataDir, 0o755);
});
afterAll(async () => {
  process.kill(await postgresPid(), 'SIGKILL');
  await rm(dataDir, { recursive: true, force: true });
});

it('a hub that is killed leaves no process of its own but PostgreSQL, and the next one goes on with its data', async () => {
  const first = start();
  await ready(first);
  const services = childrenOf(first.pid ?? 0).filter((pid) => commandOf(pid).includes('dist/main.js'));
  // A process for each network, and the gateway.
  expect(services).toHaveLength(NETWORKS.length + 1);
  const postgres = await postgresPid();
  first.kill('SIGKILL');
  await until(() => services.every((pid) => commandOf(pid) === ''));

  // One network is enough to go on with the data.
  const second = start('--only', 'common-city');
  await ready(second);
  expect(await postgresPid()).toBe(postgres);
  const ended = new Promise((resolve) => second.once('exit', resolve));
  second.kill('SIGKILL');
  await ended;
});

function start(...args: string[]): ChildProcess {
  return spawn(process.execPath, [main, '--world', 'seeds', ...args], {
    env: { ...process.env, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'info' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

function ready(hub: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    hub.once('exit', (code) => reject(new Error(`The hub ended with ${code} before it was ready.`)));
    if (!hub.stdout) return reject(new Error('The hub has no output.'));
    createInterface({ input: hub.stdout }).on('line', (line) => {
      if (line.includes('is ready at')) resolve();
    });
  });
}

const postgresPid = async (): Promise<number> =>
  Number((await readFile(join(dataDir, 'postgres', 'cluster', 'postmaster.pid'), 'utf8')).split('\n')[0]);

const ps = (...args: string[]): string => {
  try {
    return execFileSync('ps', args, { encoding: 'utf8' });
  } catch {
    return '';
  }
};

const childrenOf = (pid: number): number[] =>
  ps('-o', 'pid=', '--ppid', String(pid)).split('\n').filter(Boolean).map(Number);

const commandOf = (pid: number): string => ps('-o', 'args=', '-p', String(pid)).trim();

async function until(holds: () => boolean): Promise<void> {
  const end = Date.now() + 60_000;
  while (!holds()) {
    if (Date.now() > end) throw new Error('It did not come true within a minute.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
