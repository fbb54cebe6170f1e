import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  buildFederatedSchema,
  createSubgraph,
  type FileParts,
  importResolvers,
  type Subgraph,
} from '@koinipoli/kit';
import { noMigrations, openTestDatabase, type TestDatabase } from './database.js';
import { makeKey, publicKeys, type TestKey } from './keys.js';
import { configOf } from './variables.js';

/** An answer of HTTP, read to its end. */
export interface HttpAnswer {
  status: number;
  headers: Headers;
  text: string;
}

/** A network that takes files, with its key and its spool. */
export interface UploadNetwork extends AsyncDisposable {
  database: TestDatabase;
  spool: string;
  url(): string;
  /** A token of the gateway for somebody, `maria editor`, or for nobody, ``; it lives a minute. */
  token(who: string): Promise<string>;
  /** Asks the graph as somebody. */
  // biome-ignore lint/suspicious/noExplicitAny: data has the shape that the test at hand expects
  ask(who: string, query: string, variables?: object): Promise<any>;
  send(who: string, path: string, init?: RequestInit): Promise<HttpAnswer>;
  /** Stops the process of the network and starts another on the same database and spool. */
  restart(): Promise<void>;
}

/** Starts a network of these files on a database and a spool of its own. */
export async function startUploads(files: FileParts): Promise<UploadNetwork> {
  const database = await openTestDatabase();
  const spool = await mkdtemp(join(tmpdir(), 'spool-'));
  const gateway: TestKey = await makeKey('gateway');
  const start = (): Promise<Subgraph> =>
    createSubgraph(
      {
        name: files.name,
        schema: () =>
          buildFederatedSchema({
            resolvers: importResolvers({ network: 'Toy', subgraph: files.name, parts: files }),
          }),
        migrations: noMigrations,
        facts: [],
        files,
      },
      configOf(database, { INTERNAL_JWKS: publicKeys(gateway), SPOOL_DIR: spool }),
    );
  let subgraph = await start();
  const token = (who: string) => {
    const [subject = '', role = ''] = who.split(' ');
    if (subject === '') return gateway.signer.sign(files.name);
    return gateway.signer.sign(files.name, { subject, scopes: [`${files.name}:${role}`], organisations: [] });
  };
  const send = async (who: string, path: string, init: RequestInit = {}): Promise<HttpAnswer> => {
    const headers = {
      authorization: `Bearer ${await token(who)}`,
      ...(init.headers as Record<string, string>),
    };
    const response = await fetch(new URL(path, subgraph.url), { ...init, headers });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  return {
    database,
    spool,
    url: () => subgraph.url,
    token,
    send,
    async ask(who, query, variables = {}) {
      const { text } = await send(who, '/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors } = JSON.parse(text);
      if (errors) throw new Error(`${errors[0].extensions.code}: ${errors[0].message}`);
      return data;
    },
    async restart() {
      await subgraph[Symbol.asyncDispose]();
      subgraph = await start();
    },
    async [Symbol.asyncDispose]() {
      await subgraph[Symbol.asyncDispose]();
      await database[Symbol.asyncDispose]();
      await rm(spool, { recursive: true });
    },
  };
}

/** An import that waits for a file of so many bytes, as if somebody had opened it. */
export async function openByHand(
  { connection }: TestDatabase,
  { subject, bytes, expired = false }: { subject: string; bytes: number; expired?: boolean },
): Promise<string> {
  const id = randomUUID();
  const [person] = await connection<{ pseudonym: string }[]>`
    insert into people (subject) values (${subject})
    on conflict (subject) do update set subject = excluded.subject returning pseudonym`;
  await connection`
    insert into imports (id, source, file_name, role, actor)
    values (${id}, 'test', 'a.csv', 'editor', ${person?.pseudonym ?? ''})`;
  await connection`
    insert into uploads (import, bytes, expires_at)
    values (${id}, ${bytes}, now() + ${expired ? '-1 second' : '1 hour'}::interval)`;
  return id;
}

/** An upload by hand, so that a test decides what is sent when. */
export function sendByHand(url: string, headers: Record<string, string | number>) {
  const sent = request(url, { method: 'PUT', headers });
  const answer = new Promise<number | undefined>((resolve, reject) => {
    sent.once('error', reject);
    sent.once('response', (response) => {
      response.resume();
      resolve(response.statusCode);
    });
  });
  answer.catch(() => {});
  sent.flushHeaders();
  return { sent, answer };
}
