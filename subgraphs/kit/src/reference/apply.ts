import { createHash } from 'node:crypto';
import { type SQL, sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import type { Database } from '../database/open.js';
import type { ReferenceDocument } from './document.js';

/** The version that a database holds; null before the first. */
export async function referenceVersion(db: Database): Promise<string | null> {
  const [row] = await db.execute<{ version: string }>(sql`select version from reference_state`);
  return row?.version ?? null;
}

/**
 * Brings what a database knows to a version of the feed, whole or not at all; readers see the old one meanwhile. Only
 * tables of which the feed says something else than before are compared, and only what differs is written, so that a
 * large feed of which little changes costs little. A version that another follower has applied already is left as it is.
 * Throws an Error where an id is there twice.
 */
export async function applyReference(db: Database, document: ReferenceDocument): Promise<void> {
  refuseTwice(
    'areas',
    document.areas.map(({ id }) => id),
  );
  refuseTwice(
    'organisations',
    document.organisations.map(({ alias }) => alias),
  );
  await db.transaction(async (transaction) => {
    const tx = transaction as unknown as Database;
    await tx.execute(sql`set local statement_timeout = 0`);
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('reference_state'))`);
    const [known] = await tx.execute<{ version: string; filled: Record<string, string> }>(
      sql`select version, filled from reference_state`,
    );
    if (known?.version === document.version) return;
    const filled: Record<string, string> = {};
    for (const [into, rows] of fillings(document)) {
      const hash = hashOf(rows);
      filled[into.table] = hash;
      if (known?.filled[into.table] !== hash) await replace(tx, into, rows);
    }
    await tx.execute(sql`insert into reference_state (version, filled)
      values (${document.version}, ${JSON.stringify(filled)}::text::jsonb)
      on conflict (only_row) do update set version = excluded.version, filled = excluded.filled, followed_at = now()`);
  });
}

/** What a document fills, and the question that gives all of its rows out of the document alone. */
function fillings(document: ReferenceDocument): [Filled, SQL][] {
  const areas = given(document.areas);
  const topics = given(document.topics);
  return [
    [
      areasTable,
      sql`
      select id, level, "partOf", municipality, latitude, longitude
      from ${areas} as area(id text, level text, "partOf" text, municipality text, latitude float8, longitude float8)`,
    ],
    [
      areaParts,
      sql`
      with recursive areas as (select id, "partOf" from ${areas} as area(id text, "partOf" text)),
      inside(whole, part) as (
        select id, id from areas
        union select area."partOf", inside.part from inside join areas area on area.id = inside.whole
        where area."partOf" is not null)
      select whole, part from inside`,
    ],
    [
      topicParts,
      sql`
      with recursive topics as (select id, broader from ${topics} as topic(id text, broader text[])),
      below(broader, narrower) as (
        select id, id from topics
        union select wider, below.narrower from below join topics on topics.id = below.broader, unnest(topics.broader) as wider)
      select broader, narrower from below`,
    ],
    [
      organisations,
      sql`
      select alias, organisation from ${given(document.organisations)} as known(alias text, organisation text)`,
    ],
    [
      names,
      sql`
      select distinct kind, id, name from (
        select 'area' as kind, id, names from ${areas} as area(id text, names text[])
        union all
        -- Of all that it is called, the one to write.
        select 'area-title', id, array[name] from ${areas} as area(id text, name text) where name is not null
        union all
        select 'topic', id, names from ${topics} as topic(id text, names text[])
        union all
        select 'topic-title', id, array[name] from ${topics} as topic(id text, name text) where name is not null
      ) as named, unnest(names) as name`,
    ],
  ];
}

const dialect = new PgDialect();

/** Tells questions apart, the values in them included. */
function hashOf(question: SQL): string {
  const { sql: text, params } = dialect.sqlToQuery(question);
  const hash = createHash('sha256');
  for (const each of [text, ...params]) hash.update(`${each}\0`);
  return hash.digest('base64');
}

const given = (rows: readonly object[]): SQL => sql`jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb)`;

interface Filled {
  table: string;
  key: readonly string[];
  others: readonly string[];
}

const areasTable: Filled = {
  table: 'reference_areas',
  key: ['id'],
  others: ['level', 'part_of', 'municipality', 'latitude', 'longitude'],
};
const areaParts: Filled = { table: 'reference_area_parts', key: ['whole', 'part'], others: [] };
const topicParts: Filled = { table: 'reference_topic_parts', key: ['broader', 'narrower'], others: [] };
const organisations: Filled = { table: 'reference_organisations', key: ['alias'], others: ['organisation'] };
const names: Filled = { table: 'reference_names', key: ['kind', 'id', 'name'], others: [] };

/** Makes a table's rows those of a question, writing only what differs. */
async function replace(tx: Database, { table, key, others }: Filled, rows: SQL): Promise<void> {
  const columns = sql.raw([...key, ...others].join(', '));
  const name = sql.raw(table);
  const isSame = sql.raw(key.map((column) => `fresh.${column} = known.${column}`).join(' and '));
  const saysTheSame = others.map((column) => `and known.${column} is not distinct from fresh.${column}`);
  const set = others.map((column) => `${column} = excluded.${column}`);
  const update = set.length === 0 ? 'nothing' : `update set ${set.join(', ')}`;
  await tx.execute(sql`
    with fresh(${columns}) as materialized (${rows}),
    gone as (delete from ${name} known where not exists (select from fresh where ${isSame}))
    insert into ${name} (${columns})
    select ${columns} from fresh
    where not exists (select from ${name} known where ${isSame} ${sql.raw(saysTheSame.join(' '))})
    on conflict (${sql.raw(key.join(', '))}) do ${sql.raw(update)}`);
}

/** Throws an Error where an id is there twice. */
function refuseTwice(what: string, ids: readonly string[]): void {
  if (new Set(ids).size < ids.length) throw new Error(`${what}: an id is there twice`);
}
