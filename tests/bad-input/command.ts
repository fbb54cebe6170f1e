import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { databaseName } from '@koinipoli/local';
import { withoutProgress } from '../command-output.js';
import type { TestHub } from '../hub.js';

const program = fileURLToPath(new URL('../../subgraphs/social-care/dist/command/main.js', import.meta.url));

/** How a command is tried. */
export interface CommandCase {
  about: string;
  /** Files that it finds in its folder. */
  files: Record<string, string>;
  argv: string[];
  exit: number;
  says: RegExp;
}

const good = 'Αναγνωριστικό;Δήμος;Διεύθυνση\n1;Περιστέρι;Οδός\n';

/** Calls of the command that cannot be. */
export const commandCases: CommandCase[] = [
  {
    about: 'an empty file',
    files: { 'empty.csv': '' },
    argv: ['empty.csv', '--yes'],
    exit: 65,
    says: /no rows|empty|headings/,
  },
  { about: 'a file that is not there', files: {}, argv: ['none.csv', '--yes'], exit: 65, says: /none\.csv/ },
  {
    about: 'a mapping file that is no JSON',
    files: { 'a.csv': good, 'map.json': 'Δήμος = municipality' },
    argv: ['a.csv', '--map', 'map.json', '--yes'],
    exit: 65,
    says: /mapping file cannot be used/,
  },
  {
    about: 'a source whose name has 10,000 letters',
    files: { 'a.csv': good },
    argv: ['a.csv', '--source', 'x'.repeat(10_000), '--yes'],
    exit: 64,
    says: /up to 100 letters/,
  },
  {
    about: 'a source with a line break',
    files: { 'a.csv': good },
    argv: ['a.csv', '--source', 'a\nb', '--yes'],
    exit: 64,
    says: /up to 100 letters/,
  },
  { about: 'an option that there is not', files: {}, argv: ['--force'], exit: 64, says: /--force/ },
  {
    about: 'rows with faults, without --partial',
    files: { 'faults.csv': `${good}2;Πουθενά;Οδός\n` },
    argv: ['faults.csv', '--yes'],
    exit: 2,
    says: /Nothing is written/,
  },
];

/** Runs `import` as npm does, in a folder of its own; its exit code and words. */
export async function runCommand(
  hub: TestHub,
  { files, argv }: CommandCase,
): Promise<{ exit: number; words: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'koinipoli-bad-input-'));
  try {
    for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
    const env = {
      ...process.env,
      DATABASE_URL: hub.postgres.urlOf(databaseName('social-care', 'demo')),
      INIT_CWD: folder,
    };
    return await new Promise((resolve) => {
      execFile(process.execPath, [program, 'import', ...argv], { env, cwd: folder }, (error, out, err) => {
        resolve({ exit: Number(error?.code ?? 0), words: `${withoutProgress(err)} ${out}`.slice(0, 600) });
      });
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}
