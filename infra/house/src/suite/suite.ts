import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand, tool } from '../command.js';
import { readTextIfAny } from '../project.js';
import { type Count, countAgain, countResults, failedFiles, type VitestReport } from './count.js';

/** Which tests to run: those that need Node alone, or those that need a browser. */
export type SuiteName = 'node' | 'browser';

/** A suite in a project; `print` takes a line for whoever reads along. */
export interface Suite {
  root: string;
  name: SuiteName;
  print: (line: string) => void;
  /** Up to so many failed files are run once more, each in a process of its own; default: none. */
  again?: number;
}

/**
 * Runs vitest and closes with `N passed, N failed` as the last line. Fails without tests, with errors outside of
 * tests, and when vitest dies before it reports. Without arguments it is a run of all tests, whose files share what they can.
 *
 * Of some thousand tests with processes that are killed, one may meet a chance of the machine and not a fault. What is
 * run once more is named, stands in the log with its failure, and counts as failed when it fails again.
 */
export async function runSuite(suite: Suite, args: readonly string[]): Promise<Count> {
  const { root, again = 0, print } = suite;
  const { report, code } = await runOnce(suite, args);
  const files = failedFiles(root, report);
  if (report === null || files.length === 0 || files.length > again) return countResults(report, code);
  print(`Failed, and run once more: ${files.join(', ')}`);
  const second = await runOnce(suite, files);
  const count = countAgain(root, report, second);
  if (count.failed === 0) print(`Failed at first and passed at the second go: ${files.join(', ')}`);
  return count;
}

async function runOnce({ root, name }: Suite, args: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'koinipoli-suite-'));
  const reporters = [
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${join(folder, 'report.json')}`,
  ];
  const { code } = await runCommand([...tool('vitest', 'vitest'), 'run', ...reporters, ...args], {
    cwd: root,
    env: {
      ...process.env,
      TEST_SUITE: name,
      TEST_WHOLE: String(name === 'node' && args.length === 0),
      TEST_CACHE: join(folder, 'modules'),
    },
    show: true,
    timeoutMs: 1_800_000,
  });
  const text = readTextIfAny(folder, 'report.json');
  rmSync(folder, { recursive: true });
  return { code, report: text === null ? null : (JSON.parse(text) as VitestReport) };
}
