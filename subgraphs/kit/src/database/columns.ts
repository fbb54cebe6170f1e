import type { Schedule, Source, Statement, Text, Texts } from '@koinipoli/schema';
import { type Column, type SQL, sql } from 'drizzle-orm';
import { boolean, customType, jsonb, text, timestamp } from 'drizzle-orm/pg-core';

/** A text in its languages; Greek is obligatory. */
export const textColumn = () => jsonb().$type<Text>();

/** Several texts in their languages. */
export const textsColumn = () => jsonb().$type<Texts>();

/** Sentences of the sources; empty rather than null. */
export const statementsColumn = () => jsonb().$type<Statement[]>().notNull().default(sql`'[]'`);

/** One value of an enum, `enumColumn(Kind)`; facts with another one are refused. */
export const enumColumn = <K extends string>(values: Record<K, K>) => text({ enum: namesOf(values) });

/** Several values of an enum; empty rather than null. */
export const enumsColumn = <K extends string>(values: Record<K, K>) =>
  text({ enum: namesOf(values) })
    .array()
    .notNull()
    .default(sql`'{}'`);

const namesOf = <K extends string>(values: Record<K, K>) => Object.keys(values) as [K, ...K[]];

/** Ids or codes; empty rather than null. */
export const idsColumn = () => text().array().notNull().default(sql`'{}'`);

const openingHours = customType<{ data: Schedule[]; driverData: string }>({
  dataType: () => 'opening_hours',
  toDriver: (schedules) => JSON.stringify(schedules),
});

/**
 * Opening hours; empty rather than null: not published. PostgreSQL refuses schedules that no day could keep, saying
 * which and why; the functions over them are in the kit's migration `opening_hours`.
 */
export const schedulesColumn = () => openingHours().notNull().default(sql`'[]'`);

/** The columns of provenance, the same in every table of records. */
export const provenanceColumns = () => ({
  sources: jsonb().$type<Source[]>().notNull().default(sql`'[]'`),
  languages: text().array().notNull().default(sql`'{el}'`),
  updatedAt: timestamp({ withTimezone: true, mode: 'string' }).notNull().defaultNow(),
  verifiedAt: timestamp({ withTimezone: true, mode: 'string' }),
  verifiedBy: text(),
  synthetic: boolean().notNull().default(false),
});

/**
 * A generated column with the folded form of some columns, for {@link textMatches}; `columns` are names in SQL.
 * Texts in several languages, arrays and plain texts may be mixed.
 */
export const searchColumn = (...columns: string[]) =>
  text().generatedAlwaysAs(
    sql.raw(
      `' ' || fold(${columns.map((column) => `coalesce(words_of(${column}), '')`).join(" || ' ' || ")})`,
    ),
  );

/** A name in the order of the Greek alphabet: Greek before Latin, accents and case last. */
export const greekOrder = (name: Column): SQL<string> => sql<string>`(${name} ->> 'el') collate "el-x-icu"`;

/** `{ id }` of a bridge, from a column that holds its id; null where the column is. */
export const refer = <K extends string>(column: Column | SQL, key: K): SQL<Record<K, string> | null> =>
  sql`case when ${column} is not null then jsonb_build_object(${sql.raw(`'${key}'`)}, ${column}) end`;

/** The same for an array of ids, in its order; never null. */
export const referAll = (column: Column | SQL): SQL<{ id: string }[]> =>
  sql`coalesce((select jsonb_agg(jsonb_build_object('id', item) order by nr) from unnest(${column}) with ordinality as each(item, nr)), '[]')`;

/** The hub's id of an organisation, as `organisation_id()` gives it, but without the price of a call for each row. */
export const organisationOf = (id: Column | SQL): SQL<string> =>
  sql`coalesce((select known.organisation from reference_organisations known where known.alias = ${id}), ${id})`;

/** An organisation under the hub's id, from a column with any id that means it; null where the column is. */
export const referOrganisation = (column: Column): SQL<{ id: string } | null> =>
  sql`case when ${column} is not null then jsonb_build_object('id', ${organisationOf(column)}) end`;

type ProvenanceTable = Record<keyof ReturnType<typeof provenanceColumns>, Column>;

/** A record's provenance as it leaves the database. */
export interface ProvenanceRow {
  sources: Source[];
  updatedAt: Date;
  verifiedAt: Date | null;
  verifiedBy: string | null;
  languages: string[];
  synthetic: boolean;
}

/** A record's provenance as the API shows it. */
export const provenanceOf = (table: ProvenanceTable): SQL<ProvenanceRow> =>
  sql`jsonb_build_object('sources', ${table.sources}, 'updatedAt', ${table.updatedAt}, 'verifiedAt', ${table.verifiedAt},
    'verifiedBy', ${table.verifiedBy}, 'languages', ${table.languages}, 'synthetic', ${table.synthetic})`;
