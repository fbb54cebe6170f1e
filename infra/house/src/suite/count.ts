/** How many tests passed and failed. */
export interface Count {
  passed: number;
  failed: number;
}

/** What the house reads of vitest's JSON report. */
export interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

/**
 * Counts a run so that nothing broken looks whole: a file that does not load counts as one failure, and so does
 * a run without a report, without tests, or with an exit code that no failed test explains.
 */
export function countResults(report: VitestReport | null, exitCode: number): Count {
  if (report === null) return { passed: 0, failed: 1 };
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed'),
  ).length;
  const passed = report.numPassedTests;
  const failed = report.numFailedTests + broken;
  const isUnexplained = failed === 0 && (exitCode !== 0 || passed === 0);
  return { passed, failed: isUnexplained ? 1 : failed };
}
