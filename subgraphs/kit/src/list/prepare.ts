import type { Database } from '../database/open.js';

interface Statement {
  execute(values: Record<string, unknown>): Promise<unknown[]>;
}

/** A select that is not prepared yet; under a name the driver keeps it prepared, without one it does not. */
export interface Unprepared {
  prepare(name: string): Statement;
}

/** Statements kept prepared, by database and shape; the shapes past this many run unprepared. */
const most = 256;
const prepared = new WeakMap<Database, Map<string, Statement>>();

/** The statement of a shape, built once a database; without one it is built and planned anew. */
export function prepare(db: Database, shape: string | undefined, build: () => Unprepared): Statement {
  if (shape === undefined) return build().prepare(undefined as never);
  const ofDatabase = prepared.get(db) ?? new Map<string, Statement>();
  prepared.set(db, ofDatabase);
  const found = ofDatabase.get(shape);
  if (found) return found;
  if (ofDatabase.size >= most) return build().prepare(undefined as never);
  const made = build().prepare('list');
  ofDatabase.set(shape, made);
  return made;
}
