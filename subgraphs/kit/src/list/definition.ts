import type { SQL } from 'drizzle-orm';
import type { PgColumn, PgTable, PgView } from 'drizzle-orm/pg-core';
import type { KeyType } from './cursor.js';

/** A parameter of a prepared statement: the filter's value, or the value at a path inside it. */
export interface Param {
  (path?: string): SQL;
  /** Whether the caller gave a value there. */
  has(path: string): boolean;
}

/** What a value of a filter asks of a row. */
export interface Condition {
  (param: Param): SQL;
  /** Its statements are planned for each value anew; see {@link plannedAnew}. */
  isPlannedAnew?: true;
}

/**
 * A condition whose cost hangs on its value: in a statement that is kept prepared what is worked out of the value would
 * be worked out for each row, and a value that all rows have looks as rare as one that none has.
 */
export const plannedAnew = (condition: (param: Param) => SQL): Condition =>
  Object.assign((param: Param) => condition(param), { isPlannedAnew: true } as const);

/** By field of a filter: the condition when a value is given. */
export type Filters<F> = { [K in keyof F]-?: Condition };

/** One thing to order by: an expression that is never null, and its type. */
export interface OrderKey {
  by: SQL | PgColumn;
  type: KeyType;
}

/** An order of a list; all keys run the same way, the id comes last by itself. */
export interface Order {
  keys: OrderKey[];
  descending?: boolean;
  /** By the list's distance instead of keys; needs `filter.near`, and says so without it. */
  nearest?: boolean;
}

/** What a row of a list consists of: by field name, a column or an expression. */
export type Columns = Record<string, PgColumn | SQL | SQL.Aliased>;

/**
 * A list of records, said once: from it come the root list, the same list below any parent, the counts,
 * and the look-up by id. `rows` is how a row looks; its fields bear the names of the GraphQL type.
 */
export interface ListDefinition<C extends Columns, F extends object> {
  /** Name of the list, part of its cursors. */
  name: string;
  from: PgTable | PgView | SQL;
  /** The primary key: ends every order, so that no two rows stand at one place. */
  id: PgColumn | SQL;
  columns: C;
  /** By value of the list's order enum; the first is the usual one. */
  orders: Record<string, Order>;
  filters: Filters<F>;
  /** Filters that have to hold for one and the same part of a record. */
  together?: Together<F>;
  /** By name of the parent: which rows belong to a parent with this key. */
  edges: Record<string, (key: SQL) => SQL>;
  /** What is shown unless the filter says `includeInactive`. */
  visible?: SQL;
  /** Metres from `filter.near`, for the order DISTANCE and the edges; of a record in parts, to those that `part` tells. */
  distance?: (near: Param, part: SQL) => SQL;
}

/** How the parts of a record are asked, where filters hold for one and the same of them. */
export interface Together<F extends object> {
  filters: (keyof F)[];
  /**
   * The record has a part that fulfils all of their conditions. What is best asked may depend on whether a page is read,
   * which ends early, or all that there is, to count it.
   */
  within: (condition: SQL, reading: 'page' | 'all') => SQL;
  /**
   * The order by nearness where each part has a place: it walks along the parts, nearest first, so that an index can
   * lead, and keeps of each record the nearest part that fulfils the conditions. Without it the distance to every record
   * is measured and sorted.
   */
  walk?: {
    /** The parts as a table of its own name, and the condition that sets each beside its record. */
    parts: SQL;
    on: SQL;
    /** What the index orders by; grows with the distance. */
    by: (near: Param) => SQL;
    /** The joined part is the nearest that fulfils the condition. */
    isNearest: (near: Param, condition: SQL) => SQL;
  };
}

/** Keeps a definition's own types while checking its form. */
export function defineList<C extends Columns, F extends object>(
  definition: ListDefinition<C, F>,
): ListDefinition<C, F> {
  return definition;
}
