import type { Connection, Database } from '../database/open.js';
import type { RecordDefinition } from '../record/definition.js';
import { checkEach, checkWhole, type Incoming, shown, wellFormed } from './check-values.js';
import { rowOf, tableOf } from './columns.js';
import type { FileRecord } from './format.js';
import { mintedId, prefixOf } from './identify.js';
import { createReferenceCheck, type ReferenceCheck } from './references.js';
import { identifierHeading } from './table/heading.js';

/** What all batches of an import have in common. */
export interface Preparing {
  sql: Connection;
  db: Database;
  source: string;
  records: readonly RecordDefinition[];
  references: ReferenceCheck;
}

/** Begins to prepare the records of one import. */
export const startPreparing = (of: Omit<Preparing, 'references'>): Preparing => ({
  ...of,
  references: createReferenceCheck(of.db, of.records),
});

/** Checks a batch of records by all that can be said of each alone: its values, its references, what it makes of a record that is there. */
export async function prepareBatch(
  preparing: Preparing,
  batch: readonly FileRecord[],
  after: number,
): Promise<Incoming[]> {
  const incoming = batch.map((from, at): Incoming => {
    const faults = from.faults.map((fault) => ({ ...fault, value: shown(fault.value) }));
    const values = checkEach(from, faults);
    const identifier = wellFormed((from.identifier ?? nameKey(values)).slice(0, 500));
    const id = mintedId(from.record, preparing.source, identifier);
    return {
      from,
      nr: after + at + 1,
      identifier,
      id,
      before: null,
      version: null,
      values,
      columns: {},
      faults,
      refs: null,
    };
  });
  for (const record of new Set(batch.map((from) => from.record))) {
    const own = incoming.filter(({ from }) => from.record === record);
    await identify(preparing, record, own);
    await preparing.references.check(record, own, preparing.source);
    for (const each of own) each.columns = { ...each.reopened, ...checkWhole(each) };
  }
  return incoming;
}

/** What tells a record without an identifier apart: its name. */
function nameKey(values: Readonly<Record<string, unknown>>): string {
  const name = values['name'] ?? values['title'] ?? values;
  const text = typeof name === 'object' && name !== null && 'el' in name ? name.el : name;
  return `name=${typeof text === 'string' ? text.toLowerCase() : JSON.stringify(text)}`;
}

interface Origin {
  identifier: string;
  id: string;
  vanished: boolean;
}

/** Finds the record of ours that each identifier means, and the row that it has now. */
async function identify(
  { sql, source, records }: Preparing,
  record: RecordDefinition,
  incoming: readonly Incoming[],
): Promise<void> {
  const identifiers = incoming.map(({ identifier }) => identifier);
  const origins = await sql<Origin[]>`
    select identifier, id, cardinality(vanished) % 2 = 1 as vanished from record_origins
    where kind = ${record.kind} and source = ${source} and identifier = any(${identifiers})`;
  const known = new Map(origins.map((origin) => [origin.identifier, origin]));
  const rows = await sql<{ id: string; row: Record<string, unknown>; version: number }[]>`
    select standing.id, to_jsonb(standing) as row, coalesce(state.version, 1) as version
    from ${sql(tableOf(record).name)} as standing
    left join record_states state on state.kind = ${record.kind} and state.id = standing.id
    where standing.id = any(${[...identifiers, ...incoming.map(({ identifier, id }) => known.get(identifier)?.id ?? id)]})`;
  const standing = new Map(rows.map(({ id, row, version }) => [id, { row: rowOf(record, row), version }]));
  const aliases = record.kind === 'Organisation' ? await organisationsAmong(sql, identifiers) : new Set();
  for (const each of incoming) {
    const { identifier } = each;
    const origin = known.get(identifier);
    const prefix = prefixOf(identifier);
    if (standing.has(identifier) || isOwn(record, prefix)) each.id = identifier;
    else if (origin) each.id = origin.id;
    else if (aliases.has(identifier)) each.id = identifier;
    else if (prefix !== null) refuseForeign(each, prefix, records);
    const found = standing.get(each.id);
    each.before = found?.row ?? null;
    each.version = found?.version ?? null;
    // A record that vanished from its source and is there again is open again, unless the file says otherwise.
    if (origin?.vanished && each.before) each.reopened = record.closing?.open ?? {};
  }
}

const isOwn = (record: RecordDefinition, prefix: string | null): boolean =>
  prefix !== null && (prefix === record.prefix || (record.otherPrefixes ?? []).includes(prefix));

/** Ids of organisations that the hub knows: whichever network minted them, an organisation may bear them. */
async function organisationsAmong(sql: Connection, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await sql<{ alias: string }[]>`
    select alias from reference_organisations where alias = any(${[...ids]})`;
  return new Set(rows.map(({ alias }) => alias));
}

function refuseForeign(each: Incoming, prefix: string, records: readonly RecordDefinition[]): void {
  const { record } = each.from;
  const other = records.find((one) => isOwn(one, prefix));
  const what = other ? `the id of a record of ${other.name}` : 'the id of another network or of another kind';
  each.faults.push({
    column: identifierHeading,
    value: shown(each.identifier),
    message: `is ${what}; ids here begin with ${record.prefix}:`,
    instead: "the source's own identifier, or an empty cell for a new record",
  });
}
