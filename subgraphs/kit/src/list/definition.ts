import type { SQL } from 'drizzle-orm';
import type { PgColumn, PgTable, PgView } from 'drizzle-orm/pg-core';
import type { KeyType } from './cursor.js';

/** A parameter of a prepared statement: the filter's value, or the value at a path inside it. */
export interface Param {
  (path?: string): SQL;
  /** Whether the caller gave a value there. */
  has(path: string): boolean;
}

/** By field of a filter: the condition when a value is given. */
export type Filters<F> = { [K in keyof F]-?: (param: Param) => SQL };

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
  /** Filters that have to hold for one and the same part of a record: their conditions go together into `within`. */
  together?: { filters: (keyof F)[]; within: (condition: SQL) => SQL };
  /** By name of the parent: which rows belong to a parent with this key. */
  edges: Record<string, (key: SQL) => SQL>;
  /** What is shown unless the filter says `includeInactive`. */
  visible?: SQL;
  /** Metres from `filter.near`, for the order DISTANCE and the edges. */
  distance?: (near: Param) => SQL;
}

/** Keeps a definition's own types while checking its form. */
export function defineList<C extends Columns, F extends object>(
  definition: ListDefinition<C, F>,
): ListDefinition<C, F> {
  return definition;
}
