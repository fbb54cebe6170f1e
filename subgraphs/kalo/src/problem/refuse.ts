import { type Context, forget, Refusal } from '@koinipoli/kit';
import type { ProblemRow } from '@koinipoli/schema';

/** Ends a write where there is something wrong. */
export function refuse(...problems: readonly ProblemRow[]): void {
  if (problems.length > 0) throw new Refusal(...problems);
}

/** The context after a change: what is shown of it is read anew. */
export function afresh(ctx: Context): Context {
  forget(ctx);
  return ctx;
}
