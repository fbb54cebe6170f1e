import type { ProblemCode } from '@koinipoli/schema';
import { sql } from 'drizzle-orm';
import type { Database, OpenDatabase } from '../database/open.js';
import { applyImport } from '../import/apply.js';
import { checkImport } from '../import/check.js';
import { dropImport } from '../import/drop.js';
import { FileError } from '../import/format.js';
import { type FileParts, type ImportDesk, type ImportProgress, ImportRefusal } from '../import/import.js';
import { importById } from '../import/row.js';
import { stageImport } from '../import/stage.js';
import { dropStagingTable } from '../import/staged.js';
import { undoImport } from '../import/undo.js';
import { type Job, JobError, type JobRun, type Jobs } from '../job/definition.js';
import type { Spool } from './spool.js';
import { importJob, type Verb } from './steps.js';
import { tellFinished } from './tell.js';

/** What the jobs of imports need. */
export interface ImportJobParts {
  parts: FileParts;
  spool: Spool;
}

/** The jobs of imports: one that does what is asked for, and one that clears away what nobody came back for. */
export function importJobs({ parts, spool }: ImportJobParts): Jobs {
  return {
    [importJob]: {
      run: (payload, run) =>
        doStep({ desk: { parts, database: run.database }, spool }, String(payload['import']), run),
    },
    'clear-imports': { at: '20 * * * *', run: (_payload, { database }) => clear({ parts, spool }, database) },
  } satisfies Record<string, Job>;
}

interface Place {
  desk: ImportDesk;
  spool: Spool;
}

interface Step {
  verb: Verb | null;
  role: string;
  actor: string | null;
  keepChanged: boolean;
  cancelled: boolean;
  waits: boolean;
  fileName: string;
}

/** Does what is asked for, going on where an earlier attempt ended. */
async function doStep(place: Place, id: string, run: JobRun): Promise<void> {
  const { db } = place.desk.database;
  const step = await stepOf(db, id);
  if (!step) return;
  if (step.cancelled) return forget(place, id);
  if (!step.waits || step.verb === null) return;
  const watch = watchProgress(db, id, run.signal);
  try {
    await steps[step.verb](place, { id, step, signal: watch.signal, onProgress: watch.onProgress });
    await endStep(db, id);
  } catch (error) {
    if (await isCancelled(db, id)) return forget(place, id);
    await settle(place, { id, error, isLast: run.isLast });
  } finally {
    await watch.end();
  }
}

interface Work {
  id: string;
  step: Step;
  signal: AbortSignal;
  onProgress: (progress: ImportProgress) => void;
}

const steps: Record<Verb, (place: Place, work: Work) => Promise<void>> = {
  async stage({ desk, spool }, { id, step, ...run }) {
    const found = await importById(desk, id);
    if (found?.state === 'OPEN')
      await stageImport(desk, id, { ...run, file: { path: spool.pathOf(id), name: step.fileName } });
    await checkImport(desk, id, run);
    await spool.drop(id);
  },
  async apply({ desk }, { id, step: _step, ...run }) {
    await applyImport(desk, id, run);
  },
  async undo({ desk }, { id, step: { role, actor, keepChanged }, ...run }) {
    await undoImport(desk, id, { ...run, keepChanged, actor: { role, pseudonym: actor } });
  },
};

/** Notes what can be told to whoever asked, and throws what another attempt may mend. */
async function settle(
  { desk, spool }: Place,
  { id, error, isLast }: { id: string; error: unknown; isLast: boolean },
): Promise<void> {
  const { db } = desk.database;
  if (error instanceof FileError) {
    await endStep(db, id);
    await spool.drop(id);
  } else if (error instanceof ImportRefusal) {
    // Also the connection of a process that has just died holds its source until PostgreSQL notices.
    if (error.code === 'DUPLICATE' && !isLast) throw new JobError('another import of the source runs');
    await note(db, id, error);
  } else {
    const lost = (error as { code?: string }).code === 'ENOENT';
    if (lost)
      await note(db, id, {
        code: 'NOT_FOUND',
        message: 'Its file is gone; open it again and send the file.',
      });
    else if (isLast)
      await note(db, id, {
        code: 'INVALID',
        message: 'It could not be done; those who run the network see why.',
      });
    if (!lost) throw error;
  }
}

async function note(db: Database, id: string, { code, message }: { code: ProblemCode; message: string }) {
  const problem = JSON.stringify({ path: [], code, message });
  await db.transaction(async (transaction) => {
    const tx = transaction as unknown as Database;
    await tx.execute(sql`update import_steps set problem = ${problem}::text::jsonb where import = ${id}`);
    await tellFinished(tx, id);
  });
}

/** Forgets what was asked for; whoever opened the import is told where it is over, which stands and falls with that. */
async function endStep(db: Database, id: string): Promise<void> {
  await db.transaction(async (transaction) => {
    const tx = transaction as unknown as Database;
    await tx.execute(sql`delete from import_steps where import = ${id}`);
    await tellFinished(tx, id);
  });
}

async function stepOf(db: Database, id: string): Promise<Step | undefined> {
  const [row] = await db.execute<Step & Record<string, unknown>>(sql`
    select s.verb, s.role, s.actor, s.keep_changed as "keepChanged", i.file_name as "fileName",
      u.cancelled_at is not null as cancelled, s.problem is null as waits
    from imports i left join import_steps s on s.import = i.id left join uploads u on u.import = i.id
    where i.id = ${id}`);
  return row;
}

async function isCancelled(db: Database, id: string): Promise<boolean> {
  const [row] = await db.execute(
    sql`select 1 from uploads where import = ${id} and cancelled_at is not null`,
  );
  return row !== undefined;
}

/** Forgets what a cancelled import left: its file, its rows, and what was asked for. */
async function forget({ desk, spool }: Place, id: string): Promise<void> {
  await spool.drop(id);
  await dropImport(desk, id);
  await desk.database.db.execute(sql`delete from import_steps where import = ${id}`);
}

/** Milliseconds between two notes of how far a step is. */
const noteEvery = 500;

/** Notes how far a step is where others see it, and ends it once it is cancelled. */
function watchProgress(db: Database, id: string, stop: AbortSignal) {
  const cancel = new AbortController();
  let latest: ImportProgress | undefined;
  let noting: Promise<void> = Promise.resolve();
  const tick = async () => {
    const progress = latest;
    latest = undefined;
    if (progress) await noteProgress(db, id, progress);
    if (await isCancelled(db, id)) cancel.abort();
  };
  const timer = setInterval(() => {
    // A note that fails is made up for by the next.
    noting = noting.then(tick).catch(() => {});
  }, noteEvery);
  return {
    signal: AbortSignal.any([stop, cancel.signal]),
    onProgress: (progress: ImportProgress) => {
      latest = progress;
    },
    end: async () => {
      clearInterval(timer);
      await noting;
    },
  };
}

async function noteProgress(
  db: Database,
  id: string,
  { step, fraction, rows }: ImportProgress,
): Promise<void> {
  await db.execute(sql`
    update import_steps set fraction = ${fraction}, rows = ${rows}, step = ${step},
      began_at = case when step = ${step} then began_at else now() end
    where import = ${id}`);
}

/** How long a checked import, or what is left of a failed one, waits for a decision. */
const patience = '7 days';

/** How long other imports wait for somebody to go on with them, and how long the report of one that is over is kept. */
const memory = '14 days';

/** Gives up imports of commands that nobody came back for, and forgets the faults of those that are over. */
async function clearAbandoned(desk: ImportDesk): Promise<void> {
  const { db, connection } = desk.database;
  const old = await db.execute<{ id: string; open: boolean }>(sql`
    select id::text as id, state in ('OPEN', 'STAGED', 'CHECKED') as open from imports
    where greatest(opened_at, checked_at, done_at, undone_at) < now() - ${memory}::interval
      and not exists (select from import_steps where import = id and problem is null)
      and (state in ('OPEN', 'STAGED', 'CHECKED')
        or to_regclass('import_rows_' || replace(id::text, '-', '')) is not null)`);
  for (const { id, open } of old) {
    if (!open) await dropStagingTable(connection, id);
    // One that runs just now is not abandoned.
    else await dropImport(desk, id).catch(unlessRunning);
  }
}

function unlessRunning(error: unknown): void {
  if (!(error instanceof ImportRefusal && error.code === 'DUPLICATE')) throw error;
}

/** Cancels what nobody decided on, and removes files that no step waits for. */
async function clear({ parts, spool }: ImportJobParts, database: OpenDatabase): Promise<void> {
  const { db } = database;
  const old = await db.execute<{ import: string }>(sql`
    update uploads set cancelled_at = now() from import_overviews v
    where v.id = import::text and cancelled_at is null and v.state in ('CHECKED', 'FAILED')
      and v.opened_at < now() - ${patience}::interval
    returning import::text as import`);
  for (const row of old) await forget({ desk: { parts, database }, spool }, row.import);
  const files = await spool.sweep();
  const waiting = await db.execute<{ id: string }>(sql`
    select import::text as id from import_steps where verb = 'stage' and problem is null`);
  const needed = new Set(waiting.map(({ id }) => id));
  for (const id of files) if (!needed.has(id)) await spool.drop(id);
  await clearAbandoned({ parts, database });
}
