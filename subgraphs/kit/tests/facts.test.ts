import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { pathToFileURL } from 'node:url';
import { enumColumn, enumsColumn, loadFacts, provenanceColumns, textColumn } from '@koinipoli/kit';
import { sql } from 'drizzle-orm';
import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { languagesOf } from '../src/database/fact-records.js';
import { openTestDatabase, type TestDatabase } from './database.js';

const books = pgTable('books', {
  id: text().primaryKey(),
  title: textColumn().notNull(),
  sourceURL: text(),
  order: text(),
  kind: enumColumn({ NOVEL: 'NOVEL', POEMS: 'POEMS' }),
  tags: enumsColumn({ OLD: 'OLD', NEW: 'NEW' }),
  ...provenanceColumns(),
  search: text().generatedAlwaysAs(sql`fold(words_of(title))`),
});
const loans = pgTable('loans', { book: text().notNull(), reader: text().notNull() }, (table) => [
  primaryKey({ columns: [table.book, table.reader] }),
]);

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(`${tmpdir()}/facts-`);
  await database.connection.unsafe(`
    create table books (id text primary key, title jsonb not null, source_url text, "order" text, kind text,
      tags text[] not null default '{}',
      sources jsonb not null default '[]', languages text[] not null default '{el}',
      updated_at timestamptz not null default now(), verified_at timestamptz, verified_by text,
      synthetic boolean not null default false, search text generated always as (fold(words_of(title))) stored);
    create table loans (book text references books, reader text, primary key (book, reader))`);
});
afterAll(async () => {
  await database[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});
beforeEach(() => database.connection`truncate books, loans, loaded_files, record_states`);

async function file(content: unknown, name = 'books.json') {
  const url = pathToFileURL(`${folder}/${name}`);
  await writeFile(url, typeof content === 'string' ? content : JSON.stringify(content));
  return url;
}
const load = async (content: unknown) =>
  loadFacts(database.db, [{ table: books, file: await file(content) }]);
const stored = () =>
  database.connection`select id, title, updated_at, languages, source_url from books order by id`;

const one = { id: 'book:1', title: { el: 'Ένα', en: 'One' }, sourceURL: 'https://example.org' };
const two = { id: 'book:2', title: { el: 'Δύο' } };

describe('loadFacts', () => {
  it('leaves alone what somebody wrote since: changed, taken out of the file, or taken away', async () => {
    const three = { id: 'book:3', title: { el: 'Τρία' } };
    await load([one, two, three]);
    await database.connection`update books set title = '{"el": "Διορθωμένο"}' where id = 'book:1'`;
    await database.connection`delete from books where id = 'book:3'`;
    await database.connection`insert into record_states (kind, id, version, gone) values ('Book', 'book:1', 2, false), ('Book', 'book:3', 2, true)`;
    await load([{ ...one, title: { el: 'Νέο' } }, { ...two, title: { el: 'Άλλο' } }, three]);
    const titles = async () => (await stored()).map(({ id, title }) => [id, title.el]);
    expect(await titles()).toEqual([
      ['book:1', 'Διορθωμένο'],
      ['book:2', 'Άλλο'],
    ]);
    await load([]);
    expect(await titles()).toEqual([['book:1', 'Διορθωμένο']]);
    await load([{ ...one, title: { el: 'Πάλι' } }]);
    expect(await titles()).toEqual([['book:1', 'Διορθωμένο']]);
  });

  it('changes nothing when it loads the same again, in whatever layout', async () => {
    await load([one, two]);
    const before = await stored();
    await load([one, two]);
    await load(JSON.stringify([two, one], null, 4));
    expect(await stored()).toEqual(before);
    expect(before.map((row) => row['source_url'])).toEqual(['https://example.org', null]);
  });

  it('changes the changed record alone', async () => {
    await load([one, two]);
    const [first, second] = await stored();
    await load([one, { ...two, title: { el: 'Δύο', en: 'Two' } }]);
    const [firstNow, secondNow] = await stored();
    expect(firstNow).toEqual(first);
    expect(secondNow).toMatchObject({ title: { el: 'Δύο', en: 'Two' }, languages: ['el', 'en'] });
    expect(secondNow?.['updated_at'] > second?.['updated_at']).toBe(true);
  });

  it('takes away what has left a file, parts before their whole, and nothing that others brought', async () => {
    const files = async (books_: object[], loans_: object[]) => [
      { table: books, file: await file(books_) },
      { table: loans, file: await file(loans_, 'loans.json') },
    ];
    await database.connection`insert into books (id, title) values ('book:own', '{"el": "Δικό τους"}')`;
    await loadFacts(
      database.db,
      await files(
        [one, two],
        [
          { book: 'book:2', reader: 'a b' },
          { book: 'book:1', reader: 'c' },
        ],
      ),
    );
    await loadFacts(database.db, await files([one], [{ book: 'book:1', reader: 'c' }]));
    expect((await stored()).map(({ id }) => id)).toEqual(['book:1', 'book:own']);
    expect(await database.connection`select book, reader from loans`).toEqual([
      { book: 'book:1', reader: 'c' },
    ]);
  });

  it('takes away a value that a record no longer has', async () => {
    await load([one, two]);
    await load([{ id: one.id, title: one.title }, two]);
    expect((await stored())[0]).toMatchObject({ source_url: null });
  });

  it('loads several hundred records, and tables that are all key', async () => {
    const many = Array.from({ length: 450 }, (_, at) => ({
      id: `book:${at}`,
      title: { el: `Βιβλίο ${at}` },
      order: 'x',
    }));
    const lent = await file(
      [
        { book: 'book:449', reader: 'a' },
        { book: 'book:1', reader: 'b' },
      ],
      'loans.json',
    );
    const files = [
      { table: books, file: await file(many) },
      { table: loans, file: lent },
    ];
    await loadFacts(database.db, files);
    await writeFile(lent, '[{ "book": "book:449", "reader": "a" }]');
    await loadFacts(database.db, files);
    expect(await stored()).toHaveLength(450);
    expect(await database.connection`select * from loans`).toHaveLength(1);
  });

  it.each([
    [
      [one, { ...two, colour: 'red' }],
      'books.json: record book:2 has an unknown field "colour"; there are id, title, sourceURL, order, kind, tags,',
    ],
    [
      [one, { title: { el: 'x' }, colour: 'red' }],
      'books.json: the record at 2 has an unknown field "colour"; there are id, title, sourceURL, order, kind, tags,',
    ],
    [
      [one, { ...two, toString: 'x' }],
      'books.json: record book:2 has an unknown field "toString"; there are id, title, sourceURL, order, kind, tags,',
    ],
    [
      [one, { ...two, search: 'made by the database' }],
      'books.json: record book:2 has an unknown field "search"; there are id, title, sourceURL, order, kind, tags,',
    ],
    [[{ ...one, kind: 'NOVLE' }], 'books.json: record book:1 has the kind "NOVLE"; there are NOVEL, POEMS.'],
    [[{ ...one, tags: ['OLD', 'NWE'] }], 'books.json: record book:1 has the tags "NWE"; there are OLD, NEW.'],
    [[one, two, { ...one }], 'books.json: record book:1 is there twice.'],
    ['{ "id": "book:1" }', 'books.json: is no list of records.'],
    ['[1]', 'books.json: is no list of records.'],
    ['[{', /^books\.json: .*JSON/],
    [[one, { id: 'book:2' }], /^books\.json: .*null value in column "title"/],
  ])('refuses %j, says why, and writes nothing', async (content, reason) => {
    await load([{ ...one, title: { el: 'Πριν' } }]);
    const before = await stored();
    const good = await file([{ id: 'book:9', title: { el: 'Άλλο' } }], 'good.json');
    const bad = await file(content);
    const files = [
      { table: books, file: good },
      { table: books, file: bad },
    ];
    await expect(loadFacts(database.db, files)).rejects.toThrow(reason);
    expect(await stored()).toEqual(before);
    await load([one]);
  });

  it('keeps files of one name and text apart by their table', async () => {
    const empty = await file('[]', 'empty.json');
    await loadFacts(database.db, [{ table: loans, file: empty }]);
    await loadFacts(database.db, [{ table: books, file: empty }]);
    expect(await database.connection`select * from loaded_files`).toHaveLength(2);
  });

  it('may run in several processes at once', async () => {
    const files = [{ table: books, file: await file([one, two]) }];
    await Promise.all([1, 2, 3].map(() => loadFacts(database.db, files)));
    expect(await stored()).toHaveLength(2);
  });
});

describe('languagesOf', () => {
  it.each<[Record<string, unknown>, string[]]>([
    [{}, ['el']],
    [{ id: 'a', tags: ['x'], none: null }, ['el']],
    [{ name: { el: 'α' } }, ['el']],
    [{ name: { en: 'a', el: 'α' } }, ['el', 'en']],
    [{ name: { el: 'α', en: 'a', fr: 'a' }, text: { el: 'α', en: 'a' } }, ['el', 'en']],
    [{ name: { el: 'α', en: 'a' }, text: { el: 'α' } }, ['el']],
    [{ name: { el: 'α', en: 'a' }, said: [{ text: { el: 'α', en: 'a' } }, { text: { el: 'α' } }] }, ['el']],
    [{ name: { el: 'α', en: 'a' }, text: { el: 'α', en: null } }, ['el']],
  ])('of %j are %j', (record, languages) => expect(languagesOf(record)).toEqual(languages));
});
