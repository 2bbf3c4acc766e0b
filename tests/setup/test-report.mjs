/** Stands in the title of suites over public data that are no part of the project: where the data are missing they are skipped and counted. */
export const NEEDS_SHARED_DATA = '(public data)';

/** Stands in the title of suites over a Tryton from Debian: where it is not installed and cannot be, they are skipped and counted. */
export const NEEDS_TRYTON = '(Tryton)';

/** Stands in the title of suites that press keys on a screen of their own: where none can be had they are skipped and counted. */
export const NEEDS_SCREEN = '(virtual screen)';

/** Stands in the title of suites for which the browser's policies are set: where the machine's cannot be written they are skipped and counted. */
export const NEEDS_POLICY = '(managed policy)';

/** The only reasons for which a test may be skipped, and what the run says of them. */
const excuses = [
  [NEEDS_SHARED_DATA, 'they need the public data in ../shared/data, which are not there'],
  [NEEDS_TRYTON, 'they need Tryton, which apt-get cannot install here; "npm run tryton" says what is missing'],
  [NEEDS_SCREEN, 'they need xvfb, openbox and xdotool, which apt-get cannot install here'],
  [NEEDS_POLICY, 'they set policies of the machine, which only its owner may'],
];

/**
 * What one step of a test run came to.
 * @typedef {{ name: string, passed: number, failed: number, notes: string[] }} Outcome
 */

/** A step that is no test suite counts as one. */
export function outcomeOfCommand(name, code) {
  return code === 0 ? { name, passed: 1, failed: 0, notes: [] } : { name, passed: 0, failed: 1, notes: [`exit code ${code}`] };
}

/**
 * Adds up one Vitest run. A file that could not be loaded has no tests to count and is one failure; so is a run that saw no test at all,
 * a skipped test, and a run that broke off without a report: a check over nothing must not pass.
 * @param {string} name
 * @param {number} code exit code of Vitest
 * @param {import('vitest/reporters').JsonTestResults | null} report what Vitest wrote, null if nothing
 * @returns {Outcome}
 */
export function outcomeOfVitest(name, code, report) {
  if (report === null) return { name, passed: 0, failed: 1, notes: ['the run broke off without a report'] };
  const notes = [];
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((t) => t.status !== 'failed'),
  );
  for (const file of broken) notes.push(`${file.name} could not be run`);
  const left = report.testResults
    .flatMap((file) => file.assertionResults)
    .filter((test) => test.status === 'skipped' || test.status === 'pending');
  let skipped = (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0);
  for (const [marker, words] of excuses) {
    const excused = left.filter((test) => (test.ancestorTitles ?? []).some((title) => title.endsWith(marker))).length;
    if (excused > 0) notes.push(`${excused} skipped: ${words}`);
    skipped -= excused;
  }
  if (skipped > 0) notes.push(`${skipped} skipped: every test runs, or is removed`);
  const passed = report.numPassedTests;
  let failed = report.numFailedTests + broken.length + skipped;
  if (passed + failed === 0) {
    failed = 1;
    notes.push('no test was found');
  } else if (failed === 0 && code !== 0) {
    failed = 1;
    notes.push(`every test passed, yet the run ended with exit code ${code}: an error outside the tests`);
  }
  return { name, passed, failed, notes };
}

/** The closing line over all steps. */
export function closingLine(outcomes) {
  const sum = (key) => outcomes.reduce((total, outcome) => total + outcome[key], 0);
  return `${sum('passed')} passed, ${sum('failed')} failed`;
}
