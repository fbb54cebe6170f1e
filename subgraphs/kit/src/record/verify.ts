import type { Database } from '../database/open.js';
import { type Author, act, actorOf, checkOwner, lockTarget, type Target } from './act.js';
import type { RecordDefinition } from './definition.js';
import { updateRecords } from './put.js';
import type { Outcome } from './refusal.js';

/** Notes that a record was found to be right now, by a role in a network and never by a person. */
export function verifyRecord(
  db: Database,
  definition: RecordDefinition,
  { id, version, author }: Target & { author: Author },
): Promise<Outcome<string>> {
  return act(db, definition, async (tx) => {
    const { record } = await lockTarget(tx, definition, { id, version });
    const step = { before: record, after: record };
    await checkOwner(tx, definition, { viewer: author.viewer, rule: definition.may.verify, step });
    const { viewer, network } = author;
    const columns = {
      verifiedAt: new Date().toISOString(),
      verifiedBy: network ? `${viewer.role}, ${network}` : viewer.role,
    };
    const actor = await actorOf(tx, author);
    await updateRecords(tx, definition, { verb: 'verify', actor, changes: [{ id, columns }] });
    return id;
  });
}
