import type { SQL } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';

type Part<T> = PgColumn | SQL<T> | SQL;

/**
 * How records of one kind become index documents, in SQL: each field of the contract (`IndexDocument` of
 * `@koinipoli/schema/feed/document`) from a column or an expression over `from`. What is left out is not said. Expressions give
 * what the contract says: `jsonb` objects and arrays, or `text[]` for lists of ids. Nothing here depends on the clock or
 * on reference data: organisations, topics and areas go out under the ids that the network holds.
 */
export interface DocumentDefinition {
  /** GraphQL type of the record, the `kind` of its states: by it a record that is written finds how its document is made. */
  kind: string;
  from: PgTable;
  id: PgColumn;
  /** Which records are public; left out: all. */
  where?: SQL;
  name: Part<unknown>;
  /** Whether lists show it; left out: always. */
  active?: Part<boolean>;
  aliases?: Part<string[]>;
  description?: Part<unknown>;
  words?: Part<unknown>;
  organisation?: Part<string>;
  represents?: Part<string>;
  partOf?: Part<string[]>;
  topics?: Part<string[]>;
  targetGroups?: Part<string[]>;
  areas?: Part<string[]>;
  /** A jsonb array of `{ latitude, longitude, area, schedules }`. */
  places?: Part<unknown>;
  period?: Part<unknown>;
  url?: Part<string>;
  identifiers?: Part<unknown>;
  /** A jsonb array of `{ role, amount, currency }`. */
  amounts?: Part<unknown>;
  /** A jsonb array of parties; entries that are null are left out. */
  parties?: Part<unknown>;
  /** Left out: `provenanceOf(from)`. */
  provenance?: Part<unknown>;
  /**
   * Which documents follow from other records: statements that give (`on_id`, `id`): when the record `on_id` changes,
   * the document of `id` is made anew. `select service_locations.id as on_id, service_locations.service as id from …`
   */
  follows?: readonly SQL[];
}

/** Keeps a definition's own type while checking its form. */
export const defineDocument = (definition: DocumentDefinition): DocumentDefinition => definition;

/** What a network tells the hub for its index. */
export interface FeedParts {
  documents: readonly DocumentDefinition[];
}
