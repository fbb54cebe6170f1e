import type { Column, SQL } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';

/** Something that people enrol in, said once: from it come its mutations, its counts and its lists. */
export interface EnrolmentDefinition {
  /** Name of its GraphQL type: `CentreEvent` gives `enrolInCentreEvent`. */
  kind: string;
  table: PgTable;
  id: PgColumn;
  /** How many places it has; null: one does not enrol in it here. */
  capacity: PgColumn;
  /** Last instant at which one can enrol; null: until its last day is over. */
  until: PgColumn;
  /** Its last day, of reduced precision as in a period; null: not known, so that it is never over. */
  lastDay: SQL<string | null>;
  /** Its first day, for what the people who wait are told, where it may differ from the last. */
  firstDay?: SQL<string | null>;
  /** What has to hold beside for its places to be taken: that it was not closed, say. */
  open?: SQL<boolean>;
  /** Its name in its languages, for what the people who wait are told. */
  name: Column;
}

/** Keeps a definition's own form. */
export const enrolmentsOf = (definition: EnrolmentDefinition): EnrolmentDefinition => definition;
