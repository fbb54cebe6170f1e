import { createWriteStream } from 'node:fs';
import { access, writeFile } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { applyImport } from '../apply.js';
import { checkImport } from '../check.js';
import { dropImport } from '../drop.js';
import { FileError, type ImportFile } from '../format.js';
import { type Import, ImportRefusal, type ImportRun } from '../import.js';
import { openImport } from '../open.js';
import { reportImport, summariseFaults } from '../report.js';
import { latestImports, requireImport } from '../row.js';
import { stageImport } from '../stage.js';
import { undoImport } from '../undo.js';
import { type Arguments, exitCodes, help, readArguments, UsageError } from './arguments.js';
import { describeColumns, describeTables } from './columns.js';
import { type Call, type Command, type CommandParts, runCommand } from './command.js';
import { draftMapping, readMapping } from './mapping.js';
import { countLines, faultLines, listLine } from './report-lines.js';

/** Whoever sits at the machine of a network may do all of it. */
const operator = { role: 'steward', pseudonym: null };

/** Runs `npm run import -w @koinipoli/<network> -- …`; gives its exit code. */
export const runImport = (parts: CommandParts, { argv, env }: Call): Promise<number> =>
  runCommand(parts, env, async (command) => {
    const given = readArguments(argv);
    const work = commands[given.command] ?? importFile;
    return work(command, given);
  });

type Work = (command: Command, given: Arguments) => Promise<number>;

const commands: Record<string, Work> = {
  help: async ({ parts, terminal }) => {
    terminal.out(help(parts.files.name));
    return 0;
  },
  file: importFile,
  list: async (command) => {
    const imports = await latestImports(await command.desk());
    command.terminal.out(imports.length === 0 ? 'No imports yet.' : imports.map(listLine).join('\n'));
    return 0;
  },
  resume: resumeImport,
  undo: undo,
  drop: async (command, { operands }) => {
    await dropImport(await command.desk(), idOf(operands));
    command.terminal.out('It is given up; nothing was written.');
    return 0;
  },
  columns: async ({ parts: { files }, terminal }, { values }) => {
    const record = files.records.find(({ name }) => name === values.record);
    if (values.record !== undefined && !record)
      throw new UsageError(
        `There are no records ${values.record}; there are ${files.records.map(({ name }) => name).join(', ')}.`,
      );
    terminal.out(record ? describeColumns(record) : describeTables(files));
    return 0;
  },
  'draft-map': async ({ parts, env, terminal }, { operands, values }) => {
    const records = parts.files.records.filter(
      ({ name }) => values.record === undefined || name === values.record,
    );
    const draft = await draftMapping(fileOf(env, operands[0]), records, values.encoding);
    const text = JSON.stringify(draft, null, 2);
    if (values.output === undefined) terminal.out(text);
    else await writeFile(pathOf(env, values.output), `${text}\n`);
    return 0;
  },
};

/** npm runs scripts in the network's folder; a path counts from where it was typed. */
const pathOf = ({ INIT_CWD }: Call['env'], path: string): string => resolve(INIT_CWD ?? '.', path);

function fileOf(env: Call['env'], path: string | undefined): ImportFile {
  if (path === undefined) throw new UsageError('Name the file.');
  return { path: pathOf(env, path), name: basename(path) };
}

function idOf(operands: readonly string[]): string {
  if (operands[0] === undefined) throw new UsageError('Name the import by its id; list shows them.');
  return operands[0];
}

async function importFile(command: Command, { operands, values }: Arguments): Promise<number> {
  const { env } = command;
  const file = fileOf(env, operands[0]);
  const mapping = values.map === undefined ? undefined : await readMapping(pathOf(env, values.map));
  await access(file.path).catch(() => {
    throw new FileError(`There is no file ${operands[0]} that can be read.`);
  });
  const desk = await command.desk();
  const record = values.record ?? mapping?.record;
  const opened = await openImport(desk, {
    source: values.source ?? mapping?.source ?? sourceOf(file),
    fileName: file.name,
    format: values.format ?? null,
    options: {
      ...(record === undefined ? {} : { record }),
      ...(mapping ? { headings: mapping.headings } : {}),
      ...(values.encoding === undefined ? {} : { encoding: values.encoding }),
      partial: values.partial ?? false,
      closeVanished: values['close-vanished'] ?? false,
      restore: values.restore ?? false,
    },
    actor: operator,
  });
  command.terminal.err(`Import ${opened.id} of ${file.name}, source ${opened.source}.`);
  return proceed(command, opened, { values, file });
}

/** A name that stays the same where the file does. */
const sourceOf = ({ name }: ImportFile): string =>
  basename(name, extname(name))
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, 100) || 'file';

async function resumeImport(command: Command, { operands, values }: Arguments): Promise<number> {
  const found = await requireImport(await command.desk(), idOf(operands));
  if (found.state === 'OPEN' && operands[1] === undefined)
    throw new UsageError(`Its file is not read to the end; name it: resume ${found.id} ${found.fileName}`);
  const file = operands[1] === undefined ? undefined : fileOf(command.env, operands[1]);
  return proceed(command, found, { values, file });
}

interface Way {
  values: Arguments['values'];
  file: ImportFile | undefined;
}

/** From wherever an import is to its end: read, shown, asked for, written. */
async function proceed(command: Command, { id }: Import, { values, file }: Way): Promise<number> {
  const { terminal, signal } = command;
  const desk = await command.desk();
  const run: ImportRun = { signal, onProgress: (progress) => terminal.progress.show(progress) };
  try {
    if (file) await stageImport(desk, id, { ...run, file });
    const checked = await checkImport(desk, id, run);
    terminal.progress[Symbol.dispose]();
    terminal.out(countLines(checked));
    if (checked.state !== 'CHECKED') return 0;
    await showFaults(command, checked, values);
    const refused = await refusalOf(command, checked, values);
    if (refused !== null) return refused;
    const done = await applyImport(desk, id, run).catch((error: unknown) => refusedRows(error));
    terminal.progress[Symbol.dispose]();
    if (typeof done === 'string') {
      terminal.out(done);
      await showFaults(command, checked, values);
      return exitCodes.faults;
    }
    terminal.out(
      hasEffect(done)
        ? `Written. To take it back: ${commandOf(command, `undo ${id}`)}`
        : 'Nothing was left to do.',
    );
    return done.counts.faulty > 0 ? exitCodes.partly : 0;
  } catch (error) {
    if (signal.aborted) {
      terminal.progress[Symbol.dispose]();
      const rest = `resume ${id}${file ? ` ${file.name}` : ''}`;
      terminal.err(`Ended; nothing is written. To go on: ${commandOf(command, rest)}`);
    }
    throw error;
  }
}

/** What keeps an import out that was to be written as a whole, in words. Throws what is not about its rows. */
function refusedRows(error: unknown): string {
  if (error instanceof ImportRefusal && error.code === 'INVALID') return error.message;
  throw error;
}

/** Whether an import made a difference. */
const hasEffect = ({ counts: { created, changed, closed } }: Import): boolean =>
  created + changed + closed > 0;

/** A command as it is typed. */
const commandOf = ({ parts: { files } }: Command, what: string): string =>
  `npm run import -w @koinipoli/${files.name} -- ${what}`;

async function showFaults(command: Command, checked: Import, values: Arguments['values']): Promise<void> {
  const { terminal, env } = command;
  const desk = await command.desk();
  const faults = await summariseFaults(desk, checked.id);
  if (faults.length > 0) terminal.out(`Faults:\n${faultLines(faults)}`);
  if (values.report === undefined) return;
  await pipeline(reportImport(desk, checked.id), createWriteStream(pathOf(env, values.report)));
  terminal.out(`Row by row: ${values.report}`);
}

/** Why it is not written, as the exit code; null: it is to be written. */
async function refusalOf(
  command: Command,
  checked: Import,
  values: Arguments['values'],
): Promise<number | null> {
  const { terminal } = command;
  const { id, counts, options } = checked;
  if (counts.faulty > 0 && !options.partial) {
    terminal.out(
      'Nothing is written: mend the rows and import the file again, or import the others with --partial.',
    );
    // The file has to change: what was read of it is of no use.
    await dropImport(await command.desk(), id);
    return exitCodes.faults;
  }
  if (values['dry-run']) {
    terminal.out(`Nothing is written (--dry-run). To write it: ${commandOf(command, `resume ${id}`)}`);
    return 0;
  }
  if (values.yes) return null;
  if (await terminal.ask?.('Write it?')) return null;
  const resume = commandOf(command, `resume ${id}${terminal.ask ? '' : ' --yes'}`);
  terminal.out(`Nothing is written. To write it: ${resume}`);
  return exitCodes.unasked;
}

async function undo(command: Command, { operands, values }: Arguments): Promise<number> {
  const { terminal, signal } = command;
  await undoImport(await command.desk(), idOf(operands), {
    actor: operator,
    keepChanged: values['keep-changed'] ?? false,
    signal,
    onProgress: (progress) => terminal.progress.show(progress),
  });
  terminal.progress[Symbol.dispose]();
  terminal.out('Taken back; what it did and what this did stand in the revisions.');
  return 0;
}
