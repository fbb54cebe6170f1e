import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NETWORKS } from '@koinipoli/local';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestHub, withoutIndex } from '../hub.js';
import { demo, facts, worldOf } from './label.js';

let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'koinipoli-world-'));
  await chmod(dataDir, 0o755);
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

const some = (...names: string[]) => NETWORKS.filter(({ name }) => names.includes(name));

describe('one data folder', () => {
  it('holds the demo world, and beside it the facts, which know nothing of it', async () => {
    const one = { dataDir, networks: some('common-city'), envOf: withoutIndex };
    {
      await using hub = await startTestHub({ ...one, world: 'demo' });
      expect(await worldOf(hub)).toEqual(demo);
    }
    await using hub = await startTestHub(one);
    expect(await worldOf(hub)).toEqual(facts);
  });
});

describe('a database of somebody’s own', () => {
  const url = Object.assign(new URL(String(process.env.TEST_DATABASE_URL)), { pathname: '/production' }).href;
  beforeAll(async () => {
    const server = postgres(String(process.env.TEST_DATABASE_URL), { max: 1 });
    await server`create database production`;
    await server.end();
  });

  it('is filled by no world', async () => {
    const databaseUrls = { 'social-care': url };
    await expect(startTestHub({ databaseUrls, world: 'demo' })).rejects.toThrow(
      "The demo world goes into databases of the hub's own alone, and DATABASE_URL_SOCIAL_CARE is given.",
    );
    await using hub = await startTestHub({ databaseUrls, networks: some('common-city', 'social-care') });
    const sql = postgres(url, { max: 1 });
    expect(await sql`select * from loaded_files`).toEqual([]);
    expect(await sql`select * from interventions`).toEqual([]);
    await sql.end();
    expect((await worldOf(hub)).header).toBeNull();
  });
});
