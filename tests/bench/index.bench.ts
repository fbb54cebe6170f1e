import { setTimeout as sleep } from 'node:timers/promises';
import { databaseName } from '@koinipoli/local';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestHub, type TestHub } from '../hub.js';

/** How large the demo world is, and how many changes are timed. */
const scale = Number(process.env.BENCH_SCALE ?? 1);
const changes = Number(process.env.BENCH_CHANGES ?? 1_000);
const writers = 4;

let hub: TestHub;
let city: postgres.Sql;
const started = performance.now();
beforeAll(async () => {
  hub = await startTestHub({ world: 'demo', scale, temporary: false });
  city = postgres(hub.postgres.urlOf(databaseName('common-city', 'demo')), { max: 2, onnotice: () => {} });
});
afterAll(async () => {
  await city?.end();
  await hub?.[Symbol.asyncDispose]();
});

const say = (line: string) => process.stdout.write(`${line}\n`);
const seconds = (from: number) => `${((performance.now() - from) / 1_000).toFixed(1)} s`;

it('is full, and so large', async () => {
  await expect.poll(isFollowed, { timeout: 1_200_000, interval: 250 }).toBe(true);
  const [counts] =
    await city`select (select count(*)::int from index_records) as records, (select count(*)::int from index_places) as places,
    (select count(*)::int from index_parties) as parties, (select count(*)::int from index_refused) as refused`;
  say(`\nindex: ${JSON.stringify(counts)}; full ${seconds(started)} after the hub began to start`);
  const sizes =
    await city`select relname as table, pg_size_pretty(pg_table_size(oid)) as rows, pg_size_pretty(pg_indexes_size(oid)) as indexes
    from pg_class where relkind = 'r' and relname ~ '^(index_|search_|identity)' order by pg_total_relation_size(oid) desc`;
  for (const { table, rows, indexes } of sizes) say(`  ${table}: ${rows}, its indexes ${indexes}`);
});

it('has a change as soon after its commit', async () => {
  const lags = (await Promise.all(Array.from({ length: writers }, (_, nr) => write(nr))))
    .flat()
    .sort((one, other) => one - other);
  const at = (part: number) =>
    Math.round(lags[Math.min(lags.length - 1, Math.floor(lags.length * part))] ?? 0);
  say(
    `lag from the answer of a write to searchable, ${lags.length} changes by ${writers} writers: median ${at(0.5)} ms, 95 % ${at(0.95)} ms, worst ${at(1)} ms`,
  );
  expect(lags.length).toBeGreaterThanOrEqual(changes);
});

it('is rebuilt beside itself, network by network', async () => {
  for (const {
    network,
    records,
  } of await city`select network, count(*)::int as records from index_records where network is not null group by 1 order by 1`) {
    const begun = performance.now();
    await city`update index_feeds set rebuild_wanted = now() where network = ${network}`;
    await expect.poll(() => isRebuilt(network), { timeout: 1_200_000, interval: 20 }).toBe(true);
    say(`rebuild of ${network}, ${records} records of which none differs: ${seconds(begun)}`);
  }
  const network = 'social-care';
  const begun = performance.now();
  await city`update index_documents set hash = 'x' where network = ${network}`;
  await city`update index_feeds set rebuild_wanted = now() where network = ${network}`;
  await expect.poll(() => isRebuilt(network), { timeout: 1_200_000, interval: 20 }).toBe(true);
  say(`rebuild of ${network} where all of them differ: ${seconds(begun)}`);
});

const isFollowed = async (): Promise<boolean> => {
  const [row] =
    await city`select count(*)::int >= 4 and bool_and(at_end and failure is null) as full from index_feeds`;
  return row?.['full'] === true;
};

const isRebuilt = async (network: string): Promise<boolean> => {
  const [row] = await city`select rebuild_wanted is null as done from index_feeds where network = ${network}`;
  return row?.['done'];
};

const create = `mutation ($text: TextByLanguage!) { it: createResource(input: { kind: STUDY, name: $text }) { resource { id version } problems { code } } }`;
const correct = `mutation ($id: ID!, $version: Int!, $text: TextByLanguage!) {
  it: correctResource(id: $id, version: $version, input: { name: $text }) { resource { id version } problems { code } } }`;

/** Changes one record again and again; gives how long after each answer its new words could be found. */
async function write(nr: number): Promise<number[]> {
  const as = { role: 'editor', network: 'kalo', subject: `bench-${nr}` };
  const ask = async (query: string, variables: object) => {
    const { data } = await hub.ask(query, { variables: { ...variables }, as });
    return (data as { it: { resource: { id: string; version: number } } }).it.resource;
  };
  let record = await ask(create, { text: { el: `Μέτρηση ${nr}` } });
  const lags: number[] = [];
  for (let at = 0; at < Math.ceil(changes / writers); at += 1) {
    const name = `Μέτρηση ${nr} ${at}`;
    record = await ask(correct, { id: record.id, version: record.version, text: { el: name } });
    const answered = performance.now();
    // The words that it is found by are written in the same transaction.
    while (
      (await city`select 1 from index_records where id = ${record.id} and name ->> 'el' = ${name}`).length ===
      0
    )
      await sleep(2);
    lags.push(performance.now() - answered);
  }
  return lags;
}
