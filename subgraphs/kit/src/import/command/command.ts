import { ConfigError } from '../../config-error.js';
import { migrateDatabase } from '../../database/migrate.js';
import { openDatabase } from '../../database/open.js';
import { reasonOf } from '../../reason.js';
import { FileError } from '../format.js';
import { type FileParts, type ImportDesk, ImportRefusal } from '../import.js';
import { exitCodes, UsageError } from './arguments.js';
import { openTerminal, type Terminal } from './terminal.js';

/** A network's files, and the folder of its migrations: what its commands need. */
export interface CommandParts {
  files: FileParts;
  migrations: string;
}

/** How a command is called. */
export interface Call {
  argv: readonly string[];
  env: Readonly<Record<string, string | undefined>>;
}

/** What a command works with; its desk opens the database when it is first asked for. */
export interface Command {
  parts: CommandParts;
  env: Call['env'];
  terminal: Terminal;
  signal: AbortSignal;
  desk(): Promise<ImportDesk>;
}

/** Runs a command to its end and gives its exit code. Ctrl-C ends its steps in order; a second one ends it at once. */
export async function runCommand(
  parts: CommandParts,
  env: Call['env'],
  work: (command: Command) => Promise<number>,
): Promise<number> {
  const ended = new AbortController();
  const end = () => ended.abort();
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  const terminal = openTerminal(ended.signal);
  let desk: ImportDesk | undefined;
  try {
    return await work({
      parts,
      env,
      terminal,
      signal: ended.signal,
      desk: async () => (desk ??= await openDesk(parts, env)),
    });
  } catch (error) {
    terminal.progress[Symbol.dispose]();
    if (ended.signal.aborted) return exitCodes.interrupted;
    const code = codeOf(error);
    terminal.err(code === exitCodes.unexpected ? `It failed: ${reasonOf(error)}` : (error as Error).message);
    return code;
  } finally {
    process.off('SIGINT', end);
    process.off('SIGTERM', end);
    terminal.progress[Symbol.dispose]();
    await desk?.database.close();
  }
}

function codeOf(error: unknown): number {
  if (error instanceof UsageError) return exitCodes.usage;
  if (error instanceof FileError || isMissingFile(error)) return exitCodes.file;
  if (error instanceof ConfigError) return exitCodes.configuration;
  if (error instanceof ImportRefusal) return error.code === 'INVALID' ? exitCodes.usage : exitCodes.refused;
  return exitCodes.unexpected;
}

const isMissingFile = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  'path' in error &&
  ['ENOENT', 'EISDIR', 'EACCES'].includes(String(error.code));

async function openDesk({ files, migrations }: CommandParts, env: Call['env']): Promise<ImportDesk> {
  const { DATABASE_URL: url } = env;
  if (!url || !/^postgres(ql)?:\/\//.test(url))
    throw new ConfigError(
      'There is no database to work on: start the hub (npm start) in another window, or say one, DATABASE_URL=postgres://…',
    );
  await migrateDatabase(url, migrations);
  return { parts: files, database: openDatabase({ url }) };
}
