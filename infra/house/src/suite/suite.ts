import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand, tool } from '../command.js';
import { readTextIfAny } from '../project.js';
import { type Count, countResults, type VitestReport } from './count.js';

/** Which tests to run: those that need Node alone, or those that need a browser. */
export type SuiteName = 'node' | 'browser';

/**
 * Runs vitest and closes with `N passed, N failed` as the last line. Fails without tests, with errors outside of
 * tests, and when vitest dies before it reports. Without arguments it is a run of all tests, whose files share what they can.
 */
export async function runSuite(root: string, name: SuiteName, args: readonly string[]): Promise<Count> {
  const folder = mkdtempSync(join(tmpdir(), 'koinipoli-suite-'));
  const report = [
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${join(folder, 'report.json')}`,
  ];
  const { code } = await runCommand([...tool('vitest', 'vitest'), 'run', ...report, ...args], {
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
  return countResults(text === null ? null : (JSON.parse(text) as VitestReport), code);
}
