import { badInput, batched, type Context, HubError } from '@koinipoli/kit';
import { type EligibilityQuestion, selectCandidates } from '../db/candidates.js';
import { fundingCallsByIds } from '../funding-call/loaders.js';
import type { EligibilityArgs } from './args.js';
import { type Applicant, isFit, reasonsOf } from './rules.js';
import type { FundingMatch } from './type.js';

const most = 100;
const usual = 25;

const candidatesOf = batched(
  (ctx: Context, applicants: readonly Applicant[], question: EligibilityQuestion) =>
    selectCandidates(ctx.db, applicants, question),
);

/** The calls of an applicant with reasons. Throws BAD_USER_INPUT and LIMIT_EXCEEDED for a `first` out of bounds. */
export async function matchesOf(
  ctx: Context,
  applicant: Applicant,
  args: EligibilityArgs,
): Promise<FundingMatch[]> {
  const found = await candidatesOf(ctx, applicant, readQuestion(args));
  const calls = await fundingCallsByIds(
    ctx,
    found.map(({ call }) => call),
  );
  const verdicts = new Map(found.map(({ call, verdicts }) => [call, verdicts]));
  return calls.flatMap((call) => {
    const judged = verdicts.get(call.id);
    return judged ? [{ call, fits: isFit(judged), reasons: reasonsOf(judged, call, applicant) }] : [];
  });
}

function readQuestion({ on, first, includeUnfit }: EligibilityArgs): EligibilityQuestion {
  const limit = first ?? usual;
  if (limit < 1) throw badInput('first', `must be at least 1, not ${limit}.`);
  if (limit > most) throw new HubError('LIMIT_EXCEEDED', `first: at most ${most}, not ${limit}.`, 'first');
  return { on: on ?? null, first: limit, includeUnfit: includeUnfit ?? false };
}
