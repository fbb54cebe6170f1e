import { once } from 'node:events';
import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '@koinipoli/kit';
import Fastify from 'fastify';
import postgres from 'postgres';
import { describe, expect, it } from 'vitest';
import { createAccess } from '../src/access/access.js';
import { serveFeed } from '../src/feed/serve.js';
import { dropDatabase, openTestDatabase } from './database.js';
import {
  addressOf,
  askFeed,
  holdFeed,
  makeShop,
  readOn,
  startNetwork,
  startShop,
  toy,
  write,
} from './feed-shop.js';
import { makeKey, publicKeys } from './keys.js';
import { until } from './publisher.js';

describe('the feed of a guarded network', () => {
  it('is for common-city alone, with a token made for this network', async () => {
    const [city, gateway, other] = await Promise.all(['common-city', 'gateway', 'common-city'].map(makeKey));
    if (!city || !gateway || !other) throw new Error('There are three keys.');
    await using shop = await startShop({ INTERNAL_JWKS: publicKeys(city, gateway) });
    const status = async (token?: string) =>
      (await fetch(shop.feed, { headers: token ? { authorization: `Bearer ${token}` } : {} })).status;
    expect(await status()).toBe(401);
    expect(await status(await gateway.signer.sign('toys'))).toBe(401);
    expect(await status(await other.signer.sign('toys'))).toBe(401);
    expect(await status(await city.signer.sign('kalo'))).toBe(401);
    expect(await status(await city.signer.sign('toys'))).toBe(200);
  });
});

/** A copy of the database, as a restore makes one. */
async function copyOf(url: string) {
  const name = `copy_${new URL(url).pathname.slice(1)}`;
  const admin = postgres(process.env.TEST_DATABASE_URL ?? '', { max: 1, onnotice: () => {} });
  await admin.unsafe(`create database ${name} template ${new URL(url).pathname.slice(1)}`);
  return {
    url: Object.assign(new URL(url), { pathname: `/${name}` }).href,
    [Symbol.asyncDispose]: async () => {
      await dropDatabase(admin, name);
      await admin.end();
    },
  };
}

it('is another epoch in a copy of the database, and where somebody says so; not after a restart', async () => {
  await using database = await openTestDatabase();
  await makeShop(database);
  const asked = async (url: string, after?: string) => {
    await using network = await startNetwork({ url });
    const feed = new URL('/feed', network.url).href;
    if (after === undefined) return await askFeed(feed);
    const response = await fetch(addressOf(feed, { after }));
    return { status: response.status, text: await response.text() };
  };
  await write(database.db, ['toy:1'], toy('toy:1', 'Α'));
  const { head, end } = (await asked(database.url)) as Awaited<ReturnType<typeof askFeed>>;
  expect(await asked(database.url, end.cursor)).toMatchObject({ status: 200 });

  await database.connection.end();
  await using copy = await copyOf(database.url);
  const anew = (await asked(copy.url)) as Awaited<ReturnType<typeof askFeed>>;
  expect(anew.head.epoch).not.toBe(head.epoch);
  expect(anew.changes.map(({ id }) => id)).toEqual(['toy:1']);
  expect(await asked(copy.url, end.cursor)).toMatchObject({
    status: 409,
    text: expect.stringContaining('OTHER_EPOCH'),
  });

  const sql = postgres(copy.url, { max: 1 });
  await sql`update revision_counter set epoch = gen_random_uuid()`;
  // Whoever runs the network need not be who runs the server.
  await sql.unsafe('create role plain; grant select on all tables in schema public to plain');
  const [own] = await sql`select feed_epoch() as epoch`;
  await sql`set role plain`;
  expect(await sql`select feed_epoch() as epoch`).toEqual([own]);
  await sql`reset role`;
  await sql.unsafe('drop owned by plain; drop role plain');
  await sql.end();
  expect(await asked(copy.url, anew.end.cursor)).toMatchObject({ status: 409 });
});

describe('a reader', () => {
  /** A shop whose whole feed is 50 MiB. */
  const filled = async () => {
    const shop = await startShop();
    const { connection } = shop.database;
    await connection`insert into toys (id, name, sources)
      select 'toy:' || nr, '{"el": "Α"}', jsonb_build_array(jsonb_build_object('quote', repeat('x', 50000))) from generate_series(1, 1000) as nr`;
    await connection`select feed_note_all()`;
    await until(async () => {
      const [row] = await connection`select count(*)::int as count from feed_documents`;
      return row?.['count'] === 1_000;
    }, 60);
    return shop;
  };

  it('that stops reading keeps no connection to the database, little memory, and nobody from stopping', async () => {
    await using shop = await filled();
    const stuck = Array.from({ length: 10 }, () => request(addressOf(shop.feed, { first: 5_000 })).end());
    // Without a listener for data an answer stays where it is.
    const answers = await Promise.all(stuck.map((each) => once(each, 'response')));
    for (const each of [...stuck, ...answers.map(([answer]) => answer)]) each.on('error', () => {});
    await sleep(500);
    const { rss } = process.memoryUsage();
    await write(shop.database.db, ['toy:1'], toy('toy:1', 'Α'));
    await sleep(2_000);
    expect(process.memoryUsage().rss - rss).toBeLessThan(200 * 2 ** 20);
    const busy = () => shop.database.connection`
      select from pg_stat_activity where datname = current_database() and state = 'idle in transaction'`;
    await expect.poll(busy).toHaveLength(0);
    expect((await askFeed(shop.feed, { first: 1 })).changes).toHaveLength(1);
    await shop.network[Symbol.asyncDispose]();
    for (const each of stuck) each.destroy();
  });

  it('that waits is answered when the network stops', async () => {
    await using shop = await startShop();
    const after = await readOn(shop.feed, undefined, () => {});
    const held = await holdFeed(shop, { after, wait: 55 });
    await shop.network[Symbol.asyncDispose]();
    expect(await held.answer).toMatchObject({ changes: [], end: { cursor: after } });
  });

  it('that waits is no fault where the database is closed already, whether it stays or goes', async () => {
    await using shop = await startShop();
    const after = await readOn(shop.feed, undefined, () => {});
    const database = openDatabase({ url: shop.database.url });
    const faults: string[] = [];
    const stream = { write: (line: string) => void faults.push(line) };
    const http = Fastify({ logger: { level: 'error', stream }, keepAliveTimeout: 1 });
    serveFeed(http, { name: 'toys', database, access: createAccess({ name: 'toys', db: database.db }) });
    const beside = {
      ...shop,
      feed: new URL('/feed', await http.listen({ host: '127.0.0.1', port: 0 })).href,
    };
    const gone = new AbortController();
    const goes = await holdFeed(beside, { after, wait: 55 }, { signal: gone.signal });
    const stays = await holdFeed(beside, { after, wait: 55 });
    await database.close();
    gone.abort();
    await expect(goes.answer).rejects.toThrow();
    await http.close();
    expect(await stays.answer).toMatchObject({ changes: [], end: { cursor: after } });
    expect(faults).toEqual([]);
  });

  it('that goes away while it waits leaves nothing behind', async () => {
    await using shop = await startShop();
    const after = await readOn(shop.feed, undefined, () => {});
    for (let nr = 0; nr < 30; nr += 1) {
      const stop = new AbortController();
      const held = askFeed(shop.feed, { after, wait: 55 }, { signal: stop.signal });
      await sleep(20);
      stop.abort();
      await expect(held).rejects.toThrow();
    }
    await write(shop.database.db, ['toy:1'], toy('toy:1', 'Α'));
    expect((await askFeed(shop.feed, { after })).changes).toHaveLength(1);
  });
});
