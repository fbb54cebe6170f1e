import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { databaseName, NETWORKS } from '@koinipoli/local';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { shareTestHub, type TestHub } from '../hub.js';
import { demo, worldOf } from './label.js';

let hub: TestHub;
beforeAll(async () => {
  hub = await shareTestHub('demo');
});
afterAll(() => hub?.[Symbol.asyncDispose]());

/** How many records of every file of facts are in the database of a network, by what says so: its own bookkeeping. */
async function loadedIn(network: string): Promise<Record<string, number>> {
  const sql = postgres(hub.postgres.urlOf(databaseName(network, 'demo')), { max: 1 });
  try {
    const rows = await sql`select file, jsonb_array_length(keys) as count from loaded_files`;
    return Object.fromEntries(rows.map(({ file, count }) => [String(file).split('/')[1], count]));
  } finally {
    await sql.end();
  }
}

async function inFiles(network: string): Promise<Record<string, number>> {
  const world = join(hub.dataDir, 'worlds/demo', network);
  const facts = new URL(`../../subgraphs/${network}/data/`, import.meta.url);
  const counts: Record<string, number> = {};
  for (const name of await readdir(world)) {
    const file = name.replace(/l$/, '');
    const lines = (await readFile(join(world, name), 'utf8')).split('\n').filter(Boolean);
    counts[file] = lines.length + JSON.parse(await readFile(new URL(file, facts), 'utf8')).length;
  }
  return counts;
}

it('the demo world is in every network, whole and labelled', async () => {
  expect(await worldOf(hub)).toEqual(demo);
  for (const { name } of NETWORKS) expect(await loadedIn(name), name).toMatchObject(await inFiles(name));
});
