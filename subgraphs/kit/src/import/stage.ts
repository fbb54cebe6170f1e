import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Connection, Database } from '../database/open.js';
import { FileError, type FileRecord, type ImportFile, type ImportFormat } from './format.js';
import { formatNamed, formatOf } from './formats.js';
import { type Import, type ImportDesk, ImportRefusal, type ImportRun } from './import.js';
import { type Preparing, prepareBatch, startPreparing } from './prepare.js';
import { noteImport, requireImport } from './row.js';
import { lockSource } from './session.js';
import { copyBatch, dropStagingTable, isStaged, makeStagingTable } from './staged.js';

/** Rows between two checkpoints: large enough that a checkpoint costs nothing, small enough for flat memory. */
const batchSize = 2000;

/**
 * Reads a file into the import's own staging table, in batches, each with its checkpoint: called again after an end of
 * any kind it goes on after the last batch; an import that is past it is returned as it is. A file that cannot be read
 * makes the import `FAILED` and throws FileError. Throws ImportRefusal NOT_FOUND; DUPLICATE where another import of the
 * same source runs; INVALID where it is not the file that the staging began with.
 */
export async function stageImport(
  desk: ImportDesk,
  id: string,
  run: ImportRun & { file: ImportFile },
): Promise<Import> {
  const { source } = await requireImport(desk, id);
  await using session = await lockSource(desk.database, source);
  const found = await requireImport(desk, id);
  if (found.state !== 'OPEN') return found;
  try {
    const sha256 = await hashOf(run.file, run.signal);
    refuseOtherFile(found, sha256);
    const format =
      found.format === null ? await formatOf(desk.parts, run.file) : formatNamed(desk.parts, found.format);
    await session.sql`update imports set sha256 = ${sha256}, format = ${format.name} where id = ${id}`;
    await readInto({ desk, sql: session.sql, db: session.db, found, format }, run);
    await noteImport(session.sql, id, { state: 'STAGED' });
  } catch (error) {
    if (error instanceof FileError) {
      // It cannot go on: the rows that were read before the fault are of no use to anybody.
      await dropStagingTable(session.sql, id);
      await noteImport(session.sql, id, { state: 'FAILED', message: error.message });
    }
    throw error;
  }
  return requireImport(desk, id);
}

async function hashOf({ path }: ImportFile, signal: AbortSignal | undefined): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, {
    highWaterMark: 1024 * 1024,
    ...(signal ? { signal } : {}),
  }))
    hash.update(chunk as Buffer);
  return hash.digest('hex');
}

function refuseOtherFile(found: Import, sha256: string): void {
  if (found.sha256 === null || found.sha256 === sha256) return;
  throw new ImportRefusal(
    'INVALID',
    `This is not the file that the import began with (${found.fileName}); go on with that one, or open another import.`,
  );
}

interface Staging {
  desk: ImportDesk;
  sql: Connection;
  db: Database;
  found: Import;
  format: ImportFormat;
}

async function readInto(
  { desk: { parts }, sql, db, found, format }: Staging,
  { file, signal, onProgress }: ImportRun & { file: ImportFile },
): Promise<void> {
  const { id, source, options } = found;
  let staged = (await isStaged(sql, id)) ? found.staged : 0;
  await makeStagingTable(sql, id);
  const preparing = startPreparing({ sql, db, source, records: parts.records });
  const record = parts.records.find(({ name }) => name === options.record);
  let fraction = 0;
  const records = format.read(file, {
    records: parts.records,
    ...(record ? { record } : {}),
    ...(options.headings ? { headings: options.headings } : {}),
    ...(options.encoding ? { encoding: options.encoding } : {}),
    after: staged,
    onRead: (part) => {
      fraction = part;
    },
  });
  let batch: FileRecord[] = [];
  const flush = async () => {
    signal?.throwIfAborted();
    await stageBatch({ preparing, id, staged, fraction }, batch);
    staged += batch.length;
    batch = [];
    onProgress?.({ step: 'stage', fraction, rows: staged });
  };
  for await (const each of records) {
    batch.push(each);
    if (batch.length >= batchSize) await flush();
  }
  fraction = 1;
  await flush();
}

interface Checkpoint {
  preparing: Preparing;
  id: string;
  staged: number;
  fraction: number;
}

/** A batch and its checkpoint come into the database together, or not at all. */
async function stageBatch(
  { preparing, id, staged, fraction }: Checkpoint,
  batch: readonly FileRecord[],
): Promise<void> {
  const incoming = await prepareBatch(preparing, batch, staged);
  const faulty = incoming.filter(({ faults }) => faults.length > 0).length;
  await preparing.sql.begin(async (tx) => {
    const sql = tx as unknown as Connection;
    if (incoming.length > 0) await copyBatch(sql, { id, source: preparing.source }, incoming);
    const noted = await sql`
      update imports set staged = staged + ${incoming.length}, progress = ${fraction},
        counts = counts || jsonb_build_object('read', staged + ${incoming.length},
          'faulty', coalesce((counts ->> 'faulty')::bigint, 0) + ${faulty}::int)
      where id = ${id} and staged = ${staged}`;
    // Another one went on in the meantime: a batch must not come in twice.
    if (noted.count !== 1) throw new Error(`The import ${id} is staged by somebody else.`);
  });
}
