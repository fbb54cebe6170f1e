import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '@koinipoli/kit';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestDatabase } from './database.js';
import { addressOf, askFeed, readOn, shelf, startShop, toy, write } from './feed-shop.js';

const server = process.env.TEST_DATABASE_URL ?? '';

let shop: Awaited<ReturnType<typeof startShop>>;
beforeAll(async () => {
  shop = await startShop();
});
afterAll(() => shop[Symbol.asyncDispose]());

/** What a reader knows of the records, as the index keeps it. */
class Reader {
  readonly known = new Map<string, unknown>();
  lines = 0;
  see = ({ id, document }: { id: string; document: unknown }) => {
    this.lines += 1;
    if (document === null) this.known.delete(id);
    else this.known.set(id, document);
  };
}

/** The documents that there should be, made of the records as they are now. */
async function shouldBe(): Promise<Map<string, unknown>> {
  const rows = await shop.database.connection`
    select id, document from feed_made('Toy', array(select id from toys))
    union all select id, document from feed_made('Shelf', array(select id from shelves))`;
  return new Map(rows.map(({ id, document }) => [id, document]));
}

it('shows readers every change of writers at work in many connections, beside long transactions in every database', async () => {
  await using neighbour = await openTestDatabase();
  // Transactions with a number of their own, open all the time: here, next door, and in the server's own database.
  const urls = [shop.database.url, neighbour.url, server];
  const sleepers = urls.map((url) => postgres(url, { max: 1, onnotice: () => {} }));
  let wake = () => {};
  const open = new Promise<void>((resolve) => {
    wake = resolve;
  });
  const sleeping = sleepers.map((sql) =>
    sql.begin(async (tx) => {
      await tx`create temp table mine (id int) on commit drop`;
      await tx`insert into mine values (1)`;
      await open;
    }),
  );

  const writers = 6;
  const own = openDatabase({ url: shop.database.url, connections: writers });
  let atWork = true;
  let undone = 0;
  const reader = new Reader();
  const toys = (nr: number) => `toy:w${nr % 25}`;
  const write1 = async (nr: number) => {
    // On, until the reader has come along with the writers, however slow it is.
    for (let round = 0; round < 40 || reader.lines <= 150; round += 1) {
      const [id, on] = [toys(nr * 7 + round * 3), `shelf:w${(nr + round) % 4}`];
      const work =
        round % 5 === 4
          ? write(own.db, [id], `delete from toys where id = '${id}'`)
          : round % 7 === 6
            ? write(own.db, [on], shelf(on, `Ράφι ${nr}-${round}`))
            : round % 11 === 10
              ? write(own.db, [id, on], toy(id, 'never'), shelf(on, 'never'), 'select 1 / 0')
              : // Both at once, in one order: two who write the same ones wait for each other.
                write(
                  own.db,
                  [on, id],
                  shelf(on, `Ράφι ${nr}-${round}`),
                  toy(id, `Παιχνίδι ${nr}-${round}`, on),
                );
      await work.catch((error: Error & { cause?: { code?: string } }) => {
        // Divided by zero, or a deadlock of the two records themselves: nothing of it may be told.
        expect(['22012', '40P01']).toContain(error.cause?.code);
        undone += 1;
      });
    }
  };
  let cursor: string | undefined;
  const reading = (async () => {
    while (atWork) cursor = await readOn(shop.feed, cursor, reader.see, 3);
  })();
  await Promise.race([reading, Promise.all(Array.from({ length: writers }, (_, nr) => write1(nr)))]);
  atWork = false;
  await reading;
  await readOn(shop.feed, cursor, reader.see, 3);
  wake();
  await Promise.all(sleeping);
  await Promise.all([...sleepers.map((sql) => sql.end()), own.close()]);

  expect(undone).toBeGreaterThan(10);
  expect(JSON.stringify([...reader.known.values()])).not.toContain('never');
  expect(reader.known).toEqual(await shouldBe());
  const anew = new Reader();
  await readOn(shop.feed, undefined, anew.see, 4);
  expect(anew.known).toEqual(reader.known);
});

it('makes a document of what two wrote at once, whoever comes first', async () => {
  const { db } = shop.database;
  const own = openDatabase({ url: shop.database.url, connections: 2 });
  await write(db, ['shelf:x', 'toy:x'], shelf('shelf:x', 'Α'), toy('toy:x', 'Α', 'shelf:x'));
  for (let round = 0; round < 20; round += 1)
    await Promise.all([
      write(own.db, ['toy:x'], toy('toy:x', `Τ${round}`, 'shelf:x')),
      write(own.db, ['shelf:x'], shelf('shelf:x', `Ρ${round}`)),
    ]);
  await own.close();
  const reader = new Reader();
  await readOn(shop.feed, undefined, reader.see);
  expect(reader.known.get('toy:x')).toMatchObject({ name: { el: 'Τ19' }, words: { el: 'Ρ19' } });
  expect(reader.known.get('shelf:x')).toMatchObject({ name: { el: 'Ρ19' }, aliases: ['Τ19'] });
});

it('is paged inside of one revision while that goes on, without skipping or repeating what did not change', async () => {
  const { db } = shop.database;
  const ids = Array.from({ length: 60 }, (_, nr) => `toy:p${String(nr).padStart(2, '0')}`);
  const before = await readOn(shop.feed, undefined, () => {});
  await write(db, ids, ...ids.map((id) => toy(id, id)));
  const seen: string[] = [];
  let after = before;
  for (let nr = 0; ; nr += 1) {
    const { changes, end } = await askFeed(shop.feed, { after, first: 7 });
    seen.push(...changes.map(({ id }) => id));
    after = end.cursor;
    if (end.atEnd) break;
    // One that has been read, and one that has not.
    if (nr === 2) await write(db, ['toy:p00', 'toy:p50'], toy('toy:p00', 'νέο'), toy('toy:p50', 'νέο'));
  }
  expect(seen).toEqual([...ids.filter((id) => id !== 'toy:p50'), 'toy:p00', 'toy:p50']);
});

it('answers a held question with the change, and at the end of its time without one', async () => {
  const { db } = shop.database;
  const after = await readOn(shop.feed, undefined, () => {});
  expect(await askFeed(shop.feed, { after, wait: 1 })).toMatchObject({
    changes: [],
    end: { cursor: after, atEnd: true },
  });
  const held = Array.from({ length: 5 }, () => askFeed(shop.feed, { after, wait: 50 }));
  await sleep(200);
  await write(db, ['toy:held'], toy('toy:held', 'Α'));
  for (const { changes } of await Promise.all(held))
    expect(changes.map(({ id }) => id)).toEqual(['toy:held']);
});

it('wakes a held question also where the network lost its connection for listening', async () => {
  const { db, connection } = shop.database;
  const after = await readOn(shop.feed, undefined, () => {});
  const held = askFeed(shop.feed, { after, wait: 50 });
  await sleep(200);
  await connection`select pg_terminate_backend(pid) from pg_stat_activity
    where query ilike 'listen%' and datname = current_database()`;
  await write(db, ['toy:lost'], toy('toy:lost', 'Α'));
  expect((await held).changes.map(({ id }) => id)).toEqual(['toy:lost']);
});

it('gives what a keeper made of thousands', async () => {
  const { db } = shop.database;
  let cursor = await readOn(shop.feed, undefined, () => {});
  const ids = Array.from({ length: 3_000 }, (_, nr) => `toy:k${nr}`);
  await write(
    db,
    ids,
    `insert into toys (id, name) select 'toy:k' || nr, '{"el": "Α"}' from generate_series(0, 2999) as nr`,
  );
  const seen = new Set<string>();
  while (seen.size < ids.length) {
    const { changes, end } = await askFeed(shop.feed, { after: cursor, wait: 50, first: 5_000 });
    for (const { id } of changes) seen.add(id);
    cursor = end.cursor;
  }
  expect(seen).toEqual(new Set(ids));
});

it.each([
  ['after', { after: 'nonsense' }, 400, 'NO_CURSOR'],
  ['an empty after', { after: '' }, 400, 'NO_CURSOR'],
  ['a position that is none', { after: `${'a'.repeat(32)}.-1.x` }, 400, 'NO_CURSOR'],
  ['a cursor of 10,000 characters', { after: `${'a'.repeat(32)}.1.${'x'.repeat(10_000)}` }, 400, 'NO_CURSOR'],
  ['first', { first: '0' }, 400, 'BAD_REQUEST'],
  ['a first that is no number', { first: '1e3' }, 400, 'BAD_REQUEST'],
  ['wait', { wait: '-1' }, 400, 'BAD_REQUEST'],
  ['another epoch', { after: `${'a'.repeat(32)}.1.x` }, 409, 'OTHER_EPOCH'],
])('refuses %s', async (_, query, status, code) => {
  const response = await fetch(addressOf(shop.feed, query));
  expect(response.status).toBe(status);
  expect(await response.text()).toContain(code);
});

it('refuses a cursor from the future, and takes one that names no record', async () => {
  const { head } = await askFeed(shop.feed);
  const future = `${head.epoch}.${head.revision + 1}.x`;
  const response = await fetch(addressOf(shop.feed, { after: future }));
  expect({ status: response.status, ...((await response.json()) as object) }).toMatchObject({
    status: 409,
    code: 'FROM_THE_FUTURE',
  });
  const { end } = await askFeed(shop.feed, {
    after: `${head.epoch}.${head.revision}.${randomUUID()}'; drop table toys`,
  });
  expect(end.atEnd).toBe(true);
});
