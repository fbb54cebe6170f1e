import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { pathToFileURL } from 'node:url';
import { loadFacts, type OpenDatabase, openDatabase, provenanceColumns, textColumn } from '@koinipoli/kit';
import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from './database.js';

const books = pgTable('books', {
  id: text().primaryKey(),
  title: textColumn().notNull(),
  ...provenanceColumns(),
});
const loans = pgTable('loans', { book: text().notNull(), reader: text().notNull() }, (table) => [
  primaryKey({ columns: [table.book, table.reader] }),
]);

let database: TestDatabase;
let hurried: OpenDatabase;
let folder: string;
beforeAll(async () => {
  database = await openTestDatabase();
  // A load may take longer than any question.
  hurried = openDatabase({ url: database.url, connections: 1, statementTimeout: 500 });
  folder = await mkdtemp(`${tmpdir()}/facts-`);
  await mkdir(`${folder}/world`);
  await database.connection.unsafe(`
    create table books (id text primary key, title jsonb not null,
      sources jsonb not null default '[]', languages text[] not null default '{el}',
      updated_at timestamptz not null default now(), verified_at timestamptz, verified_by text,
      synthetic boolean not null default false);
    create index books_by_languages on books using gin (languages);
    create table loans (book text references books, reader text, primary key (book, reader))`);
});
afterAll(async () => {
  await hurried.close();
  await database[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  await database.connection`truncate books, loans, loaded_files`;
  await rm(`${folder}/world`, { recursive: true });
  await mkdir(`${folder}/world`);
});

const book = (id: string, title = id) => ({ id, title: { el: title } });
const invented = (id: string, title = id) => ({ ...book(id, title), synthetic: true });
const lines = (records: readonly object[]) => records.map((record) => `${JSON.stringify(record)}\n`).join('');

interface Content {
  books?: object[];
  loans?: object[];
}

/** Loads these facts, and beside them these records of a world; without it, the facts alone. */
async function load(facts: Content, world?: Content, { db }: OpenDatabase = database): Promise<void> {
  const files = [
    { table: books, file: pathToFileURL(`${folder}/books.json`) },
    { table: loans, file: pathToFileURL(`${folder}/loans.json`) },
  ];
  await writeFile(`${folder}/books.json`, JSON.stringify(facts.books ?? []));
  await writeFile(`${folder}/loans.json`, JSON.stringify(facts.loans ?? []));
  for (const [name, records] of Object.entries(world ?? {}))
    await writeFile(`${folder}/world/${name}.jsonl`, lines(records as object[]));
  await loadFacts(db, files, world && `${folder}/world`);
}
const stored = async () =>
  (await database.connection`select id, synthetic from books order by id`).map(
    ({ id, synthetic }) => `${id}${synthetic ? ' synthetic' : ''}`,
  );

describe('loadFacts with a world', () => {
  it('loads its records beside the facts, the whole of both before the parts', async () => {
    await load(
      { books: [book('a')], loans: [{ book: 'a', reader: 'x' }] },
      { books: [invented('demo-b')], loans: [{ book: 'demo-b', reader: 'y' }] },
    );
    expect(await stored()).toEqual(['a', 'demo-b synthetic']);
    expect(await database.connection`select * from loans`).toHaveLength(2);
  });

  it('follows a change of either, and leaves the other alone', async () => {
    await load({ books: [book('a')] }, { books: [invented('demo-b'), invented('demo-c')] });
    const times = async () =>
      Object.fromEntries(
        (await database.connection`select id, updated_at::text as at from books`).map(({ id, at }) => [
          id,
          at,
        ]),
      );
    const before = await times();
    await load({ books: [book('a', 'Άλφα')] }, { books: [invented('demo-b'), invented('demo-c')] });
    expect({ ...(await times()), a: before['a'] }).toEqual(before);
    await load({ books: [book('a', 'Άλφα')] }, { books: [invented('demo-c')] });
    expect(await stored()).toEqual(['a', 'demo-c synthetic']);
  });

  it('goes with it, and a record may go over from one to the other', async () => {
    await load({ books: [book('a')] }, { books: [invented('b')] });
    await load({ books: [book('a'), book('b')] }, { books: [] });
    expect(await stored()).toEqual(['a', 'b']);
    await load({ books: [book('a')] });
    expect(await stored()).toEqual(['a']);
  });

  it('is done soon with tens of thousands of records', async () => {
    const many = Array.from({ length: 20_000 }, (_, at) => invented(`demo-${at}`));
    await load({ books: [book('a')] }, { books: many }, hurried);
    expect(await stored()).toHaveLength(20_001);
    const [table] =
      await database.connection`select reltuples::int as rows from pg_class where relname = 'books'`;
    expect(table).toEqual({ rows: 20_001 });
    await load({ books: [book('a')] }, { books: many.slice(0, 10) }, hurried);
    expect(await stored()).toHaveLength(11);
  });

  it.each<[string, Content, Content, string]>([
    [
      'overwrite a fact',
      { books: [book('a', 'Άλλο')] },
      { books: [invented('a')] },
      'books.jsonl: record a is a fact of books.json, which no world overwrites.',
    ],
    [
      'pass for a fact',
      {},
      { books: [book('demo-b')] },
      'books.jsonl: record demo-b does not say that it is synthetic.',
    ],
    [
      'be there twice',
      {},
      { books: [invented('b'), invented('b')] },
      'books.jsonl: record b is there twice.',
    ],
    [
      'have other fields',
      {},
      { books: [{ ...invented('b'), colour: 1 }] },
      'books.jsonl: record b has an unknown field "colour"; there are id, title, sources,',
    ],
    ['have files of its own', {}, { films: [] } as Content, 'films.jsonl of the world'],
  ])('does not let it %s, and writes nothing', async (_, facts, world, message) => {
    await load({ books: [book('a')] });
    const before = await stored();
    await expect(load({ books: [book('new')], ...facts }, world)).rejects.toThrow(message);
    expect(await stored()).toEqual(before);
  });

  it('names the file that is no list of records', async () => {
    await writeFile(`${folder}/world/books.jsonl`, '{"id": "b"\n');
    await expect(load({}, {})).rejects.toThrow(/^books\.jsonl: .*JSON/);
  });
});
