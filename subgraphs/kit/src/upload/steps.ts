import type { ImportState, ProblemRow } from '@koinipoli/schema';
import { sql } from 'drizzle-orm';
import { meets } from '../access/may.js';
import { isAtLeast, type Viewer } from '../access/viewer.js';
import type { Context } from '../context.js';
import type { Database } from '../database/open.js';
import { HubError } from '../hub-error.js';
import type { FileParts } from '../import/import.js';
import { recordSql } from '../import/record-sql.js';
import { stagingTable } from '../import/staged.js';
import { enqueue } from '../job/enqueue.js';
import { knownPseudonym, pseudonymOf } from '../person/pseudonym.js';
import { refuseField } from '../record/act.js';
import type { RecordDefinition } from '../record/definition.js';
import { problem } from './open.js';

/** Name of the job that does the steps of imports. */
export const importJob = 'import';

/** What somebody asks to be done with an import. */
export type Verb = 'stage' | 'apply' | 'undo';

interface Known {
  state: ImportState;
  faulty: number;
  partial: boolean;
  closeVanished: boolean;
  uploaded: boolean;
}

/** Whether the viewer may see an import, or do something with it: one's own, and moderators those of others. */
export async function mayHave(ctx: Context, actor: string | null): Promise<boolean> {
  return isAtLeast(ctx.viewer.role, 'moderator') || isOwn(ctx.db, ctx.viewer, actor);
}

/** Whether an import is the viewer's; what a program opened, or somebody who was forgotten, is nobody's. */
export async function isOwn(db: Database, viewer: Viewer, actor: string | null): Promise<boolean> {
  return actor !== null && actor === (await knownPseudonym(db, viewer));
}

/** Asks for a checked import to be written. Gives the problems where it cannot be. */
export const applyUpload = (ctx: Context, parts: FileParts, id: string): Promise<ProblemRow[]> =>
  ask(ctx, id, async (tx, { state, faulty, partial, closeVanished }) => {
    if (state === 'APPLYING' || state === 'DONE') return [];
    if (state !== 'CHECKED') return [notNow(state, 'applied')];
    if (faulty > 0 && !partial)
      return [
        problem(
          'INVALID',
          `${faulty} rows have faults; mend them and open a new import, or open one with \`partial\`.`,
        ),
      ];
    await requireRole({ ...ctx, db: tx }, parts, { id, closeVanished });
    await leaveStep(tx, id, { verb: 'apply', step: 'apply', ...(await actorOf(ctx, tx)) });
    return [];
  });

/** A file does nothing that its sender may not do by hand. Throws FORBIDDEN. */
async function requireRole(
  { db, viewer }: Context,
  { records }: FileParts,
  { id, closeVanished }: { id: string; closeVanished: boolean },
): Promise<void> {
  const found = await db.execute<{ record: string }>(
    sql`select distinct record from ${sql.identifier(stagingTable(id))}`,
  );
  const there = new Set(found.map(({ record }) => record));
  for (const { name, may, closing } of records) {
    const asked = [may.create, may.correct, ...(closeVanished && closing ? [may.close] : [])];
    const refused = asked.find(({ least }) => !meets(viewer, least));
    if (there.has(name) && refused)
      throw new HubError(
        'FORBIDDEN',
        `${name} are written by ${refused.least}s and above; you are ${viewer.role}.`,
      );
  }
  for (const record of records) if (there.has(record.name)) await requireFields({ db, viewer }, record, id);
}

/** The same of fields that are for a higher role, where the file would change them. Throws FORBIDDEN. */
async function requireFields(
  { db, viewer }: Pick<Context, 'db' | 'viewer'>,
  record: RecordDefinition,
  id: string,
): Promise<void> {
  const guarded = Object.entries(record.fields).filter(([, { least }]) => least && !meets(viewer, least));
  if (guarded.length === 0) return;
  const { rows, table, isGood, differsIn } = await recordSql(db, record, id);
  for (const [field] of guarded) {
    const changed = await db.execute(sql`
      select from ${rows} left join ${table} t on t.id = s.id where ${isGood} and ${differsIn(field)} limit 1`);
    if (changed.length > 0) throw refuseField(record, field, viewer);
  }
}

/** Asks for an import to be taken back. Gives the problems where it cannot be. */
export const undoUpload = (ctx: Context, id: string, keepChanged: boolean): Promise<ProblemRow[]> =>
  ask(ctx, id, async (tx, { state }) => {
    if (state === 'UNDOING' || state === 'UNDONE') return [];
    if (state !== 'DONE') return [notNow(state, 'undone')];
    await leaveStep(tx, id, { verb: 'undo', step: 'undo', keepChanged, ...(await actorOf(ctx, tx)) });
    return [];
  });

/** Gives an import up before it is written; a job forgets its file and its rows. */
export const cancelUpload = (ctx: Context, id: string): Promise<ProblemRow[]> =>
  ask(ctx, id, async (tx, { state, uploaded }) => {
    if (state === 'CANCELLED') return [];
    if (!['OPEN', 'CHECKING', 'CHECKED', 'FAILED'].includes(state)) return [notNow(state, 'cancelled')];
    if (!uploaded) return [problem('CLOSED', 'It is run by a command, which alone ends it.')];
    await cancelStep(tx, id);
    return [];
  });

/** A step as it is asked for. */
export interface AskedStep {
  verb: Verb;
  step: 'stage' | 'check' | 'apply' | 'undo';
  role: string;
  actor: string | null;
  keepChanged?: boolean;
}

/** Leaves a step for the job, within the transaction that decides on it. */
export async function leaveStep(tx: Database, id: string, asked: AskedStep): Promise<void> {
  const { verb, step, role, actor, keepChanged = false } = asked;
  await tx.execute(sql`
    insert into import_steps (import, verb, step, role, actor, keep_changed)
    values (${id}, ${verb}, ${step}, ${role}, ${actor}, ${keepChanged})
    on conflict (import) do update set verb = excluded.verb, step = excluded.step, role = excluded.role,
      actor = excluded.actor, keep_changed = excluded.keep_changed, began_at = now(), fraction = 0, rows = 0,
      problem = null`);
  await enqueueStep(tx, id);
}

/** Cancels an import that came by an upload: the job forgets its file and its rows. */
export async function cancelStep(tx: Database, id: string): Promise<void> {
  const cancelled = await tx.execute(sql`
    update uploads set cancelled_at = now() where import = ${id} returning 1`);
  if (cancelled.length > 0) await enqueueStep(tx, id);
}

const enqueueStep = (tx: Database, id: string): Promise<void> =>
  enqueue(tx, { name: importJob, payload: { import: id } }, { queue: 'imports', key: `import:${id}` });

/** Whether a text has the form that ids of imports have; PostgreSQL compares no other with them. */
export const isImportId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

/** Decides while nobody else decides on the same import. */
async function ask(
  ctx: Context,
  id: string,
  decide: (tx: Database, known: Known) => Promise<ProblemRow[]>,
): Promise<ProblemRow[]> {
  const missing = problem('NOT_FOUND', 'There is no import of that id in this network.');
  if (!isImportId(id)) return [missing];
  return ctx.db.transaction(async (transaction) => {
    const tx = transaction as unknown as Database;
    await tx.execute(sql`select 1 from imports where id = ${id} for update`);
    const [found] = await tx.execute<Known & { actor: string | null } & Record<string, unknown>>(sql`
      select state, actor, partial, close_vanished as "closeVanished", (counts ->> 'faulty')::int as faulty, bytes is not null as uploaded
      from import_overviews where id = ${id}`);
    if (!found) return [missing];
    if (!(await mayHave({ ...ctx, db: tx }, found.actor)))
      return [problem('NOT_YOURS', 'Somebody else opened it; a moderator may decide on it.')];
    return decide(tx, found);
  });
}

const actorOf = async ({ viewer }: Context, tx: Database) => ({
  role: viewer.role,
  actor: await pseudonymOf(tx, viewer),
});

const notNow = (state: ImportState, done: string): ProblemRow =>
  problem('CLOSED', `It cannot be ${done} while it is ${state}.`);
