import type { Database } from '../database/open.js';
import type { EnrolmentDefinition } from './definition.js';
import { takeUntold } from './queries.js';

/** Tells those who moved up from the queue of a record, in the transaction that moved them or after it; once. */
export async function tellMoved(
  tx: Database,
  definition: EnrolmentDefinition,
  record: string,
): Promise<void> {
  await takeUntold(tx, definition, record);
}
