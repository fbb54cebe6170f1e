import type { Database } from '../database/open.js';
import type { Jobs } from '../job/definition.js';
import { writing } from '../record/writing.js';
import type { EnrolmentDefinition } from './definition.js';
import { forgetEnrolments, lockRecord, seatWaiting, selectMoving } from './queries.js';
import { tellMoved } from './tell.js';

/**
 * Moves queues up where places became free without anybody cancelling: the capacity was raised, a person was erased.
 * Between that and this nobody overtakes, since whoever enrols moves the queue first. Gives the number of records.
 */
export async function moveQueues(db: Database, definition: EnrolmentDefinition): Promise<number> {
  const records = await selectMoving(db, definition);
  for (const record of records) {
    await writing(db, async (tx) => {
      await lockRecord(tx, definition, record);
      await seatWaiting(tx, definition, record);
      await tellMoved(tx, definition, record);
    });
  }
  return records.length;
}

/** Forgets, a month after the last day, who enrolled. */
export const forgetPast = (db: Database, definition: EnrolmentDefinition): Promise<void> =>
  writing(db, (tx) => forgetEnrolments(tx, definition));

/** The jobs of what people enrol in, for the jobs of its network. */
export const enrolmentJobs = (...definitions: readonly EnrolmentDefinition[]): Jobs => ({
  'move-queues': {
    at: '* * * * *',
    run: async (_, { database: { db } }) => {
      for (const definition of definitions) await moveQueues(db, definition);
    },
  },
  'forget-enrolments': {
    at: '20 1 * * *',
    run: async (_, { database: { db } }) => {
      for (const definition of definitions) await forgetPast(db, definition);
    },
  },
});
