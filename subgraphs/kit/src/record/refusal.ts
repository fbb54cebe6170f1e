import type { ProblemRow } from '@koinipoli/schema';
import type { Database } from '../database/open.js';
import { writing } from './writing.js';

/** Ends a write that may not stand: thrown inside the transaction, so that nothing of it is written. */
export class Refusal extends Error {
  readonly problems: readonly ProblemRow[];

  constructor(...problems: ProblemRow[]) {
    super(problems.map(({ message }) => message).join(' '));
    this.name = 'Refusal';
    this.problems = problems;
  }
}

/** Ends a write where there is something wrong with it; goes on where there is not. Throws Refusal. */
export function refuse(...problems: readonly ProblemRow[]): void {
  if (problems.length > 0) throw new Refusal(...problems);
}

/** What a verb hands on: what it made, or why it did not. */
export interface Outcome<T> {
  result: T | null;
  problems: readonly ProblemRow[];
}

/** A write that may be refused: throws inside of it become problems where they are a {@link Refusal}. */
export async function attempt<T>(db: Database, work: (tx: Database) => Promise<T>): Promise<Outcome<T>> {
  try {
    return { result: await writing(db, work), problems: [] };
  } catch (error) {
    if (error instanceof Refusal) return { result: null, problems: error.problems };
    throw error;
  }
}
