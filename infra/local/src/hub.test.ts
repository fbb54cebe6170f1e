import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Hub, startHub } from './hub.js';
import { isAlive, until } from './machine/process.js';
import { databaseName, NETWORKS, type World } from './networks.js';
import type { HubOptions } from './plan.js';
import { makeRepository } from './testing/fake-repository.js';
import { temporaryFolder } from './testing/temporary.js';

async function hubIn(root: string, options: HubOptions = {}): Promise<Hub> {
  await makeRepository(root);
  await mkdir(join(root, 'data'));
  return hubOf(root, options);
}

async function hubOf(root: string, options: HubOptions): Promise<Hub> {
  const dataDir = join(root, 'data');
  return startHub({ root, dataDir, temporary: true, port: 0, silent: true, ...options });
}

async function environmentOf(origin: string): Promise<NodeJS.ProcessEnv> {
  return (await fetch(`${origin}/env`)).json() as Promise<NodeJS.ProcessEnv>;
}

function words(hub: Hub): string {
  return hub.logs.map(({ from, line }) => `${from} | ${line}`).join('\n');
}

test('every process gets what it needs, and nobody else’s secrets', async () => {
  await using folder = await temporaryFolder();
  const foreign = 'postgres://clerk:secret@127.0.0.1:1/care';
  const feeds = 'kalo=http://elsewhere/feed, health-centres=http://elsewhere/feed';
  const env = { DATABASE_URL_SOCIAL_CARE: foreign, LOAD: 'demo', KOINIPOLI_TOKEN: 'x', INDEX_FEEDS: feeds };
  await using hub = await hubIn(folder.path, {
    env,
    databaseUrls: { 'social-care': foreign },
    envOf: { gateway: { EXTRA: '1' } },
  });
  const { 'common-city': city, 'social-care': care, 'support-centres': centres } = hub.subgraphs;
  expect(await environmentOf(String(care?.origin))).toMatchObject({
    DATABASE_URL: foreign,
    HOST: '127.0.0.1',
  });
  expect(await environmentOf(String(care?.origin))).not.toHaveProperty('LOAD');
  const seen = await environmentOf(String(centres?.origin));
  expect(seen).toMatchObject({
    DATABASE_URL: hub.postgres?.urlOf(databaseName('support-centres')),
    REFERENCE_URL: `${city?.origin}/reference`,
    LOAD: 'seeds',
    KOINIPOLI_TOKEN: 'x',
  });
  expect(JSON.stringify(seen)).not.toContain('secret');
  expect(seen).not.toHaveProperty('INDEX_FEEDS');
  const followed = (await environmentOf(String(city?.origin))).INDEX_FEEDS?.split(',');
  const here = `support-centres=${centres?.origin}/feed`;
  expect(followed).toEqual(expect.arrayContaining([here, ...feeds.split(', ')]));
  expect(followed).toHaveLength(5);
  const gateway = await environmentOf(hub.origin);
  expect(gateway).toMatchObject({ SUBGRAPH_URL_SUPPORT_CENTRES: centres?.url, EXTRA: '1' });
  expect(JSON.stringify(gateway)).not.toContain('postgres://');
});

test('the demo world has databases of its own, files for each network, and a label', async () => {
  await using folder = await temporaryFolder();
  await makeRepository(folder.path);
  const options = { env: { WORLD: 'mars', WORLD_DIR: '/mars' } };
  const seen = async (world: World) => {
    await using hub = await hubOf(folder.path, { ...options, world });
    const { LOAD, WORLD_DIR, DATABASE_URL } = await environmentOf(
      String(hub.subgraphs['common-city']?.origin),
    );
    const { WORLD } = await environmentOf(hub.origin);
    return { WORLD, LOAD, WORLD_DIR, database: new URL(String(DATABASE_URL)).pathname };
  };
  const demo = await seen('demo');
  const own = join(folder.path, 'data/worlds/demo/common-city');
  expect(demo).toEqual({
    WORLD: 'demo',
    LOAD: 'demo',
    WORLD_DIR: own,
    database: '/koinipoli_demo_common_city',
  });
  expect(await readdir(own)).toContain('organisations.jsonl');
  expect(await seen('seeds')).toEqual({ LOAD: 'seeds', database: '/koinipoli_common_city' });
});

test('nothing is invented beside a database of somebody’s own', async () => {
  await using folder = await temporaryFolder();
  const databaseUrls = { kalo: 'postgres://clerk:secret@127.0.0.1:1/kalo' };
  const start = hubIn(folder.path, { world: 'demo', databaseUrls });
  await expect(start).rejects.toMatchObject({
    exitCode: 78,
    message:
      "The demo world goes into databases of the hub's own alone, and DATABASE_URL_KALO is given. Start with --world seeds.",
  });
});

test('no process may take all the memory of the machine', async () => {
  await using folder = await temporaryFolder();
  await using hub = await hubIn(folder.path);
  for (const { origin } of [hub, ...Object.values(hub.subgraphs)]) {
    expect((await environmentOf(origin)).execArgv).toContain('--max-old-space-size=512');
  }
});

test('with a database for every network no PostgreSQL is started', async () => {
  await using folder = await temporaryFolder();
  const databaseUrls = Object.fromEntries(NETWORKS.map(({ name }) => [name, 'postgres://u:p@127.0.0.1:1/x']));
  await using hub = await hubIn(folder.path, { databaseUrls });
  expect(hub.postgres).toBeUndefined();
});

test('a process that dies is started again, and it is said in one line', async () => {
  await using folder = await temporaryFolder();
  await using hub = await hubIn(folder.path);
  const care = hub.subgraphs['social-care'];
  const dead = Number(care?.pid());
  await fetch(`${care?.origin}/crash`).catch(() => undefined);
  expect(await until(() => care?.pid() !== undefined && care.pid() !== dead, 60_000)).toBe(true);
  await care?.start();
  expect(await environmentOf(String(care?.origin))).toMatchObject({ pid: care?.pid() });
  care?.kill('SIGKILL');
  await until(() => words(hub).includes('SIGKILL'), 60_000);
  expect(words(hub)).toContain('hub | social-care stopped (exit code 3); starting it again in 0.2 s');
  expect(words(hub)).toContain('hub | social-care stopped (SIGKILL); starting it again in 0.4 s');
});

test('a process that is stopped stays away until it is started', async () => {
  await using folder = await temporaryFolder();
  await using hub = await hubIn(folder.path);
  const care = hub.subgraphs['social-care'];
  await care?.stop();
  expect(care?.pid()).toBeUndefined();
  await expect(fetch(String(care?.origin))).rejects.toThrow();
  await care?.start();
  expect((await fetch(String(care?.origin))).status).toBe(200);
});

test('a process that refuses its configuration ends the start with its words', async () => {
  await using folder = await temporaryFolder();
  const start = hubIn(folder.path, { env: { REFUSE: 'support-centres' } });
  await expect(start).rejects.toMatchObject({
    exitCode: 78,
    message: 'support-centres cannot start:\nDATABASE_URL is no address.',
  });
});

test('disposing ends all of it, a stopped process included', async () => {
  await using folder = await temporaryFolder();
  const hub = await hubIn(folder.path);
  const services = [hub.gateway, ...Object.values(hub.subgraphs)];
  const pids = [...services.map((service) => Number(service?.pid())), Number(hub.postgres?.pid)];
  hub.subgraphs['common-city']?.kill('SIGSTOP');
  await hub[Symbol.asyncDispose]();
  expect(pids.filter(isAlive)).toEqual([]);
});

test('--only starts one network and no gateway', async () => {
  await using folder = await temporaryFolder();
  await using hub = await hubIn(folder.path, { only: 'support-centres' });
  expect(Object.keys(hub.subgraphs)).toEqual(['support-centres']);
  expect(hub.gateway).toBeUndefined();
  expect((await fetch(hub.url)).status).toBe(200);
});

test('a fifth network is one more row', async () => {
  await using folder = await temporaryFolder();
  await makeRepository(folder.path);
  const row = { name: 'fifth-network', directory: 'subgraphs/social-care', portOffset: 9 };
  await using hub = await startHub({
    root: folder.path,
    dataDir: join(folder.path, 'data'),
    temporary: true,
    port: 0,
    silent: true,
    networks: [...NETWORKS, row],
  });
  const seen = await environmentOf(String(hub.subgraphs['fifth-network']?.origin));
  expect(seen.DATABASE_URL).toContain('/koinipoli_fifth_network');
  expect(await environmentOf(hub.origin)).toHaveProperty('SUBGRAPH_URL_FIFTH_NETWORK');
});
