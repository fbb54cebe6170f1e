import type { Database } from '../database/open.js';
import { placeFound } from '../notice/kinds.js';
import { notify } from '../notice/notify.js';
import type { EnrolmentDefinition } from './definition.js';
import { takeUntold } from './queries.js';

/** Tells those who moved up from the queue of a record, in the transaction that moved them or after it; once. */
export async function tellMoved(
  tx: Database,
  definition: EnrolmentDefinition,
  record: string,
): Promise<void> {
  // About the enrolment, not about the event: who cancels, comes back and moves up again is told again.
  for (const { id, person, name, starts } of await takeUntold(tx, definition, record))
    await notify(tx, {
      notice: placeFound,
      to: person,
      about: id,
      params: { name, starts: starts ?? '–' },
    });
}
