import type { ProblemCode } from '@koinipoli/schema';
import type { Role } from '@koinipoli/schema/roles';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Rule } from '../access/may.js';

/** What a value names: a bridge's id, or a record of the same network. The write checks in SQL that it is there. */
export type Reference = 'area' | 'municipality' | 'organisation' | 'topic' | (() => RecordDefinition);

/** The cells of one field: by the ending of their column, `''` for the field's own, `(en)` for its English. */
export type Cells = Readonly<Record<string, string>>;

/** A value that cannot stand, and why; `instead` is what to write. Thrown by a kind's `parse`, returned by its `check`. */
export interface Fault {
  code: ProblemCode;
  message: string;
  instead?: string;
  /** Below the field: `['phones', '1']`; also the ending of the column. */
  path?: readonly string[];
}

/** One thing that a value names, where it names several kinds of things. */
export interface Named {
  reference: Reference;
  id: string;
  /** Below the field: `['0', 'organisation']`. */
  path: readonly string[];
}

/** What kind of value a field holds, said once for the API, for tables and for standards. */
export interface FieldKind<T = unknown> {
  /** Type of the input in GraphQL, as type-graphql takes it. */
  input: () => object;
  /** Endings of its columns in a table; `['']` where it has one column. */
  endings: readonly string[];
  /** What is wrong with a value that has the right type; empty: nothing. Pure. */
  check(value: T): readonly Fault[];
  /** Reads a value from cells, which are trimmed and not all empty; gives faults instead where it cannot be read. Pure. */
  parse(cells: Cells): { value: T } | { faults: readonly Fault[] };
  /** Writes a value as cells that `parse` reads back equal. */
  format(value: T): Cells;
  refers?: Reference;
  /** Ids that the value names, for `refers`; they may be names of a place or topic, which the write turns into ids. */
  ids?(value: T): readonly string[];
  /** The value with other ids in their place. */
  withIds?(value: T, ids: readonly string[]): T;
  /** What else it names inside, where that is not all of one kind. */
  names?(value: T): readonly Named[];
  /** What a change makes of the value that stands; without it the change takes its place. Null: nothing is left. */
  merge?(before: T | null, given: T): T | null;
}

/** A field of a record that people and files may fill. */
export interface RecordField {
  kind: FieldKind;
  /** Heading of its column in Greek and in English; either is understood, in any case and accents. */
  heading: { el: string; en: string };
  /** For the API and for the table of columns: what it is, its unit, what null means. */
  description: string;
  /** A record cannot be without it. */
  required?: boolean;
  /** Who may change what it says, where that is more than what the record asks of whoever writes it, by hand or by a file. */
  least?: Role;
  /** Name of the table's column in drizzle, where it differs from the field's. */
  column?: string;
}

/**
 * A concept that is written: from it come its mutations and their input, its revisions, the columns that an import
 * takes and an export gives, and the check of every value on each of these ways.
 */
export interface RecordDefinition {
  /** Name of the GraphQL type: `CareService` gives `createCareService`, `CareServiceInput`, `CareServicePayload`. */
  kind: string;
  /** How files and commands call it: `care-services`. */
  name: string;
  table: PgTable;
  /** New ids begin with it: `care-service` gives `care-service:` and a unique tail. */
  prefix: string;
  /** Beginnings that ids of the facts have beside it: `osn`, `survey`. */
  otherPrefixes?: readonly string[];
  fields: Readonly<Record<string, RecordField>>;
  /** Columns that say that the record is closed, and those that open it again; without it nothing can be closed. */
  closing?: { closed: Record<string, unknown>; open: Record<string, unknown> };
  /**
   * Field with the organisations whose members may write it, or with records of the network: then it is theirs who
   * own those.
   */
  owner?: string;
  may: { create: Rule; correct: Rule; verify: Rule; close: Rule };
  /**
   * What has to hold between fields; `record` is the whole row as it would stand, by the names of its columns in
   * drizzle, and `before` as it stands, null for a new one. The path of a fault begins with the field. Pure.
   */
  rules?(
    record: Readonly<Record<string, unknown>>,
    before: Readonly<Record<string, unknown>> | null,
  ): readonly Fault[];
  /**
   * Columns, by their names in drizzle, that no revision keeps or shows: what somebody may take back for good, and who
   * that is.
   */
  untold?: readonly string[];
}

/** A concept of which every change is noted, by its version, revision and position, whoever writes it and how. */
export type NotedConcept = Pick<RecordDefinition, 'kind' | 'table' | 'fields' | 'untold'>;

/** Keeps a definition's own type while checking its form. */
export const defineRecord = <D extends RecordDefinition>(definition: D): D => definition;

/** Whoever changes something, as revisions keep it. */
export interface Actor {
  role: string;
  /** Pseudonym; null: a program. */
  pseudonym: string | null;
  /** What it rests on: a {@link ChangeSource} value, or the name of an import's source. */
  source?: string | null;
  import?: string;
}

/** Rules of a concept that belongs to organisations: their members write theirs, editors all. */
export const ownedRules: RecordDefinition['may'] = {
  create: { least: 'editor', own: 'member' },
  correct: { least: 'editor', own: 'member' },
  verify: { least: 'editor', own: 'member' },
  close: { least: 'editor', own: 'member' },
};

/** Rules of a concept that the network itself keeps. */
export const editedRules: RecordDefinition['may'] = {
  create: { least: 'editor' },
  correct: { least: 'editor' },
  verify: { least: 'editor' },
  close: { least: 'editor' },
};

/** The column that lists hide by, where it is called `active`. */
export const activeClosing = { closed: { active: false }, open: { active: true } } as const;
