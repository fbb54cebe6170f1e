import type { ProblemCode } from '@koinipoli/schema';
import type { OpenDatabase } from '../database/open.js';
import type { Actor, RecordDefinition } from '../record/definition.js';
import type { ExportFormat, ImportFormat } from './format.js';

/** What a network says of its files: which records they hold, and the formats it reads and writes. */
export interface FileParts {
  /** Name of the network; commands and reports show it. */
  name: string;
  /** What may be imported and exported, whole before part. */
  records: readonly RecordDefinition[];
  /** Formats of the network's own, beside CSV and XLSX. */
  imports?: readonly ImportFormat[];
  /** Formats of the network's own, beside CSV. */
  exports?: readonly ExportFormat[];
}

/** Where imports are worked on: a network's files and its open database, of which an import takes the address alone. */
export interface ImportDesk {
  parts: FileParts;
  database: OpenDatabase;
}

/**
 * How far an import is. `OPEN`: waits for its file, or holds a part of it and can go on; `STAGED`: the whole file is in
 * the database; `CHECKED`: what it would do is counted; `DONE`, `UNDONE`; `FAILED`: the file cannot be read as a whole.
 */
export type ImportState = 'OPEN' | 'STAGED' | 'CHECKED' | 'DONE' | 'UNDONE' | 'FAILED';

/** How an import is to be done. */
export interface ImportOptions {
  /** Name of the record that a table holds; null: the format says it, or its headings do. */
  record?: string | null;
  /** Writes the rows that have no faults; otherwise one fault keeps all of them out. */
  partial?: boolean;
  /** Closes records that came from the same source before and are not in this file. */
  closeVanished?: boolean;
  /** Takes ids of ours that no record has for records to make, as a copy of a network does; otherwise each is a fault. */
  restore?: boolean;
  /** By heading of the file: the heading of ours that it means, or null for a column to leave out. */
  headings?: Readonly<Record<string, string | null>>;
  /** Encoding of a text file; default: found out. */
  encoding?: string;
}

/** What an import would do, or did, in numbers of rows. */
export interface ImportCounts {
  /** Rows read. */
  read: number;
  /** Rows with faults. */
  faulty: number;
  created: number;
  changed: number;
  /** Rows that say what is there already. */
  same: number;
  /** Records of the same source that the file does not have; closed only where that is asked for. */
  vanished: number;
  closed: number;
}

/** An import as the database keeps it. */
export interface Import {
  id: string;
  /** Who the data come from: with it, the identifiers of a file mean the same records each time. */
  source: string;
  fileName: string;
  /** Hash of the file, hexadecimal; null until it is staged. */
  sha256: string | null;
  format: string | null;
  options: ImportOptions;
  state: ImportState;
  /** Why it failed, in plain words. */
  message: string | null;
  counts: ImportCounts;
  /** Records of the file that are staged. */
  staged: number;
  /** How much of the file is staged, from 0 to 1. */
  progress: number;
  /** Whose import it is, by role and pseudonym. */
  role: string;
  pseudonym: string | null;
  openedAt: Date;
  checkedAt: Date | null;
  doneAt: Date | null;
  undoneAt: Date | null;
}

/** What an import begins with. */
export interface ImportRequest {
  /** A UUID of the caller's choice; one that is there already is given back as it is. */
  id?: string;
  /** Name of the source, `register-mke`: letters, digits, dots and hyphens. */
  source: string;
  fileName: string;
  /** Name of the format; null: found out by the file. */
  format?: string | null;
  options?: ImportOptions;
  actor: Actor;
}

/** How far a step is. */
export interface ImportProgress {
  step: 'stage' | 'check' | 'apply' | 'undo';
  /** From 0 to 1. */
  fraction: number;
  /** Rows so far. */
  rows: number;
}

/** How a step is run. */
export interface ImportRun {
  /** Ends the step; what it wrote so far stays for a later run to go on from, or is rolled back. */
  signal?: AbortSignal;
  onProgress?: (progress: ImportProgress) => void;
  /** Rows that one statement writes, 20,000 by default: between two of them it says how far it is, and can be ended. */
  portion?: number;
}

/** A step that cannot be taken now, and why, in words for whoever asked. */
export class ImportRefusal extends Error {
  override name = 'ImportRefusal';
  readonly code: ProblemCode;

  constructor(code: ProblemCode, message: string) {
    super(message);
    this.code = code;
  }
}
