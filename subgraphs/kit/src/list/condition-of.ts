import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../database/open.js';
import { conditions, middle } from './conditions.js';
import type { Columns, ListDefinition } from './definition.js';
import { parameters } from './parameters.js';

/** What a list's filter says, for a statement of its own over the list's table. */
export interface ListCondition {
  /** Holds for the rows that the list would show. */
  where: SQL;
  /** Metres from `filter.near`; undefined: not asked for. */
  distance: SQL | undefined;
  /** What stands for the placeholders in both. */
  values: Record<string, unknown>;
}

/** The condition of a list for a filter that `checkFilter` gave. */
export function conditionOf<C extends Columns, F extends object>(
  list: ListDefinition<C, F>,
  filter: Record<string, unknown>,
): ListCondition {
  const question = { order: '', filter, backward: false };
  const values = parameters({ ...question, keys: [] });
  const asked = { list, question, values };
  return { where: conditions(asked), distance: middle(asked), values };
}

/** Asks a statement with placeholders, each row as one JSON object, in its order: planned anew for what it is asked. */
export async function askWith<Row>(
  db: Database,
  statement: SQL,
  values: Record<string, unknown>,
): Promise<Row[]> {
  const found = await selectJson<Row>(db, statement)
    .prepare(undefined as never)
    .execute(values);
  return found.map(({ row }) => row);
}

interface Kept {
  execute(values: Record<string, unknown>): Promise<{ row: unknown }[]>;
}

const kept = new WeakMap<Database, WeakMap<SQL, Kept>>();

/**
 * The same for a statement that is always this very object: the driver keeps it prepared, so that it is planned once a
 * connection. For what is planned alike whatever it is asked.
 */
export async function askKept<Row>(
  db: Database,
  statement: SQL,
  values: Record<string, unknown>,
): Promise<Row[]> {
  const ofDatabase = kept.get(db) ?? new WeakMap<SQL, Kept>();
  kept.set(db, ofDatabase);
  const prepared = ofDatabase.get(statement) ?? selectJson(db, statement).prepare('kept');
  ofDatabase.set(statement, prepared);
  const found = (await prepared.execute(values)) as { row: Row }[];
  return found.map(({ row }) => row);
}

const selectJson = <Row>(db: Database, statement: SQL) =>
  db.select({ row: sql<Row>`to_jsonb(found)` }).from(sql`(${statement}) as found`);
