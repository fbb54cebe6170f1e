import { type Context, Refusal } from '@koinipoli/kit';
import type { ProblemRow } from '@koinipoli/schema';

/** Ends a write where there is something wrong. */
export function refuse(...problems: readonly ProblemRow[]): void {
  if (problems.length > 0) throw new Refusal(...problems);
}

/** A context whose loaders have read nothing yet: what is shown after a change is read after it. */
export const anew = (ctx: Context): Context => ({ ...ctx });
