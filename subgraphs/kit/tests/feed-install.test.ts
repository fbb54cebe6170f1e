import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { defineDocument, type FeedParts, installFeed, loadFacts } from '@koinipoli/kit';
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { drainFeed, uninstallFeed } from '../src/feed/install.js';
import { openTestDatabase, type TestDatabase } from './database.js';
import { makeShop, shelf, shelves, shopFeed, toy, write } from './feed-shop.js';
import { toys } from './toy-table.js';

/** What the feed holds: by id the name, null for a tombstone. */
async function held({ connection }: TestDatabase): Promise<Record<string, string | null>> {
  const rows =
    await connection`select id, document -> 'name' ->> 'el' as name from feed_documents order by id`;
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}

const position = async ({ connection }: TestDatabase): Promise<number> =>
  Number((await connection`select max(position) as position from feed_documents`)[0]?.['position']);

async function openShop() {
  const database = await openTestDatabase();
  await makeShop(database);
  return database;
}

async function factsOf(...records: object[]) {
  const path = join(tmpdir(), `koinipoli-${process.pid}-shelves.json`);
  await writeFile(path, JSON.stringify(records));
  return {
    table: shelves,
    file: pathToFileURL(path),
    [Symbol.asyncDispose]: () => rm(path, { force: true }),
  };
}

describe('a feed', () => {
  it('that was never installed keeps nobody from writing, and is whole after the next start', async () => {
    await using database = await openShop();
    await write(database.db, ['shelf:1', 'toy:1'], shelf('shelf:1', 'Α'), toy('toy:1', 'Β', 'shelf:1'));
    expect(await held(database)).toEqual({});
    await installFeed(database.url, shopFeed);
    expect(await held(database)).toEqual({ 'shelf:1': 'Α', 'toy:1': 'Β' });
  });

  it('has what facts bring, change and take away, and of the rest no new position', async () => {
    await using database = await openShop();
    await installFeed(database.url, shopFeed);
    const [a, b] = [
      { id: 'shelf:a', name: { el: 'Α' } },
      { id: 'shelf:b', name: { el: 'Β' } },
    ];
    {
      await using facts = await factsOf(a, b);
      await loadFacts(database.db, [facts]);
      await installFeed(database.url, shopFeed);
      expect(await held(database)).toEqual({ 'shelf:a': 'Α', 'shelf:b': 'Β' });
      const before = await position(database);
      await loadFacts(database.db, [facts]);
      await installFeed(database.url, shopFeed);
      expect(await position(database)).toBe(before);
    }
    const [old] = await database.connection`select position from feed_documents where id = 'shelf:a'`;
    await using facts = await factsOf(a, { id: 'shelf:c', name: { el: 'Γ' } });
    await loadFacts(database.db, [facts]);
    await installFeed(database.url, shopFeed);
    expect(await held(database)).toEqual({ 'shelf:a': 'Α', 'shelf:b': null, 'shelf:c': 'Γ' });
    const [same] = await database.connection`select position from feed_documents where id = 'shelf:a'`;
    expect(same).toEqual(old);
  });

  it('is made anew where its definitions changed, and forgets the kinds that have none', async () => {
    await using database = await openShop();
    await write(database.db, ['shelf:1', 'toy:1'], shelf('shelf:1', 'Α'), toy('toy:1', 'Β', 'shelf:1'));
    await installFeed(database.url, shopFeed);
    const before = await position(database);
    const loud: FeedParts = {
      documents: [
        defineDocument({
          kind: 'Toy',
          from: toys,
          id: toys.id,
          name: sql`jsonb_build_object('el', (${toys.name} ->> 'el') || '!')`,
        }),
      ],
    };
    await installFeed(database.url, loud);
    expect(await held(database)).toEqual({ 'shelf:1': null, 'toy:1': 'Β!' });
    expect(await position(database)).toBeGreaterThan(before);
    await write(database.db, ['toy:1'], toy('toy:1', 'Γ'));
    expect(await held(database)).toMatchObject({ 'toy:1': 'Γ!' });
  });

  it('takes one definition of a kind', async () => {
    await using database = await openShop();
    const [one] = shopFeed.documents;
    if (!one) throw new Error('The shop has documents.');
    await expect(installFeed(database.url, { ...shopFeed, documents: [one, one] })).rejects.toThrow('Toy');
  });

  it('waits for the next start where tables changed, and is whole then', async () => {
    await using database = await openShop();
    await installFeed(database.url, shopFeed);
    await database.db.execute(uninstallFeed);
    await database.connection.unsafe(`alter table toys rename column weight to grams`);
    await write(database.db, ['toy:1'], `insert into toys (id, name) values ('toy:1', '{"el": "Α"}')`);
    expect(await held(database)).toEqual({});
    await database.connection.unsafe(`alter table toys rename column grams to weight`);
    await installFeed(database.url, shopFeed);
    expect(await held(database)).toEqual({ 'toy:1': 'Α' });
  });

  it('is installed by several processes at once, and by the next where one died', async () => {
    await using database = await openShop();
    await write(database.db, ['toy:1'], toy('toy:1', 'Α'));
    await Promise.all([1, 2, 3].map(() => installFeed(database.url, shopFeed)));
    expect(await held(database)).toEqual({ 'toy:1': 'Α' });
    await database.connection`delete from feed_documents`;
    await database.connection`select feed_note_all()`;
    await installFeed(database.url, shopFeed);
    expect(await held(database)).toEqual({ 'toy:1': 'Α' });
  });

  it('has what was written in thousands once it is dealt with, under positions behind all others', async () => {
    await using database = await openShop();
    await installFeed(database.url, shopFeed);
    await write(database.db, ['shelf:1'], shelf('shelf:1', 'Α'));
    const many = Array.from({ length: 1_000 }, (_, nr) => `toy:${nr}`);
    await write(
      database.db,
      many,
      `insert into toys (id, name, shelf) select 'toy:' || nr, '{"el": "Β"}', 'shelf:1' from generate_series(0, 999) as nr`,
    );
    expect(Object.keys(await held(database))).toEqual(['shelf:1']);
    const before = await position(database);
    while (await drainFeed(database.db));
    expect(Object.keys(await held(database))).toHaveLength(1_001);
    const [row] = await database.connection`
      select min(position)::int as first, max(position)::int as last, (select number::int from revision_counter) as revision
      from feed_documents`;
    expect(row?.['first']).toBeGreaterThan(before);
    expect(row?.['last']).toBe(row?.['revision']);

    // One record on which a thousand rest.
    await write(database.db, ['shelf:1'], shelf('shelf:1', 'Γ'));
    while (await drainFeed(database.db));
    const [stale] = await database.connection`
      select count(*)::int as count from feed_documents where kind = 'Toy' and document -> 'words' ->> 'el' <> 'Γ'`;
    expect(stale?.['count']).toBe(0);
  });

  it('leaves out what cannot be made, and keeps nothing else back', async () => {
    await using database = await openShop();
    const bad: FeedParts = {
      documents: [
        defineDocument({
          kind: 'Toy',
          from: toys,
          id: toys.id,
          name: toys.name,
          topics: sql`array[(1 / ${toys.rank})::text]`,
        }),
      ],
    };
    await database.connection.unsafe(`insert into toys (id, name, rank) values
      ('toy:1', '{"el": "Α"}', 1), ('toy:2', '{"el": "Β"}', 0), ('toy:3', '{"el": "Γ"}', 1)`);
    await installFeed(database.url, bad);
    expect(await held(database)).toEqual({ 'toy:1': 'Α', 'toy:3': 'Γ' });
  });
});
