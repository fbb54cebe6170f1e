import type { Enrolment } from '@koinipoli/schema';
import type { Viewer } from '../access/viewer.js';
import type { Database } from '../database/open.js';
import { pseudonymOf } from '../person/pseudonym.js';
import { attempt, type Outcome, Refusal, refuse } from '../record/refusal.js';
import type { EnrolmentDefinition } from './definition.js';
import { insertEnrolment, lockRecord, seatWaiting, selectEnrolment } from './queries.js';
import { checkContact, checkStanding } from './rules.js';
import { tellMoved } from './tell.js';

/** What somebody says who enrols. */
export interface Enrolling {
  /** Id of the record. */
  record: string;
  contact: string | null;
  viewer: Viewer;
}

/**
 * Enrols whoever asks, once: in a place, or at the end of the queue. Those who enrol in one record do so one after the
 * other, so that no place is given twice. Throws UNAUTHENTICATED for somebody who did not sign in.
 */
export function enrol(
  db: Database,
  definition: EnrolmentDefinition,
  { record, contact, viewer }: Enrolling,
): Promise<Outcome<Enrolment>> {
  return attempt(db, async (tx) => {
    refuse(...checkContact(contact));
    const person = await pseudonymOf(tx, viewer);
    const standing = await lockRecord(tx, definition, record);
    refuse(...checkStanding(definition.kind, standing));
    await seatWaiting(tx, definition, record);
    const capacity = standing?.capacity ?? 0;
    const made = await insertEnrolment(tx, definition, { record, capacity, person, contact });
    if (made === null)
      throw new Refusal({ path: ['id'], code: 'DUPLICATE', message: 'You are enrolled in it already.' });
    await tellMoved(tx, definition, record);
    return selectEnrolment(tx, made) as Promise<Enrolment>;
  });
}
