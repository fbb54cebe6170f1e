import { badInput, type Context, HubError, perRequest } from '@koinipoli/kit';
import DataLoader from 'dataloader';
import { fundingCallsByIds } from '../funding-call/loaders.js';
import type { EligibilityArgs } from './args.js';
import { type Candidate, type EligibilityQuestion, selectCandidates } from './queries.js';
import { type Applicant, isFit, reasonsOf } from './rules.js';
import type { FundingMatch } from './type.js';

const most = 100;

const candidates = perRequest(
  (ctx, question: EligibilityQuestion) =>
    new DataLoader<Applicant, Candidate[], string>(
      (applicants) => selectCandidates(ctx.db, applicants, question),
      { cacheKeyFn: (applicant) => JSON.stringify(applicant) },
    ),
);

/** The calls of an applicant with reasons. Throws BAD_USER_INPUT and LIMIT_EXCEEDED for a `first` out of bounds. */
export async function matchesOf(
  ctx: Context,
  applicant: Applicant,
  { on, first, includeUnfit }: EligibilityArgs,
): Promise<FundingMatch[]> {
  if (first < 1) throw badInput('first', `must be at least 1, not ${first}.`);
  if (first > most) throw new HubError('LIMIT_EXCEEDED', `first: at most ${most}, not ${first}.`, 'first');
  const found = await candidates(ctx, { on: on ?? null, first, includeUnfit }).load(applicant);
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
