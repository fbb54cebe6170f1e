import type { Readable } from 'node:stream';
import type { RecordDefinition } from '../record/definition.js';

/** A file as it lies on this machine while it is read: an upload's, or the one that a command names. */
export interface ImportFile {
  path: string;
  /** As its owner calls it; its ending may tell the format. */
  name: string;
}

/** Something wrong at one place of a file. */
export interface FileFault {
  /** Field of the record, where it is about one: it is not said to be missing then. */
  field?: string;
  /** Heading of the column, or the path in a JSON document. */
  column: string;
  /** What stands there, cut to a readable length. */
  value: string;
  message: string;
  /** What to write instead; null: nothing can be proposed. */
  instead: string | null;
}

/** One record as a file gives it. */
export interface FileRecord {
  record: RecordDefinition;
  /** Line of the file, from 1, as an editor or spreadsheet shows it; for JSON the place in its list, from 1. */
  line: number;
  /** Which file of a package; null where there is one. */
  file: string | null;
  /** The source's own id of it, or ours; null: it gives none, and the record's name has to tell it apart. */
  identifier: string | null;
  /** By field of the record; a field that the file does not speak of is absent, one that it empties is null. */
  values: Readonly<Record<string, unknown>>;
  /** It says of itself that it is invented; so it goes in. */
  synthetic?: true;
  /** Organisations that it names by identifiers of its source may stand in the same file. */
  bringsOrganisations?: true;
  faults: readonly FileFault[];
  /** What the file calls the fields of the record, for faults that are found later; default: their headings. */
  headings?: Readonly<Record<string, string>>;
}

/** How the files of a format are read and written for the records of one network. */
export interface ImportFormat {
  /** `csv`, `xlsx`, `hsds-json`, `hsds-tabular`, `360giving-json`, `360giving-csv`. */
  name: string;
  /** Whether a file is of this format, by its name and its first bytes. */
  accepts(file: ImportFile, head: Buffer): boolean;
  /** Reads in flat memory, in the order of the file. Throws FileError where the file as a whole cannot be read. */
  read(file: ImportFile, from: ReadOptions): AsyncIterable<FileRecord>;
}

/** What a reader is told beside the file. */
export interface ReadOptions {
  records: readonly RecordDefinition[];
  /** Which of them a table holds; a format that names its records itself ignores it. */
  record?: RecordDefinition;
  /** By heading of the file: the heading of ours that it means, or null for a column to leave out. */
  headings?: Readonly<Record<string, string | null>>;
  /** Encoding of a text file; default: found out. */
  encoding?: string;
  /** So many records were read already, and need not be given again. */
  after?: number;
  /** Told now and then how much of the file is read, from 0 to 1. */
  onRead?: (fraction: number) => void;
}

/** A whole row of a record's table, by the names of its columns in drizzle. */
export type ExportRow = Readonly<Record<string, unknown>>;

/** A municipality by the names of the hub. */
export interface NamedMunicipality {
  name: string;
  /** The region that it lies in; empty: unknown. */
  region: string;
}

/** The rows that leave a network, all as they stood at one moment. */
export interface ExportRows {
  /** Which records, whole before part. */
  records: readonly RecordDefinition[];
  /** All rows of a record in the order of their ids, a portion at a time. */
  all(record: RecordDefinition): AsyncIterable<readonly ExportRow[]>;
  /** Its rows in which a column holds one of these values, in the order of their ids: what a portion hangs together with. */
  where(record: RecordDefinition, column: string, values: readonly string[]): Promise<readonly ExportRow[]>;
  /** What the hub calls municipalities, by their codes. */
  municipalities(): Promise<ReadonlyMap<string, NamedMunicipality>>;
  /** What the hub calls areas and topics, in Greek, by their ids. */
  titles(): Promise<ReadonlyMap<string, string>>;
}

/** How the records of a network leave it in a format. */
export interface ExportFormat {
  name: string;
  /** Ending of the file, `csv`, `zip`. */
  ending: string;
  /** Ending where several kinds of records go out, if it is another. */
  severalEnding?: string;
  /** Writes the rows of those records that it knows; in flat memory. */
  write(rows: ExportRows): Readable;
}

/** A file that cannot be read as a whole: empty, binary, broken, too large when unpacked. Its message tells what to do. */
export class FileError extends Error {
  override name = 'FileError';
}
