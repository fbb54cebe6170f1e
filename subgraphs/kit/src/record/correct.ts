import type { Database } from '../database/open.js';
import {
  type Author,
  act,
  actorOf,
  checkFields,
  checkOwner,
  lockTarget,
  refuseFaults,
  type Target,
} from './act.js';
import { checkValues, standAfter, type Values } from './check.js';
import { withLanguages } from './create.js';
import type { RecordDefinition } from './definition.js';
import { updateRecords } from './put.js';
import { checkReferences } from './references.js';
import type { Outcome } from './refusal.js';

/** Writes what was given into a record where it differs; where nothing does, nothing is written, not even a revision. */
export function correctRecord(
  db: Database,
  definition: RecordDefinition,
  { id, version, input, author }: Target & { input: Values; author: Author },
): Promise<Outcome<string>> {
  const { values, faults } = checkValues(definition, input);
  return act(db, definition, async (tx) => {
    const { record: before } = await lockTarget(tx, definition, { id, version });
    refuseFaults(faults);
    const [checked] = await checkReferences(tx, definition, [values]);
    if (!checked) throw new Error('checkReferences gave nothing back.');
    const { record, changed, faults: others } = standAfter(definition, before, checked.values);
    const step = { before, after: record };
    checkFields(definition, author.viewer, step);
    await checkOwner(tx, definition, { viewer: author.viewer, rule: definition.may.correct, step });
    refuseFaults([...checked.faults, ...others]);
    const columns = withLanguages(definition, changed, record);
    const actor = await actorOf(tx, author);
    await updateRecords(tx, definition, { verb: 'correct', actor, changes: [{ id, columns }] });
    return id;
  });
}
