import { type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { firstIn, firstOf, type PlaceTable, placeOf } from './document-sql.js';

type Value = PgColumn | SQL;

const literal = (word: string) => sql.raw(`'${word}'`);

/**
 * All that some columns say, as one text in its languages: texts, lists of texts and statements of sources, in this
 * order, a line each; null where they say nothing. What is longer than `most` characters is cut off.
 */
export const textOf = (parts: readonly Value[], most = 50_000): SQL =>
  sql`(select '{"el": ""}'::jsonb || jsonb_object_agg(said.language, left(said.words, ${sql.raw(String(most))})) from (
    select spoken.key as language, string_agg(line.value #>> '{}', chr(10) order by part.nr, found.nr, line.nr) as words
    from unnest(array[${sql.join([...parts], sql`, `)}]::jsonb[]) with ordinality as part(value, nr),
      jsonb_path_query(part.value, 'strict $.** ? (exists (@.el))') with ordinality as found(value, nr),
      jsonb_each(found.value) as spoken,
      jsonb_path_query(spoken.value, 'lax $[*]') with ordinality as line(value, nr)
    group by spoken.key) as said)`;

/** The ids that some columns hold, for `partOf`; what is empty is left out. */
export const idsOf = (...columns: readonly Value[]): SQL<string[]> =>
  sql<string[]>`array_remove(array[${sql.join([...columns], sql`, `)}]::text[], null)`;

/** The amounts of a document from one column of money; null where it has none. */
export const amountOf = (role: string, money: Value): SQL =>
  sql`case when ${money} is not null then jsonb_build_array(jsonb_build_object('role', ${literal(role)},
    'amount', ${money} -> 'amount', 'currency', ${money} -> 'currency')) end`;

/** A party of a document: an organisation in a role. Its name and numbers are in the network's document of it. */
export const partyOf = (organisation: Value, role: string): SQL =>
  sql`case when ${organisation} is not null then jsonb_build_object('organisation', ${organisation}, 'role', ${literal(role)}) end`;

/** What a record says of an organisation. */
interface Said {
  organisation: Value;
  role?: string;
  name: Value;
  aliases: Value;
  identifiers: Value;
  legalForm?: Value;
  seat: Value;
  activities?: Value;
  contact: Value;
}

/** A party with all that the network believes of it, as far as the contract lets lists be long. */
export const saidOf = ({
  organisation,
  role,
  name,
  aliases,
  identifiers,
  seat,
  contact,
  ...more
}: Said): SQL => {
  const { legalForm = sql`null::text`, activities } = more;
  return sql`jsonb_build_object('organisation', ${organisation}, 'role', ${role ? literal(role) : sql`null`}, 'name', ${name},
    'aliases', ${firstOf(50)(aliases)}, 'identifiers', ${firstIn(50)(identifiers)}, 'legalForm', ${legalForm}, 'seat', ${seat},
    'activities', ${activities ? firstOf(100)(activities) : sql`null`},
    'contact', ${contact} || jsonb_build_object('phones', ${firstIn(20)(sql`${contact} -> 'phones'`)}))`;
};

/** The parties of a document: those of them that there are. */
export const partiesOf = (...parties: readonly SQL[]): SQL =>
  sql`jsonb_build_array(${sql.join([...parties], sql`, `)})`;

/** The parties of a document from a column of organisations, all in one role; as {@link partiesOf} gives them. */
export const eachPartyOf = (organisations: Value, role: string): SQL =>
  sql`coalesce((select jsonb_agg(jsonb_build_object('organisation', each.id, 'role', ${literal(role)}) order by each.nr)
    from unnest(${organisations}) with ordinality as each(id, nr)), '[]')`;

/** The document of `id` follows from the record `on`, two columns of one table: who names a record, or is named by one. */
export const followed = (id: PgColumn, on: PgColumn): SQL =>
  sql`select ${on} as on_id, ${id} as id from ${id.table} where ${on} is not null and ${id} is not null`;

/** The one place of a record with an address, as places of a document; `otherwise` is the area where nothing is known of it. */
export const placesOf = (table: PlaceTable, otherwise: Value = sql`null`): SQL =>
  sql`case when coalesce(${table.latitude}::text, ${table.area}, ${table.municipality}) is not null then jsonb_build_array(${placeOf(table)})
    when ${otherwise} is not null then jsonb_build_array(jsonb_build_object('area', ${otherwise})) end`;

/** The day of an instant in Athens. */
export const dayOf = (instant: Value): SQL<string> =>
  sql`to_char(${instant} at time zone 'Europe/Athens', 'YYYY-MM-DD')`;
