import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openTestDatabase, type TestDatabase } from '@koinipoli/kit/testing/database';
import { makeKey, publicKeys } from '@koinipoli/kit/testing/keys';

const main = fileURLToPath(new URL('../dist/main.js', import.meta.url));

/** The network as a process that a test may kill at any moment, on a database that outlives it. */
export interface KilledProcess extends AsyncDisposable {
  database: TestDatabase;
  spool: string;
  start(): Promise<void>;
  kill(): Promise<void>;
  /** Sends a request as a moderator, with a fresh token of the gateway. */
  send(path: string, init?: RequestInit): Promise<Response>;
  // biome-ignore lint/suspicious/noExplicitAny: data has the shape that the test at hand expects
  ask(query: string, variables?: object): Promise<any>;
}

/** Makes the database and the key; the process is not started yet. */
export async function makeProcess(): Promise<KilledProcess> {
  const database = await openTestDatabase({ migrated: false });
  const spool = await mkdtemp(join(tmpdir(), 'spool-'));
  const gateway = await makeKey('gateway');
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess | undefined;

  async function send(path: string, init: RequestInit = {}): Promise<Response> {
    const scopes = ['social-care:moderator'];
    const token = await gateway.signer.sign('social-care', { subject: 'clerk', scopes, organisations: [] });
    return fetch(url + path, { ...init, headers: { ...init.headers, authorization: `Bearer ${token}` } });
  }

  async function kill(): Promise<void> {
    if (!child) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
    child = undefined;
  }

  return {
    database,
    spool,
    kill,
    send,
    async start() {
      child = spawn(process.execPath, [main], {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: {
          PATH: process.env.PATH,
          PORT: String(port),
          DATABASE_URL: database.url,
          REFERENCE_URL: 'http://127.0.0.1:9/reference',
          INTERNAL_JWKS: publicKeys(gateway),
          SPOOL_DIR: spool,
          LOG_LEVEL: 'error',
        },
      });
      while (!(await fetch(`${url}/health/live`).catch(() => null))) await sleep(50);
    },
    async ask(query, variables = {}) {
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify({ query, variables });
      const answer = await send('/graphql', { method: 'POST', headers, body });
      const { data, errors } = (await answer.json()) as { data: never; errors?: object[] };
      if (errors) throw new Error(JSON.stringify(errors));
      return data;
    },
    async [Symbol.asyncDispose]() {
      await kill();
      await database[Symbol.asyncDispose]();
      await rm(spool, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
