import { expect, it } from 'vitest';
import { countResults } from './count.js';

const passing = { status: 'passed', assertionResults: [{ status: 'passed' }] };

it('counts tests', () => {
  const failing = { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] };
  const report = { numPassedTests: 2, numFailedTests: 1, testResults: [passing, failing] };
  expect(countResults(report, 1)).toEqual({ passed: 2, failed: 1 });
});

it('counts a file that does not load as one failure', () => {
  const report = {
    numPassedTests: 1,
    numFailedTests: 0,
    testResults: [passing, { status: 'failed', assertionResults: [] }],
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
