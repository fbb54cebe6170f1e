import { relative } from 'node:path';

/** How many tests passed and failed. */
export interface Count {
  passed: number;
  failed: number;
}

/** What the house reads of vitest's JSON report. */
export interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: FileReport[];
}

interface FileReport {
  /** Absolute path of the file. */
  name: string;
  status: string;
  assertionResults: { status: string; ancestorTitles: string[] }[];
}

/**
 * Counts a run so that nothing broken looks whole: a file that does not load counts as one failure, and so does
 * a run without a report, without tests, or with an exit code that no failed test explains.
 */
export function countResults(report: VitestReport | null, exitCode: number): Count {
  if (report === null) return { passed: 0, failed: 1 };
  const broken = report.testResults.filter(isBroken).length;
  const passed = report.numPassedTests;
  const failed = report.numFailedTests + broken;
  const isUnexplained = failed === 0 && (exitCode !== 0 || passed === 0);
  return { passed, failed: isUnexplained ? 1 : failed };
}

/** The files in which something failed, from the root of the project. What fails in a shared hub is asked of its own file. */
export function failedFiles(root: string, report: VitestReport | null): string[] {
  return filesOf(root, report)
    .filter(({ failed }) => failed)
    .map(({ file }) => file);
}

/** Counts a run whose failed files were run once more, all of them, by themselves. */
export function countAgain(
  root: string,
  first: VitestReport,
  second: { report: VitestReport | null; code: number },
): Count {
  const kept = filesOf(root, first).filter(({ failed }) => !failed);
  const { passed, failed } = countResults(second.report, second.code);
  return { passed: passed + kept.reduce((sum, file) => sum + file.passed, 0), failed };
}

/** A report by files; of a file that runs others under their names, those. */
function filesOf(root: string, given: VitestReport | null) {
  const files = new Map<string, { file: string; passed: number; failed: boolean }>();
  for (const report of given?.testResults ?? []) {
    const path = relative(root, report.name);
    const told = report.assertionResults.map((each) => ({
      ...each,
      file: each.ancestorTitles.find(isFile) ?? path,
    }));
    for (const each of isBroken(report) ? [...told, { status: report.status, file: path }] : told) {
      const so = files.get(each.file) ?? { file: each.file, passed: 0, failed: false };
      if (each.status === 'passed') so.passed += 1;
      if (each.status === 'failed') so.failed = true;
      files.set(each.file, so);
    }
  }
  return [...files.values()];
}

/** Whether a file failed outside of its tests. */
const isBroken = ({ status, assertionResults }: FileReport): boolean =>
  status === 'failed' && !assertionResults.some((each) => each.status === 'failed');

const isFile = (title: string) => title.endsWith('.test.ts');
