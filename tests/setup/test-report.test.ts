import { describe, expect, it } from 'vitest';
import { closingLine, outcomeOfCommand, outcomeOfVitest } from './test-report.mjs';

const report = (
  passed: number,
  failed: number,
  testResults: { name: string; status: string; assertionResults: { status: string }[] }[] = [],
) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: 0,
  testResults,
});

describe('adding up a test run', () => {
  it('counts each command as one and each test of a suite', () => {
    const outcomes = [outcomeOfCommand('lint', 0), outcomeOfCommand('types', 2), outcomeOfVitest('unit', 1, report(40, 2))];
    expect(closingLine(outcomes)).toBe('41 passed, 3 failed');
  });

  it('counts a file that could not be loaded', () => {
    const broken = [{ name: 'x.test.ts', status: 'failed', assertionResults: [] }];
    expect(outcomeOfVitest('unit', 1, report(5, 0, broken))).toMatchObject({
      passed: 5,
      failed: 1,
      notes: ['x.test.ts could not be run'],
    });
  });

  it('fails a run without a report, without a test, with a skipped test, or with an error outside the tests', () => {
    expect(outcomeOfVitest('unit', 1, null).failed).toBe(1);
    expect(outcomeOfVitest('unit', 0, report(0, 0)).failed).toBe(1);
    expect(outcomeOfVitest('unit', 0, { ...report(3, 0), numPendingTests: 2 }).failed).toBe(2);
    expect(outcomeOfVitest('unit', 1, report(3, 0)).failed).toBe(1);
  });
});
