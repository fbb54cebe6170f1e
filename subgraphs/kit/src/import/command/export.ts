import { createWriteStream } from 'node:fs';
import { resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { exportFormatsOf, exportRecords } from '../export/export.js';
import { UsageError } from './arguments.js';
import { type Call, type CommandParts, runCommand } from './command.js';

const options = {
  record: { type: 'string', multiple: true },
  format: { type: 'string' },
  output: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Runs `npm run export -w @koinipoli/<network> -- …`; gives its exit code. */
export const runExport = (parts: CommandParts, { argv, env }: Call): Promise<number> =>
  runCommand(parts, env, async ({ terminal, signal, desk }) => {
    const { record, format, output, help } = read(argv);
    if (help) {
      const formats = exportFormatsOf(parts.files).map(({ name }) => name);
      terminal.out(
        `npm run export -w @koinipoli/${parts.files.name} -- [--record NAME]… [--format ${formats.join('|')}] [--output FILE]`,
      );
      return 0;
    }
    const wish = { ...(record ? { records: record } : {}), ...(format ? { format } : {}), signal };
    const { ending, content } = await exportRecords(await desk(), wish);
    const name = output ?? `${record?.length === 1 ? record[0] : parts.files.name}.${ending}`;
    await pipeline(content, createWriteStream(resolve(env['INIT_CWD'] ?? '.', name)), { signal });
    terminal.out(`Written to ${name}.`);
    return 0;
  });

function read(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options }).values;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
