import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseName, NETWORKS } from '@koinipoli/local';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestHub, type TestHub } from '../hub.js';

const LIMIT = 180_000;
const question = `{
  organisations(filter: { text: "Ποδηλάτισσα" }) { totalCount }
  organisation(id: "org:demo-kalo-001") { name }
}`;

let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'koinipoli-world-'));
  await chmod(dataDir, 0o755);
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

async function answerOf(hub: TestHub) {
  const answer = await fetch(hub.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': 'en' },
    body: JSON.stringify({ query: question }),
  });
  // biome-ignore lint/suspicious/noExplicitAny: the shape of the question above
  return { header: answer.headers.get('koinipoli-world'), body: (await answer.json()) as any };
}

/** How many records of every file of facts are in the database of a network, by what says so: its own bookkeeping. */
async function loadedIn(hub: TestHub, network: string): Promise<Record<string, number>> {
  const sql = postgres(hub.postgres.urlOf(databaseName(network, 'demo')), { max: 1 });
  try {
    const rows = await sql`select file, jsonb_array_length(keys) as count from loaded_files`;
    return Object.fromEntries(rows.map(({ file, count }) => [String(file).split('/')[1], count]));
  } finally {
    await sql.end();
  }
}

async function inFiles(network: string): Promise<Record<string, number>> {
  const world = join(dataDir, 'worlds/demo', network);
  const facts = new URL(`../../subgraphs/${network}/data/`, import.meta.url);
  const counts: Record<string, number> = {};
  for (const name of await readdir(world)) {
    const file = name.replace(/l$/, '');
    const lines = (await readFile(join(world, name), 'utf8')).split('\n').filter(Boolean);
    counts[file] = lines.length + JSON.parse(await readFile(new URL(file, facts), 'utf8')).length;
  }
  return counts;
}

describe('one data folder', () => {
  it('holds the demo world, labelled, in every network', { timeout: LIMIT }, async () => {
    await using hub = await startTestHub({ dataDir, world: 'demo' });
    const { header, body } = await answerOf(hub);
    expect([header, body.extensions]).toEqual(['demo', { world: 'demo' }]);
    expect(body.data.organisation.name).toBe('Clean City Social Cooperative Enterprise');
    for (const { name } of NETWORKS)
      expect(await loadedIn(hub, name), name).toMatchObject(await inFiles(name));
  });

  it('holds the facts beside it, which know nothing of it', { timeout: LIMIT }, async () => {
    await using hub = await startTestHub({ dataDir });
    const { header, body } = await answerOf(hub);
    expect([header, body.extensions]).toEqual([null, undefined]);
    expect(body.data).toEqual({ organisations: { totalCount: 0 }, organisation: null });
  });
});

describe('a database of somebody’s own', () => {
  const url = Object.assign(new URL(String(process.env.TEST_DATABASE_URL)), { pathname: '/production' }).href;
  beforeAll(async () => {
    const server = postgres(String(process.env.TEST_DATABASE_URL), { max: 1 });
    await server`create database production`;
    await server.end();
  });

  it('is filled by no world', { timeout: LIMIT }, async () => {
    const databaseUrls = { 'social-care': url };
    await expect(startTestHub({ databaseUrls, world: 'demo' })).rejects.toThrow(
      "The demo world goes into databases of the hub's own alone, and DATABASE_URL_SOCIAL_CARE is given.",
    );
    await using hub = await startTestHub({ databaseUrls });
    const sql = postgres(url, { max: 1 });
    expect(await sql`select * from loaded_files`).toEqual([]);
    expect(await sql`select * from interventions`).toEqual([]);
    await sql.end();
    expect((await answerOf(hub)).header).toBeNull();
  });
});
