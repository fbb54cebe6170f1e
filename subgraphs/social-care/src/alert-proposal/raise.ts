import { type Context, createRecord, isAtLeast, type Outcome } from '@koinipoli/kit';
import { athensDay } from '@koinipoli/schema';
import { alertProposalRecord, raisedAlertRecord } from './record.js';
import { checkTimes } from './rules.js';
import type { RaiseCareAlertInput } from './type.js';

/** Makes an alert of a need that an editor raises, and of one that a member raises a proposal; gives its id. */
export async function raiseAlert(ctx: Context, input: RaiseCareAlertInput): Promise<Outcome<string>> {
  const now = new Date();
  const problems = checkTimes(input, now);
  if (problems.length > 0) return { result: null, problems };
  const { until = null, ...said } = input;
  const definition = isAtLeast(ctx.viewer.role, 'editor') ? raisedAlertRecord : alertProposalRecord;
  return createRecord(ctx.db, definition, {
    input: { ...said, period: { start: athensDay(now), end: until } },
    author: ctx,
  });
}
