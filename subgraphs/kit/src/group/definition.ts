import type { SQL } from 'drizzle-orm';
import type { Columns, ListDefinition, Param } from '../list/definition.js';

/** One thing to count records by. */
export interface Grouping {
  /**
   * The keys of one record, a select of one text column: no row, or null, where they are unknown, and several rows
   * where the record counts in several groups. The filter tells which municipalities the question names.
   */
  keys: (filter: Param) => SQL;
  /** What the API shows of a key; without it the text itself. */
  show?: (key: string) => unknown;
  /** How its keys follow each other, so that none in between is left out. */
  series?: Series;
}

/** Keys that can be counted through: the number of a key, and the key of a number. */
export interface Series {
  toNumber: (key: SQL) => SQL;
  toKey: (number: SQL) => SQL;
}

/** What the records of a list may be counted by, under the names of the enum, and their numbers. */
export interface GroupsDefinition<K extends string, C extends Columns, F extends object> {
  list: ListDefinition<C, F>;
  by: Record<K, Grouping>;
  /** By field of the numbers' type: a numeric column or expression. */
  numbers?: Columns;
}

/** Makes a list countable: `by` and `numbers` as its group's type names them. */
export function defineGroups<K extends string, C extends Columns, F extends object>(
  list: ListDefinition<C, F>,
  parts: Omit<GroupsDefinition<K, C, F>, 'list'>,
): GroupsDefinition<K, C, F> {
  return { list, ...parts };
}
