import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { databaseName, NETWORKS } from '@koinipoli/local';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestHub, type TestHub } from '../hub.js';
import { during, markPoints, type Point, points } from './index-points.js';
import { compareIndex } from './index-wholeness.js';
import { startWriters, type Writers } from './writers.js';

/** Rounds of kills: CHAOS_ROUNDS=10 for ten times as many. */
const rounds = Number(process.env.CHAOS_ROUNDS ?? 1);
/** Kills of each sort in a round: at random moments, and one at each point. */
const kills = { 'the index': 1, 'the index in a rebuild': 1, 'the network': 2, PostgreSQL: 1 };
type Sort = keyof typeof kills;

const places = { session: 'session:chaos', thread: 'thread:chaos' };

let hub: TestHub;
let writers: Writers;
let city: postgres.Sql;
let own: postgres.Sql;
const seen: { id: string; sequence: number }[] = [];
beforeAll(async () => {
  hub = await startTestHub({
    networks: NETWORKS.filter(({ name }) => ['common-city', 'kalo'].includes(name)),
  });
  const open = (network: string) =>
    postgres(hub.postgres.urlOf(databaseName(network)), { max: 3, onnotice: () => {} });
  [city, own] = [open('common-city'), open('kalo')];
  await markPoints(city);
  await own`
    insert into action_sessions (id, name, action, status, held_on, capacity)
    select ${places.session}, '{"el": "Συνάντηση"}', id, 'EXPECTED', '2999-05-04', 20 from participatory_actions limit 1`;
  await own`
    insert into forum_threads (id, name, action, started_at)
    select ${places.thread}, 'Συζήτηση', id, now() from participatory_actions limit 1`;
});
afterAll(async () => {
  await city?.end();
  await own?.end();
  await hub?.[Symbol.asyncDispose]();
});

it('the index is what its network says, whenever either of them or the database is killed', async () => {
  writers = startWriters(hub, places, 4);
  const reading = new AbortController();
  const reader = readChanges(reading.signal);
  const moments: Record<string, number> = {};
  try {
    for (let round = 0; round < rounds; round += 1) {
      for (const point of points) {
        await killAt(point);
        moments[`at ${point}`] = (moments[`at ${point}`] ?? 0) + 1;
        await goesOn();
      }
      for (const [sort, count] of Object.entries(kills) as [Sort, number][]) {
        for (let nr = 0; nr < count; nr += 1) {
          const moment = await killOnce(sort);
          moments[moment] = (moments[moment] ?? 0) + 1;
          await goesOn();
        }
      }
    }
  } finally {
    await writers.stop();
  }
  await expect.poll(isFollowed, { interval: 200 }).toBe(true);
  reading.abort();
  await reader;
  const wrongs = await compareIndex('kalo', { city, own });
  const told = Object.entries(moments).map(([moment, count]) => `${moment} ${count}`);
  process.stdout.write(
    `\nindex killed: ${told.join(', ')}; ${writers.done()} writes done; lost ${wrongs.lost.length}, left ${wrongs.left.length}, other ${wrongs.other.length}, doubled ${wrongs.doubled.length}\n`,
  );
  expect(wrongs).toEqual({ lost: [], left: [], other: [], doubled: [] });
  // Who read the changes by their order was told of each, and of none twice.
  const changes =
    await city`select id, sequence::int from index_changes where network = 'kalo' order by sequence`;
  expect(changes.filter(({ sequence }) => !seen.some((one) => one.sequence === sequence))).toEqual([]);
  expect(new Set(seen.map(({ sequence }) => sequence)).size).toBe(seen.length);
  expect(writers.done()).toBeGreaterThan(50 * rounds);
}, 3_600_000);

it('what is lost, left, other or doubled would be seen', async () => {
  const undo = new Error('as it was');
  const damages: [
    'lost' | 'left' | 'other' | 'doubled',
    (tx: postgres.TransactionSql) => PromiseLike<unknown>,
  ][] = [
    [
      'lost',
      (tx) =>
        tx`delete from index_records where id = (select min(id) from index_records where network = 'kalo')`,
    ],
    [
      'lost',
      (tx) =>
        tx`delete from index_documents where id = (select min(id) from index_documents where network = 'kalo')`,
    ],
    [
      'left',
      (tx) =>
        tx`insert into index_records (id, network, kind, name, active, changed_at) values ('x', 'kalo', 'Resource', '{"el": "x"}', true, now())`,
    ],
    [
      'left',
      (tx) => tx`insert into index_documents (network, id, kind, hash) values ('kalo', 'x', 'Resource', 'x')`,
    ],
    [
      'other',
      (tx) =>
        tx`update index_documents set hash = 'x' where id = (select min(id) from index_documents where network = 'kalo')`,
    ],
    [
      'other',
      (tx) =>
        tx`update index_records set name = '{"el": "x"}' where id = (select min(id) from index_records where network = 'kalo')`,
    ],
    [
      'doubled',
      (tx) =>
        tx`insert into index_places (record, nr) select min(id), 999 from index_records where network = 'kalo'`,
    ],
  ];
  for (const [kind, damage] of damages) {
    const damaged = city.begin(async (tx) => {
      await damage(tx);
      expect((await compareIndex('kalo', { city: tx as never, own }))[kind]).not.toEqual([]);
      throw undo;
    });
    await expect(damaged).rejects.toBe(undo);
  }
});

/** Kills the index at a point; where no write of the writers leads there, a rebuild of a document does. */
async function killAt(point: Point): Promise<void> {
  const process = hub.subgraph('common-city');
  const before = process.pid();
  // An earlier rebuild that stood at the point would keep the next from being wanted.
  await expect.poll(isRebuilt, { interval: 20 }).toBe(true);
  const lead = async () => {
    if (point === 'applying' || point === 'refreshing words') return;
    await city`update index_documents set hash = 'x' where network = 'kalo'
      and id = (select record from index_parties where network = 'kalo' order by random() limit 1)`;
    await city`update index_feeds set rebuild_wanted = now() where network = 'kalo'`;
  };
  await during(city, point, { lead, act: async () => process.kill('SIGKILL') });
  await expect.poll(() => process.pid() !== before, { interval: 10 }).toBe(true);
  await process.start();
}

/** Kills somebody at a random moment of what they are at; gives which moment it was. */
async function killOnce(sort: Sort): Promise<string> {
  if (sort === 'PostgreSQL') return killPostgres();
  const process = hub.subgraph(sort === 'the network' ? 'kalo' : 'common-city');
  const before = process.pid();
  if (sort === 'the index in a rebuild') {
    await city`update index_feeds set rebuild_wanted = now() where network = 'kalo'`;
    await expect.poll(isReading, { interval: 2 }).toBe(true);
    await sleep(randomInt(120));
  } else {
    await writers.next('create');
    await sleep(randomInt(30));
  }
  const moment = sort === 'the network' ? sort : await momentOfIndex(sort);
  process.kill('SIGKILL');
  await expect.poll(() => process.pid() !== before, { interval: 10 }).toBe(true);
  await process.start();
  return moment;
}

const isRebuilt = async (): Promise<boolean> => {
  const [feed] = await city`select rebuild_wanted is null as done from index_feeds where network = 'kalo'`;
  return feed?.['done'];
};

const isReading = async (): Promise<boolean> => {
  const [feed] =
    await city`select rebuild_wanted is null or rebuild_cursor is not null as reading from index_feeds where network = 'kalo'`;
  return feed?.['reading'];
};

/** What the index was at just before: by the transactions that it has open. */
async function momentOfIndex(sort: Sort): Promise<string> {
  const open = await city`select query from pg_stat_activity
    where datname = current_database() and xact_start is not null and pid <> pg_backend_pid() and query ~ 'index_|search_|identity'`;
  if (sort === 'the index in a rebuild') {
    if (await isRebuilt()) return 'after a rebuild';
    return open.length > 0 ? 'writing in a rebuild or its swap' : 'reading in a rebuild';
  }
  return open.length > 0 ? 'applying' : 'between two changes';
}

async function killPostgres(): Promise<string> {
  const before = hub.postgres.pid;
  await writers.next('create');
  await sleep(randomInt(30));
  process.kill(before, 'SIGKILL');
  await expect.poll(() => hub.postgres.pid !== before, { interval: 50 }).toBe(true);
  return 'PostgreSQL';
}

/** Waits until the writers have done something again, and the index has some of it. */
async function goesOn(): Promise<void> {
  const [done, told] = [writers.done(), await latest()];
  await expect.poll(() => writers.done() - done, { interval: 20 }).toBeGreaterThan(5);
  await expect.poll(latest, { interval: 20 }).toBeGreaterThan(told);
}

const latest = async (): Promise<number> => {
  try {
    const [row] = await city`select coalesce(max(sequence), 0)::int as latest from index_changes`;
    return row?.['latest'] ?? 0;
  } catch {
    return 0;
  }
};

const isFollowed = async (): Promise<boolean> => {
  const [feed] =
    await city`select at_end and failure is null and rebuild_wanted is null as fine from index_feeds where network = 'kalo'`;
  const wrongs = await compareIndex('kalo', { city, own });
  return feed?.['fine'] && Object.values(wrongs).every((ids) => ids.length === 0);
};

/** Reads the changes as a client does, by their order. */
async function readChanges(stop: AbortSignal): Promise<void> {
  for (let last = 0, isLast = false; !isLast; ) {
    // Once more after the end.
    isLast = stop.aborted;
    try {
      for (const {
        id,
        sequence,
      } of await city`select id, sequence::int from index_changes where sequence > ${last} order by sequence`) {
        seen.push({ id: String(id), sequence: Number(sequence) });
        last = Number(sequence);
      }
    } catch {
      // The database is away; it comes back.
      isLast = false;
    }
    await sleep(50);
  }
}
