import {
  aboutTopics,
  defineList,
  greekOrder,
  includeInactive,
  isAnyOf,
  isInBox,
  isNear,
  metresFrom,
  provenanceColumns,
  provenanceFilters,
  provenanceOf,
  searchColumn,
  textColumn,
  textMatches,
  touchesMunicipalities,
} from '@koinipoli/kit';
import { sql } from 'drizzle-orm';
import { boolean, doublePrecision, index, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import type { TestDatabase } from './database.js';

/** A table with a column of every type that an order may compare by. */
export const toys = pgTable(
  'toys',
  {
    id: text().primaryKey(),
    name: textColumn().notNull(),
    shelf: text(),
    rank: integer().notNull().default(0),
    weight: doublePrecision().notNull().default(0),
    madeAt: timestamp({ withTimezone: true, mode: 'string' }).notNull().defaultNow(),
    wooden: boolean().notNull().default(false),
    active: boolean().notNull().default(true),
    topics: text().array().notNull().default(sql`'{}'`),
    areas: text().array().notNull().default(sql`'{}'`),
    madeIn: text(),
    latitude: doublePrecision(),
    longitude: doublePrecision(),
    ...provenanceColumns(),
    search: searchColumn('name'),
  },
  (table) => [index('toys_by_search').using('gin', table.search.op('gin_trgm_ops'))],
);

/** The SQL of {@link toys}, which no migration makes. */
export const createToys = `
  create table toys (
    id text primary key, name jsonb not null, shelf text, rank integer not null default 0,
    weight double precision not null default 0, made_at timestamptz not null default now(),
    wooden boolean not null default false, active boolean not null default true, topics text[] not null default '{}',
    areas text[] not null default '{}', made_in text,
    latitude double precision, longitude double precision,
    sources jsonb not null default '[]', languages text[] not null default '{el}',
    updated_at timestamptz not null default now(), verified_at timestamptz, verified_by text,
    synthetic boolean not null default false,
    search text generated always as (' ' || fold(coalesce(words_of(name), ''))) stored);
  create index toys_by_search on toys using gin (search gin_trgm_ops);`;

const byName = { by: greekOrder(toys.name), type: 'text' as const };

export const toyList = defineList({
  name: 'toys',
  from: toys,
  id: toys.id,
  columns: { id: toys.id, name: toys.name, shelf: toys.shelf, provenance: provenanceOf(toys) },
  orders: {
    NAME: { keys: [byName] },
    NAME_DESC: { keys: [byName], descending: true },
    RANK: { keys: [{ by: toys.rank, type: 'integer' }, byName] },
    WEIGHT_DESC: { keys: [{ by: toys.weight, type: 'double precision' }], descending: true },
    MADE: { keys: [{ by: toys.madeAt, type: 'timestamptz' }] },
    WOODEN: { keys: [{ by: toys.wooden, type: 'boolean' }, byName] },
    DISTANCE: { keys: [], nearest: true },
  },
  filters: {
    text: textMatches(toys.search),
    shelves: isAnyOf(toys.shelf),
    topics: aboutTopics(toys.topics),
    municipalities: touchesMunicipalities(toys.areas),
    near: isNear(toys.latitude, toys.longitude),
    bbox: isInBox(toys.latitude, toys.longitude),
    ...provenanceFilters(toys),
    includeInactive,
  },
  edges: {
    id: (key) => sql`${toys.id} = ${key}`,
    shelf: (key) => sql`${toys.shelf} = ${key}`,
    rank: (key) => sql`${toys.rank}::text = ${key}`,
  },
  visible: sql`${toys.active}`,
  distance: metresFrom(toys.latitude, toys.longitude),
});

/** Names that meet, differ by accent and case alone, or stand in other alphabets. */
const names = [
  'Άλφα',
  'αλφα',
  'Αλφα',
  'Βήτα',
  'Ώμη',
  'ωμή',
  'Ξύλο',
  'alpha',
  'Zeta',
  'Ёлка',
  '«Άλφα»',
  'Ψ',
  '1',
  'Ύλη',
];

/** Makes the table and `count` toys; a tenth of them is inactive, a fifth stands on no shelf and at no place. */
export async function makeToys({ connection }: TestDatabase, count = 200): Promise<void> {
  await connection.unsafe(createToys);
  await connection`
    insert into toys (id, name, shelf, rank, weight, made_at, wooden, active, latitude, longitude)
    select 'toy:' || lpad(n::text, greatest(4, length(n::text)), '0'), jsonb_build_object('el', (${names}::text[])[1 + n % 14]),
      case when n % 5 > 0 then 'shelf:' || n % 50 end, case when n % 7 = 0 then 2147483647 else n % 3 - 1 end,
      case when n % 4 = 0 then 1e-300 else n * 0.1 end,
      timestamptz '2024-03-31 00:00:00.123456+00' + (n % 9) * interval '1 microsecond', n % 2 = 0, n % 10 > 0,
      case when n % 5 > 0 then 37.9 + (n % 20) * 0.001 end, case when n % 5 > 0 then 23.7 end
    from generate_series(1, ${count}::int) as n`;
  await connection`analyze toys`;
}

/** Ids of the toys that a list shows, in an order that SQL gives without the kit. */
export async function idsBy(
  { connection }: TestDatabase,
  order: string,
  where = 'active',
): Promise<string[]> {
  const rows = await connection.unsafe(`select id from toys where ${where} order by ${order}`);
  return rows.map((row) => row['id']);
}
