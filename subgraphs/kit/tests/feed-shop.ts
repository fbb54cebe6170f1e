import { setTimeout as sleep } from 'node:timers/promises';
import {
  buildFederatedSchema,
  createSubgraph,
  type Database,
  defineDocument,
  type FeedParts,
  type Subgraph,
  type SubgraphParts,
  writing,
} from '@koinipoli/kit';
import type { FeedChange, FeedEnd, FeedHead } from '@koinipoli/schema/feed/lines';
import { sql } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { Int, Query, Resolver } from 'type-graphql';
import { provenanceColumns, textColumn } from '../src/database/columns.js';
import { noMigrations, openTestDatabase, type TestDatabase } from './database.js';
import { createToys, toys } from './toy-table.js';
import { configOf } from './variables.js';

export const shelves = pgTable('shelves', {
  id: text().primaryKey(),
  name: textColumn().notNull(),
  ...provenanceColumns(),
});

/** A toy says what its shelf is called, and a shelf which toys stand there: each follows from the other. */
export const shopFeed: FeedParts = {
  documents: [
    defineDocument({
      kind: 'Toy',
      from: toys,
      id: toys.id,
      where: sql`${toys.weight} >= 0`,
      name: toys.name,
      active: toys.active,
      words: sql`(select ${shelves.name} from ${shelves} where ${shelves.id} = ${toys.shelf})`,
      topics: toys.topics,
      follows: [sql`select shelf as on_id, id from toys where shelf is not null`],
    }),
    defineDocument({
      kind: 'Shelf',
      from: shelves,
      id: shelves.id,
      name: shelves.name,
      aliases: sql`array(select name ->> 'el' from toys where shelf = ${shelves.id} order by id)`,
      follows: [sql`select id as on_id, shelf as id from toys where shelf is not null`],
    }),
  ],
};

/** The tables of the shop, which no migration makes. */
export async function makeShop({ connection }: TestDatabase): Promise<void> {
  await connection.unsafe(createToys);
  await connection.unsafe(`
    create table shelves (
      id text primary key, name jsonb not null, sources jsonb not null default '[]', languages text[] not null default '{el}',
      updated_at timestamptz not null default now(), verified_at timestamptz, verified_by text,
      synthetic boolean not null default false);
    insert into declared_coverage (id, areas) values ('coverage:shop', '{area:9183}');
    create index toys_by_shelf on toys (shelf)`);
}

/** Writes as verbs do: what is said, with the state of each record that it touches. */
export const write = (db: Database, touched: readonly string[], ...statements: string[]): Promise<void> =>
  writing(db, async (tx) => {
    for (const statement of statements) await tx.execute(sql.raw(statement));
    for (const id of touched)
      await tx.execute(sql`
        insert into record_states (kind, id) values (${id.startsWith('toy') ? 'Toy' : 'Shelf'}, ${id})
        on conflict (id, kind) do update set version = record_states.version + 1, position = 0`);
  });

/** The statement that makes a toy, or changes its name and shelf. */
export const toy = (id: string, name: string, shelf: string | null = null) =>
  `insert into toys (id, name, shelf) values ('${id}', '${JSON.stringify({ el: name })}', ${shelf === null ? 'null' : `'${shelf}'`})
   on conflict (id) do update set name = excluded.name, shelf = excluded.shelf`;

/** The same of a shelf. */
export const shelf = (id: string, name: string) =>
  `insert into shelves (id, name) values ('${id}', '${JSON.stringify({ el: name })}') on conflict (id) do update set name = excluded.name`;

@Resolver()
class ShopResolver {
  @Query(() => Int, { nullable: true, description: 'One.' })
  one(): number {
    return 1;
  }
}

/** The shop as a network. */
export const shopParts: SubgraphParts = {
  name: 'toys',
  schema: () => buildFederatedSchema({ resolvers: [ShopResolver] }),
  migrations: noMigrations,
  facts: [],
  feed: shopFeed,
};

/** A shop that listens, on a database of its own; both go with it. */
export async function startShop(
  variables: Record<string, string> = {},
  parts: Partial<SubgraphParts> = {},
): Promise<{ database: TestDatabase; network: Subgraph; feed: string } & AsyncDisposable> {
  const database = await openTestDatabase({ connections: 4 });
  await makeShop(database);
  const network = await startNetwork(database, variables, parts);
  return {
    database,
    network,
    feed: new URL('/feed', network.url).href,
    [Symbol.asyncDispose]: async () => {
      await network[Symbol.asyncDispose]();
      await database[Symbol.asyncDispose]();
    },
  };
}

export const startNetwork = (
  { url }: { url: string },
  variables: Record<string, string> = {},
  parts: Partial<SubgraphParts> = {},
): Promise<Subgraph> => createSubgraph({ ...shopParts, ...parts }, configOf({ url }, variables));

/** A whole answer of a feed. */
export interface FeedAnswer {
  head: FeedHead;
  changes: (FeedChange & { document: Record<string, unknown> | null })[];
  end: FeedEnd;
}

/** Asks a feed; throws where it refuses. */
export async function askFeed(
  url: string,
  query: Record<string, string | number> = {},
  init: RequestInit = {},
): Promise<FeedAnswer> {
  const response = await fetch(addressOf(url, query), init);
  if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
  const lines = (await response.text()).split('\n');
  if (lines.pop() !== '') throw new Error('The last line has no end.');
  const [head, ...rest] = lines.map((line) => JSON.parse(line));
  const end = rest.pop();
  return { head, changes: rest, end };
}

/**
 * Asks a feed that has nothing new, and waits until the network has looked and keeps the question: for two seconds, in
 * which it has, though another statement on the same connection may have come before that was seen.
 */
export async function holdFeed(
  { feed, database: { connection } }: { feed: string; database: TestDatabase },
  query: Record<string, string | number>,
  init: RequestInit = {},
): Promise<{ answer: Promise<FeedAnswer> }> {
  const [before] = await connection`select clock_timestamp() as at`;
  const answer = askFeed(feed, query, init);
  const isHeld = async () =>
    (
      await connection`select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
        and query like '%from feed_documents where (position, id) >%' and state = 'idle' and query_start > ${before?.['at']}`
    ).length > 0;
  for (let looks = 0; looks < 100 && !(await isHeld()); looks += 1) await sleep(20);
  return { answer };
}

export const addressOf = (url: string, query: Record<string, string | number>): string => {
  const address = new URL(url);
  for (const [key, value] of Object.entries(query)) address.searchParams.set(key, String(value));
  return address.href;
};

/** Reads a feed from a cursor to its end; gives the cursor there. */
export async function readOn(
  url: string,
  from: string | undefined,
  see: (change: FeedAnswer['changes'][number]) => void,
  first = 1_000,
): Promise<string> {
  let cursor = from;
  for (;;) {
    const { changes, end } = await askFeed(url, {
      first,
      ...(cursor === undefined ? {} : { after: cursor }),
    });
    changes.forEach(see);
    cursor = end.cursor;
    if (end.atEnd) return cursor;
  }
}
