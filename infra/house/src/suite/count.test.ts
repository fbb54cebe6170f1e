import { describe, expect, it } from 'vitest';
import { countAgain, countResults, failedFiles } from './count.js';

const assertion = (status: string, ...ancestorTitles: string[]) => ({ status, ancestorTitles });
const file = (name: string, status: string, ...assertionResults: ReturnType<typeof assertion>[]) => ({
  name: `/here/${name}`,
  status,
  assertionResults,
});
const passing = file('a.test.ts', 'passed', assertion('passed'));

it('counts tests', () => {
  const failing = file('b.test.ts', 'failed', assertion('failed'), assertion('passed'));
  const report = { numPassedTests: 2, numFailedTests: 1, testResults: [passing, failing] };
  expect(countResults(report, 1)).toEqual({ passed: 2, failed: 1 });
});

it('counts a file that does not load as one failure', () => {
  const report = {
    numPassedTests: 1,
    numFailedTests: 0,
    testResults: [passing, file('b.test.ts', 'failed')],
  };
  expect(countResults(report, 1)).toEqual({ passed: 1, failed: 1 });
});

it('fails without a report, without tests, and when vitest fails outside of tests', () => {
  expect(countResults(null, 0)).toEqual({ passed: 0, failed: 1 });
  expect(countResults({ numPassedTests: 0, numFailedTests: 0, testResults: [] }, 0)).toEqual({
    passed: 0,
    failed: 1,
  });
  const report = { numPassedTests: 1, numFailedTests: 0, testResults: [passing] };
  expect(countResults(report, 1)).toEqual({ passed: 1, failed: 1 });
});

describe('a second go', () => {
  const shared = file(
    'tests/hubs.shared.ts',
    'failed',
    assertion('failed', 'tests/walk/walk.test.ts', 'a walk'),
    assertion('passed', 'tests/walk/walk.test.ts', 'a walk'),
    assertion('passed', 'tests/search/judged.test.ts'),
  );
  const first = {
    numPassedTests: 3,
    numFailedTests: 1,
    testResults: [passing, shared, file('b.test.ts', 'failed')],
  };

  it('is for files in which something failed, of a shared hub for the file of the test', () => {
    expect(failedFiles('/here', first)).toEqual(['tests/walk/walk.test.ts', 'b.test.ts']);
    expect(failedFiles('/here', null)).toEqual([]);
  });

  it('counts in the place of the first, whatever it says', () => {
    const walk = file('tests/walk/walk.test.ts', 'passed', assertion('passed'), assertion('passed'));
    const well = {
      numPassedTests: 3,
      numFailedTests: 0,
      testResults: [walk, file('b.test.ts', 'passed', assertion('passed'))],
    };
    expect(countAgain('/here', first, { report: well, code: 0 })).toEqual({ passed: 5, failed: 0 });
    const badly = { numPassedTests: 2, numFailedTests: 0, testResults: [walk, file('b.test.ts', 'failed')] };
    expect(countAgain('/here', first, { report: badly, code: 1 })).toEqual({ passed: 4, failed: 1 });
    expect(countAgain('/here', first, { report: null, code: 1 })).toEqual({ passed: 2, failed: 1 });
    const without = { report: { ...well, testResults: [] }, code: 1 };
    expect(countAgain('/here', first, without)).toEqual({ passed: 5, failed: 1 });
  });
});
