import type { Database } from '../database/open.js';
import { type Author, act, actorOf, checkOwner, lockTarget, type Target } from './act.js';
import type { RecordDefinition } from './definition.js';
import { updateRecords } from './put.js';
import type { Outcome } from './refusal.js';

/** Closes a record, or opens it again: what is closed leaves the lists and stays readable by its id. */
export function closeRecord(
  db: Database,
  definition: RecordDefinition,
  { id, version, author, verb = 'close' }: Target & { author: Author; verb?: 'close' | 'reopen' },
): Promise<Outcome<string>> {
  const { closing, kind } = definition;
  if (!closing) throw new Error(`${kind} cannot be closed: its definition has no closing.`);
  return act(db, definition, async (tx) => {
    const { record } = await lockTarget(tx, definition, { id, version });
    const columns = verb === 'close' ? closing.closed : closing.open;
    const step = { before: record, after: { ...record, ...columns } };
    await checkOwner(tx, definition, { viewer: author.viewer, rule: definition.may.close, step });
    const actor = await actorOf(tx, author);
    await updateRecords(tx, definition, { verb, actor, changes: [{ id, columns }] });
    return id;
  });
}
