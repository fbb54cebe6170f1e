import { parseArgs } from 'node:util';

/** Codes with which the commands end, beside 0: all is done. */
export const exitCodes = {
  unexpected: 1,
  /** Rows have faults, and nothing is written. */
  faults: 2,
  /** Written, but for the rows that have faults. */
  partly: 3,
  /** Nothing is written, because nobody said yes. */
  unasked: 4,
  /** EX_USAGE of sysexits: the command is wrong. */
  usage: 64,
  /** EX_DATAERR: the file cannot be read. */
  file: 65,
  /** EX_TEMPFAIL: another import runs, or a record changed; later it may go. */
  refused: 75,
  /** EX_CONFIG: no database. */
  configuration: 78,
  /** Ended by Ctrl-C; an import can go on from there. */
  interrupted: 130,
} as const;

/** A command that cannot be understood; its message says what would be. */
export class UsageError extends Error {
  override name = 'UsageError';
}

const options = {
  record: { type: 'string' },
  format: { type: 'string' },
  source: { type: 'string' },
  map: { type: 'string' },
  encoding: { type: 'string' },
  report: { type: 'string' },
  output: { type: 'string' },
  'dry-run': { type: 'boolean' },
  partial: { type: 'boolean' },
  'close-vanished': { type: 'boolean' },
  restore: { type: 'boolean' },
  'keep-changed': { type: 'boolean' },
  yes: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

const single = new Set(['list', 'resume', 'undo', 'drop', 'columns', 'draft-map']);

/** What is asked for: a command and its operands, and the options. */
export interface Arguments {
  command: string;
  operands: readonly string[];
  values: ReturnType<typeof parse>['values'];
}

const parse = (argv: readonly string[]) => parseArgs({ args: [...argv], options, allowPositionals: true });

/** Reads the arguments of `import`. A first word that is no command is a file. Throws UsageError. */
export function readArguments(argv: readonly string[]): Arguments {
  try {
    const { values, positionals } = parse(argv);
    const [first, ...rest] = positionals;
    if (first !== undefined && single.has(first)) return { command: first, operands: rest, values };
    return { command: first === undefined || values.help ? 'help' : 'file', operands: positionals, values };
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** What `--help` shows. */
export const help = (network: string): string => `Brings records into ${network}.

npm run import -w @koinipoli/${network} -- FILE [options]
  --record NAME      which records a table holds; default: its headings say it
  --format NAME      csv, xlsx and what else the network reads; default: the file says it
  --source NAME      who the data come from; with it, identifiers mean the same records each time; default: the file's name
  --map FILE         what the headings of a foreign table mean; draft-map writes one
  --encoding NAME    utf-8, utf-16le, utf-16be, windows-1253 or iso-8859-7; default: found out
  --report FILE      writes what is wrong with which row, as CSV
  --dry-run          shows what it would do, and writes nothing
  --partial          writes the rows without faults; otherwise one fault keeps all of them out
  --close-vanished   closes records of the same source that the file does not have any more
  --restore          makes records under ids of ours that are not there, as from an export of a network that lost them
  --yes              writes without asking

  list               the latest imports
  resume ID [FILE]   goes on with one that was ended; with its file, where that was not read to the end
  undo ID            takes one back as a whole; --keep-changed leaves records that somebody changed since
  drop ID            gives one up that was not written, and forgets what was read
  columns            the columns of the tables; --record NAME: of one
  draft-map FILE     drafts a mapping from the headings of a file; --output FILE

Ends with 0: done; 2: faults, nothing written; 3: written but for rows with faults; 4: nothing written, nobody said yes;
64: the command is wrong; 65: the file cannot be read; 75: not now; 78: no database; 130: ended by Ctrl-C.`;
