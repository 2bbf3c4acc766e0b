import { describe, expect, it } from 'vitest';
import { closingLine, NEEDS_SHARED_DATA, NEEDS_TRYTON, outcomeOfCommand, outcomeOfVitest } from './test-report.mjs';

const report = (
  passed: number,
  failed: number,
  testResults: { name: string; status: string; assertionResults: { status: string; ancestorTitles?: string[] }[] }[] = [],
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

  it('counts, and does not fail, what was skipped because public data or Tryton are missing; any other skipped test fails', () => {
    const skipped = (title: string) => ({ status: 'skipped', ancestorTitles: ['files', title] });
    const file = (...titles: string[]) => [{ name: 'x.test.ts', status: 'passed', assertionResults: titles.map(skipped) }];
    const run = (...titles: string[]) =>
      outcomeOfVitest('unit', 0, { ...report(3, 0, file(...titles)), numPendingTests: titles.length });
    expect(run(`groceries ${NEEDS_SHARED_DATA}`)).toMatchObject({ passed: 3, failed: 0 });
    expect(run(`groceries ${NEEDS_SHARED_DATA}`).notes[0]).toMatch(/^1 skipped/);
    expect(run(`groceries ${NEEDS_SHARED_DATA}`, 'something else').failed).toBe(1);
    const both = run(`groceries ${NEEDS_SHARED_DATA}`, `parties ${NEEDS_TRYTON}`, `sales ${NEEDS_TRYTON}`);
    expect(both).toMatchObject({ passed: 3, failed: 0 });
    expect(both.notes).toEqual([
      expect.stringMatching(/^1 skipped: .*public data/),
      expect.stringMatching(/^2 skipped: .*Tryton/),
    ]);
    expect(run(`parties ${NEEDS_TRYTON}`, 'something else')).toMatchObject({ failed: 1 });
  });
});
