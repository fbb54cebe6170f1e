import type { Enrolment } from '@koinipoli/schema';
import { requireSubject } from '../access/may.js';
import type { Context } from '../context.js';
import { attempt, type Outcome, Refusal } from '../record/refusal.js';
import type { EnrolmentDefinition } from './definition.js';
import { deleteEnrolment, lockRecord, seatWaiting, selectEnrolments } from './queries.js';
import { tellMoved } from './tell.js';

/**
 * Takes whoever asks out of a record, keeping nothing of them there; the first of the queue gets the place and is told.
 * Throws UNAUTHENTICATED for somebody who did not sign in.
 */
export function cancelEnrolment(
  ctx: Context,
  definition: EnrolmentDefinition,
  record: string,
): Promise<Outcome<Enrolment>> {
  const subject = requireSubject(ctx);
  return attempt(ctx.db, async (tx) => {
    await lockRecord(tx, definition, record);
    const found = await selectEnrolments(tx, definition, { subject, ids: [record] });
    const enrolment = found.get(record);
    if (!enrolment)
      throw new Refusal({ path: ['id'], code: 'NOT_FOUND', message: 'You are not enrolled in it.' });
    await deleteEnrolment(tx, enrolment.id);
    await seatWaiting(tx, definition, record);
    await tellMoved(tx, definition, record);
    return enrolment;
  });
}
