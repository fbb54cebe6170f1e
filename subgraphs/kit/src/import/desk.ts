import type { Readable } from 'node:stream';
import type { Actor } from '../record/definition.js';
import type { ImportFile } from './format.js';
import type { Import, ImportDesk, ImportRequest, ImportRun } from './import.js';

/** Opens an import; its file comes with {@link stageImport}. Throws ImportRefusal for a source, record or format that cannot be. */
export async function openImport(_desk: ImportDesk, _request: ImportRequest): Promise<Import> {
  throw new Error('not yet');
}

/** An import as it is now; null: there is none of that id. */
export async function importById(_desk: ImportDesk, _id: string): Promise<Import | null> {
  throw new Error('not yet');
}

/**
 * Reads a file into the import's own staging table, in batches, each with its checkpoint: called again after an end of
 * any kind it goes on after the last batch. A file that cannot be read makes the import `FAILED` and throws FileError.
 * Throws ImportRefusal NOT_FOUND; CLOSED where the import is past staging; DUPLICATE where another import of the same
 * source runs; INVALID where it is not the file that the staging began with.
 */
export async function stageImport(
  _desk: ImportDesk,
  _id: string,
  _run: ImportRun & { file: ImportFile },
): Promise<Import> {
  throw new Error('not yet');
}

/**
 * Checks what only the database knows, and counts what the import would do: the dry run. May be called again.
 * Throws ImportRefusal NOT_FOUND; CLOSED where nothing is staged; DUPLICATE where another import of the source runs.
 */
export async function checkImport(_desk: ImportDesk, _id: string, _run: ImportRun = {}): Promise<Import> {
  throw new Error('not yet');
}

/**
 * Writes a checked import in one transaction, all or nothing. Throws ImportRefusal INVALID where rows have faults and
 * the import is not `partial`; NOT_FOUND, CLOSED, DUPLICATE as {@link checkImport}. One that is `DONE` is returned as it is.
 */
export async function applyImport(_desk: ImportDesk, _id: string, _run: ImportRun = {}): Promise<Import> {
  throw new Error('not yet');
}

/** How an import is taken back. */
export interface UndoRun extends ImportRun {
  actor: Actor;
  /** Leaves records alone that somebody changed since; otherwise one of them keeps the whole import. */
  keepChanged?: boolean;
}

/**
 * Takes an import back in one transaction: what it changed is as before, what it made is gone; all of it as revisions.
 * Throws ImportRefusal STALE_VERSION that names records which somebody changed since; NOT_FOUND; CLOSED where it was not done.
 */
export async function undoImport(_desk: ImportDesk, _id: string, _run: UndoRun): Promise<Import> {
  throw new Error('not yet');
}

/** Forgets what an import staged, where it will not be applied: done by itself at its end, and by the job for old ones. */
export async function dropStaged(_desk: ImportDesk, _id: string): Promise<void> {
  throw new Error('not yet');
}

/** Faults of one kind, counted, with the first of them. */
export interface FaultSummary {
  column: string;
  message: string;
  count: number;
  /** Line of the first. */
  line: number;
  value: string;
  instead: string | null;
}

/** The faults of an import by kind, the most frequent first, at most a hundred kinds. */
export async function summariseFaults(_desk: ImportDesk, _id: string): Promise<FaultSummary[]> {
  throw new Error('not yet');
}

/**
 * The report row by row as CSV in UTF-8 with a BOM: line, file, column, value, what is wrong, what to write instead.
 * It is there as long as the import is not applied as a whole; empty but for its headings where nothing is wrong.
 */
export function reportImport(_desk: ImportDesk, _id: string): Readable {
  throw new Error('not yet');
}

/** Writes the records of a network in a format, reading them by a cursor; `records`: only these. */
export function exportRecords(
  _desk: ImportDesk,
  _wanted: { format?: string; records?: readonly string[]; signal?: AbortSignal },
): Readable {
  throw new Error('not yet');
}
