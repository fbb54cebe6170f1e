import { isDeepStrictEqual } from 'node:util';
import { sql } from 'drizzle-orm';
import { meets, type Rule } from '../access/may.js';
import type { Viewer } from '../access/viewer.js';
import type { Database } from '../database/open.js';
import { HubError } from '../hub-error.js';
import { pseudonymOf } from '../person/pseudonym.js';
import { problemOf } from './check.js';
import { databaseFault } from './database-faults.js';
import type { Actor, Fault, RecordDefinition, RecordField } from './definition.js';
import { attempt, type Outcome, Refusal, refuse } from './refusal.js';
import { columnOfField, isEmpty, type RecordRow } from './row.js';
import { lockRecords, readRecords, type Stored } from './standing.js';

/** Who acts in a network, and on what grounds. */
export interface Author {
  viewer: Viewer;
  /** Name of the network; absent in tests. */
  network?: string | undefined;
  /** A value of ChangeSource; null: not said. */
  source?: string | null | undefined;
}

/** The record that a verb is about, in the version that its caller has read. */
export interface Target {
  id: string;
  version: number;
}

/** A write of one record: all or nothing, its outcome the record's id; what PostgreSQL refuses is a problem as well. */
export async function act(
  db: Database,
  definition: RecordDefinition,
  work: (tx: Database) => Promise<string>,
): Promise<Outcome<string>> {
  try {
    return await attempt(db, work);
  } catch (error) {
    const fault = databaseFault(error, definition);
    if (fault === null) throw error;
    return { result: null, problems: [problemOf(fault)] };
  }
}

/** Ends a write where something is wrong with its input. Throws Refusal. */
export const refuseFaults = (faults: readonly Fault[]): void => refuse(...faults.map(problemOf));

/** The author as revisions keep one. Throws UNAUTHENTICATED for somebody who did not sign in. */
export async function actorOf(tx: Database, { viewer, source }: Author): Promise<Actor> {
  return { role: viewer.role, pseudonym: await pseudonymOf(tx, viewer), source: source ?? null };
}

/** Reads and locks the record that a verb is about. Throws Refusal NOT_FOUND or STALE_VERSION. */
export async function lockTarget(
  tx: Database,
  definition: RecordDefinition,
  { id, version }: Target,
): Promise<Stored> {
  const stored = (await lockRecords(tx, definition, [id])).get(id);
  if (!stored) throw new Refusal(notFound(definition, id));
  if (stored.version !== version) throw new Refusal(stale(stored.version));
  return stored;
}

/** The problem of an id that no record has. */
export const notFound = ({ kind, prefix, otherPrefixes = [] }: RecordDefinition, id: string) => ({
  path: ['id'],
  code: 'NOT_FOUND' as const,
  message: [prefix, ...otherPrefixes].some((one) => id.startsWith(`${one}:`))
    ? `There is no ${kind} "${id.slice(0, 80)}".`
    : `There is no ${kind} "${id.slice(0, 80)}" in this network; is it an id of another network, or of another kind?`,
});

/** The problem of a version that is not the newest. */
export const stale = (version: number) => ({
  path: ['version'],
  code: 'STALE_VERSION' as const,
  message: `The record has changed since; it is at version ${version}. Read it again and decide anew.`,
});

/** What a verb makes of a record: how it stood, null for a new one, and how it would stand. */
export interface Step {
  before: RecordRow | null;
  after: RecordRow;
}

/** Refuses a change of fields that are for a higher role than the viewer's. Throws FORBIDDEN. */
export function checkFields(definition: RecordDefinition, viewer: Viewer, { before, after }: Step): void {
  for (const [field, { least }] of Object.entries(definition.fields)) {
    if (least === undefined || meets(viewer, least)) continue;
    const column = columnOfField(definition, field);
    const [was, is] = [before?.[column], after[column]];
    if (!(isEmpty(was) && isEmpty(is)) && !isDeepStrictEqual(was, is))
      throw refuseField(definition, field, viewer);
  }
}

/** The error of a field that somebody may not change. */
export const refuseField = ({ kind, fields }: RecordDefinition, field: string, { role }: Viewer): HubError =>
  new HubError(
    'FORBIDDEN',
    `The field ${field} of a ${kind} is for ${fields[field]?.least}s and above; you are ${role} in this network.`,
    `input.${field}`,
  );

/**
 * Lets those below the rule's least role write only what is theirs: one that was theirs, with no owner that is a
 * stranger's new in it. Throws Refusal NOT_YOURS.
 */
export async function checkOwner(
  tx: Database,
  definition: RecordDefinition,
  { viewer, rule, step: { before, after } }: { viewer: Viewer; rule: Rule; step: Step },
): Promise<void> {
  if (meets(viewer, rule.least)) return;
  const [was, is, own] = await Promise.all([
    ownersOf(tx, definition, before ? [before] : []),
    ownersOf(tx, definition, [after]),
    known(tx, viewer.organisations),
  ]);
  const isOwn = (organisation: string) => own.includes(organisation);
  const held = before ? was.some(isOwn) : is.some(isOwn);
  const strangers = is.filter((organisation) => !was.includes(organisation) && !isOwn(organisation));
  if (held && strangers.length === 0) return;
  throw new Refusal({
    path: before && !held ? ['id'] : ['input', definition.owner ?? 'id'],
    code: 'NOT_YOURS',
    message: `The ${definition.kind} belongs to an organisation that you do not act for.`,
  });
}

/** The organisations that own records, under the hub's ids. */
async function ownersOf(
  tx: Database,
  definition: RecordDefinition,
  records: readonly RecordRow[],
): Promise<string[]> {
  if (definition.owner === undefined) return [];
  const { kind } = definition.fields[definition.owner] as RecordField;
  const column = columnOfField(definition, definition.owner);
  const ids = records.flatMap((record) => (record[column] == null ? [] : (kind.ids?.(record[column]) ?? [])));
  if (typeof kind.refers !== 'function') return known(tx, ids);
  const owner = kind.refers();
  const rows = await readRecords(tx, owner, ids);
  return ownersOf(
    tx,
    owner,
    [...rows.values()].map(({ record }) => record),
  );
}

async function known(tx: Database, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await tx.execute<{ id: string }>(
    sql`select distinct organisation_id(given) as id from jsonb_array_elements_text(${JSON.stringify(ids)}::text::jsonb) as given`,
  );
  return rows.map(({ id }) => id);
}
