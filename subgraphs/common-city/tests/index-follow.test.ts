import { openTestDatabase, type TestDatabase } from '@koinipoli/kit/testing/database';
import { askFeed, readOn, shelf, startShop, toy, write } from '@koinipoli/kit/testing/feed-shop';
import { until } from '@koinipoli/kit/testing/publisher';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runFeeds } from '../src/index-feed/run.js';
import { migrations } from '../src/server.js';

type Shop = Awaited<ReturnType<typeof startShop>>;

const quiet = { info() {}, warn() {}, error() {} };

let city: TestDatabase;
let shop: Shop;
let feeds: AsyncDisposable;
beforeAll(async () => {
  city = await openTestDatabase({ migrations });
  shop = await startShop();
  await write(
    shop.database.db,
    ['shelf:1', 'toy:1'],
    shelf('shelf:1', 'Ράφι'),
    toy('toy:1', 'Κύβος', 'shelf:1'),
  );
  feeds = follow();
});
afterAll(async () => {
  await feeds?.[Symbol.asyncDispose]();
  await shop?.[Symbol.asyncDispose]();
  await city?.[Symbol.asyncDispose]();
});

const follow = () => runFeeds({ url: city.url, sources: [{ network: 'toys', url: shop.feed }], log: quiet });

const names = async () =>
  Object.fromEntries(
    (await city.connection`select id, name ->> 'el' as name from index_records`).map(({ id, name }) => [
      id,
      name,
    ]),
  );

const feed = async () =>
  (await city.connection`select *, indexed_to >= last_change_at as up from index_feeds`)[0];

/** What the network says now. */
async function said(): Promise<Record<string, string>> {
  const names: Record<string, string> = {};
  await readOn(shop.feed, undefined, ({ id, document }) => {
    if (document) names[id] = (document['name'] as { el: string }).el;
  });
  return names;
}

const isSame = async () => {
  const [here, there] = [await names(), await said()];
  return JSON.stringify(Object.entries(here).sort()) === JSON.stringify(Object.entries(there).sort());
};

describe('following', () => {
  it('brings what a network has and what it writes, and says how far', async () => {
    await until(async () => (await names())['toy:1'] === 'Κύβος');
    await write(shop.database.db, ['toy:2'], toy('toy:2', 'Τόπι'));
    await until(async () => (await names())['toy:2'] === 'Τόπι');
    await write(shop.database.db, ['toy:1'], toy('toy:1', 'Ζάρι', 'shelf:1'));
    await until(isSame);
    const { head } = await askFeed(shop.feed);
    expect(await feed()).toMatchObject({
      network: 'toys',
      epoch: head.epoch,
      at_end: true,
      failure: null,
      up: true,
      coverage: head.coverage,
    });
    const operations = await city.connection`select id, operation from index_changes order by sequence`;
    expect(operations).toContainEqual({ id: 'toy:2', operation: 'CREATED' });
    // The index began with it: whether it was new then is the network's word.
    expect(operations.filter(({ id }) => id === 'toy:1')).toHaveLength(1);
  });

  it('begins again where it was: what it has is not told anew', async () => {
    const before = await city.connection`select * from index_changes order by sequence`;
    await feeds[Symbol.asyncDispose]();
    await write(shop.database.db, ['toy:3'], toy('toy:3', 'Σβούρα'));
    feeds = follow();
    await until(isSame);
    const after = await city.connection`select * from index_changes order by sequence`;
    expect(after.slice(0, -1)).toEqual(before);
    expect(after.at(-1)).toMatchObject({ id: 'toy:3', operation: 'CREATED' });
  });

  it('is done by one process at a time; another takes over', async () => {
    const second = follow();
    const held =
      () => city.connection`select pid from pg_locks where locktype = 'advisory' and objsubid = 2 and granted
      and database = (select oid from pg_database where datname = current_database())`;
    await until(async () => (await held()).length === 1);
    await feeds[Symbol.asyncDispose]();
    await write(shop.database.db, ['toy:4'], toy('toy:4', 'Κούκλα'));
    await until(isSame);
    expect(await held()).toHaveLength(1);
    feeds = second;
  });
});

describe('a rebuild', () => {
  const want = () => city.connection`update index_feeds set rebuild_wanted = now()`;
  const isDone = async () => (await feed())?.['rebuild_wanted'] === null;

  it('by hand leaves what is right, mends what is not, and tells nothing that did not change', async () => {
    await until(isSame);
    const before = await city.connection`select * from index_changes order by sequence`;
    await want();
    await until(isDone);
    expect(await city.connection`select * from index_changes order by sequence`).toEqual(before);
    // As a fault of ours would leave it: one record lost, one too many, one of them another.
    await city.connection`delete from index_records where id = 'toy:1'`;
    await city.connection`delete from index_documents where id = 'toy:1'`;
    await city.connection`insert into index_documents (network, id, kind, hash) values ('toys', 'toy:x', 'Toy', 'x')`;
    await city.connection`insert into index_records (id, network, kind, name, active, changed_at) values ('toy:x', 'toys', 'Toy', '{"el": "x"}', true, now())`;
    await city.connection`update index_documents set hash = 'x' where id = 'toy:2'`;
    await city.connection`update index_records set name = '{"el": "x"}' where id = 'toy:2'`;
    await want();
    await until(isDone);
    expect(await isSame()).toBe(true);
    expect(await city.connection`select 1 from index_incoming`).toHaveLength(0);
    await write(shop.database.db, ['toy:5'], toy('toy:5', 'Αμάξι'));
    await until(isSame);
  });

  it('comes by itself where the network has another epoch, while the index answers', async () => {
    const before = await city.connection`select * from index_changes order by sequence`;
    await shop.database.connection`update revision_counter set epoch = gen_random_uuid()`;
    await write(shop.database.db, ['toy:6'], toy('toy:6', 'Χαρταετός'));
    await until(async () => (await names())['toy:6'] === 'Χαρταετός');
    await until(isSame);
    expect((await feed())?.['epoch']).toBe((await askFeed(shop.feed)).head.epoch);
    const after = await city.connection`select * from index_changes order by sequence`;
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after).toHaveLength(before.length + 1);
  });

  it('is not at its end while its network has documents to make', async () => {
    await shop.database.connection`insert into feed_pending (kind, id) values ('Toy', 'toy:none')`;
    await write(shop.database.db, ['toy:pending'], toy('toy:pending', 'Σβούρα'));
    await until(
      async () => (await names())['toy:pending'] === 'Σβούρα' && (await feed())?.['at_end'] === false,
    );
    await shop.database.connection`delete from feed_pending`;
    await write(shop.database.db, ['toy:pending'], toy('toy:pending', 'Σβούρες'));
    await until(
      async () => (await names())['toy:pending'] === 'Σβούρες' && (await feed())?.['at_end'] === true,
    );
  });
});
