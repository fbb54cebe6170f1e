import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
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
  let url = '';
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
        stdio: ['ignore', 'pipe', 'inherit'],
        env: {
          PATH: process.env.PATH,
          // Each start takes a port of its own: the last one may be somebody else's by now.
          PORT: '0',
          DATABASE_URL: database.url,
          REFERENCE_URL: 'http://127.0.0.1:9/reference',
          INTERNAL_JWKS: publicKeys(gateway),
          SPOOL_DIR: spool,
          LOG_LEVEL: 'info',
        },
      });
      url = await addressOf(child);
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

/** Waits until the process listens; what it says afterwards is read and forgotten. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The network ended with ${code} before it listened.`)));
    if (!child.stdout) return reject(new Error('The network has no output.'));
    createInterface({ input: child.stdout }).on('line', (line) => {
      const { msg, port } = JSON.parse(line) as { msg: string; port?: number };
      if (msg === 'listening') resolve(`http://127.0.0.1:${port}`);
    });
  });
}
