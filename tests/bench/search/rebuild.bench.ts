import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { databaseName, type Hub, startHub } from '@koinipoli/local';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask } from '../../ask.js';
import { watchMemory } from '../memory.js';
import { median } from '../table.js';
import { type DocumentFile, endOf, type FeedServer, serveDocuments, writeDocuments } from './feeds.js';
import { fillWords, fillWorld, worldSize } from './world.js';

/** A folder that is kept, filled by the bench of searches. */
const kept = process.env.BENCH_DATA;
const networks = (process.env.BENCH_NETWORKS ?? 'social-care,support-centres,kalo,funding-tools').split(',');

let dataDir: string;
let files: DocumentFile[];
let feeds: FeedServer;
let hub: Hub;
let city: postgres.Sql;

const start = (env: Record<string, string> = {}) =>
  startHub({ dataDir, only: 'common-city', port: 0, silent: true, env, temporary: kept === undefined });

const open = (of: Hub) => {
  const url = of.postgres?.urlOf(databaseName('common-city', 'seeds')) ?? '';
  return { url, sql: postgres(url, { max: 2, onnotice: () => {} }) };
};

beforeAll(async () => {
  dataDir = kept ?? (await mkdtemp(join(tmpdir(), 'koinipoli-bench-')));
  await chmod(dataDir, 0o755);
  const first = await start();
  const { url, sql } = open(first);
  await fillWorld(sql, worldSize);
  await fillWords(url);
  files = [];
  for (const network of networks) files.push(await writeDocuments(sql, network, dataDir));
  // It has followed them to their ends, and knows no document: every one of them will differ.
  for (const file of files) {
    const { cursor, epoch, revision } = endOf(file);
    await sql`delete from index_documents where network = ${file.network}`;
    await sql`insert into index_feeds (network, cursor, epoch, revision) values (${file.network}, ${cursor}, ${epoch}, ${revision})
      on conflict (network) do update set cursor = excluded.cursor, epoch = excluded.epoch, revision = excluded.revision, rebuild_cursor = null`;
  }
  await sql.end();
  await first[Symbol.asyncDispose]();
  feeds = await serveDocuments(files);
  hub = await start({ INDEX_FEEDS: feeds.feeds });
  city = open(hub).sql;
});

afterAll(async () => {
  await city?.end();
  await hub?.[Symbol.asyncDispose]();
  await feeds?.[Symbol.asyncDispose]();
  for (const { path } of files ?? []) await rm(path);
  if (kept === undefined) await rm(dataDir, { recursive: true, force: true });
});

it.each(['every document differs', 'none differs'])('is rebuilt while it answers: %s', async (which) => {
  const memory = watchMemory(hub.subgraphs['common-city']?.pid() ?? 0);
  const from = performance.now();
  await city`update index_feeds set rebuild_wanted = now() where network = any(${networks})`;
  const waits: number[] = [];
  const done: string[] = [];
  while (done.length < networks.length) {
    waits.push(await search());
    const rebuilt =
      await city`select network from index_feeds where rebuild_wanted is null and network = any(${networks})`;
    for (const network of rebuilt
      .map((row) => String(row['network']))
      .filter((name) => !done.includes(name))) {
      done.push(network);
      const { lines } = files.find((file) => file.network === network) ?? { lines: 0 };
      say(
        `rebuilt ${network}, ${lines} documents, ${which}: after ${((performance.now() - from) / 1_000).toFixed(0)} s`,
      );
    }
    await sleep(500);
  }
  memory.end();
  const worst = Math.max(...waits);
  say(
    `meanwhile ${waits.length} searches: median ${median(waits).toFixed(0)} ms, worst ${worst.toFixed(0)} ms; resident memory of common-city at most ${Math.max(...memory.samples)} MiB`,
  );
  const held =
    await city`select count(*)::int as documents from index_documents where network = any(${networks})`;
  expect(held[0]?.['documents']).toBe(files.reduce((sum, { lines }) => sum + lines, 0));
});

async function search(): Promise<number> {
  const from = performance.now();
  const { errors } = await ask(
    hub.subgraphs['common-city']?.url ?? '',
    '{ search(query: "σταλιμος") { nodes { id name } totalCount } }',
  );
  expect(errors).toBeUndefined();
  return performance.now() - from;
}

const say = (line: string) => process.stdout.write(`${line}\n`);
