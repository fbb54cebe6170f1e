import { getTableColumns } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import { languagesOf } from '../database/fact-records.js';
import type { Database } from '../database/open.js';
import { type Author, act, actorOf, checkFields, checkOwner, refuseFaults } from './act.js';
import { checkValues, standAfter, type Values } from './check.js';
import type { RecordDefinition } from './definition.js';
import { insertRecords } from './put.js';
import { checkReferences } from './references.js';
import type { Outcome } from './refusal.js';
import { isEmpty } from './row.js';

/** Makes a record of what was given. */
export function createRecord(
  db: Database,
  definition: RecordDefinition,
  { input, author }: { input: Values; author: Author },
): Promise<Outcome<string>> {
  const { values, faults } = checkValues(definition, input);
  return act(db, definition, async (tx) => {
    refuseFaults(faults);
    const [checked] = await checkReferences(tx, definition, [values]);
    if (!checked) throw new Error('checkReferences gave nothing back.');
    const { record, changed, faults: others } = standAfter(definition, null, checked.values);
    refuseFaults([...checked.faults, ...others]);
    const step = { before: null, after: record };
    checkFields(definition, author.viewer, step);
    await checkOwner(tx, definition, { viewer: author.viewer, rule: definition.may.create, step });
    const id = `${definition.prefix}:${newId()}`;
    const told = Object.fromEntries(Object.entries(changed).filter(([, value]) => !isEmpty(value)));
    const columns = withLanguages(definition, told, record);
    const actor = await actorOf(tx, author);
    await insertRecords(tx, definition, { verb: 'create', actor, changes: [{ id, columns }] });
    return id;
  });
}

/** The columns of a change with the languages in which all texts of the record exist. */
export function withLanguages({ table }: RecordDefinition, columns: Values, record: Values): Values {
  return 'languages' in getTableColumns(table) && !('languages' in columns)
    ? { ...columns, languages: languagesOf({ ...record, sources: null }) }
    : columns;
}
