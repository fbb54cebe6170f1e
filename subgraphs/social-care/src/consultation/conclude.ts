import { type Context, correctRecord, type Outcome, type Target } from '@koinipoli/kit';
import type { StatementInput } from '@koinipoli/schema';
import { consultationRecord } from './record.js';

/** Publishes what came out of a consultation, in place of what was published before. */
export async function concludeConsultation(
  ctx: Context,
  { conclusions, ...target }: Target & { conclusions: readonly StatementInput[] },
): Promise<Outcome<string>> {
  const outcome = await correctRecord(ctx.db, consultationRecord, {
    ...target,
    input: { conclusions },
    author: ctx,
  });
  // The argument is no part of an input here.
  const problems = outcome.problems.map((problem) =>
    problem.path[0] === 'input' ? { ...problem, path: problem.path.slice(1) } : problem,
  );
  return { ...outcome, problems };
}
