import { describe, expect, it } from 'vitest';
import { sources } from './project-files';

/** Beside this file: the helpers that may skip, and count what they skip. */
const mayLookAway = [
  'tests/architecture/honesty.test.ts',
  'tests/support/shared-data.ts',
  'tests/support/tryton.ts',
  'tests/support/screen.ts',
  'tests/support/managed-policy.ts',
];

/** Each thing that would let a test or the compiler look away, and what to do instead. */
const dodges: readonly [pattern: RegExp, sentence: string][] = [
  [
    /\b(?:it|test|describe|suite)\.(?:skip|todo|only|fails|skipIf|runIf)\b/,
    'runs on, or only, some tests: every test runs, or is removed',
  ],
  [/@ts-(?:ignore|nocheck|expect-error)/, 'silences the compiler: give the value its type'],
  [/\bexpect\((?:true|false|1)\)\.to(?:Be|Equal)\(/, 'expects a constant: a test must be able to fail'],
  [
    /\bvi\.mock\(|\bdefineProperty\((?:navigator|globalThis|window|document),/,
    'changes the world of the tests after it, which share it: hand the thing in, or use `vi.stubGlobal`, which ends with its test',
  ],
  [/biome-ignore(?![^\n]*: \S.{15,})/, 'suppresses a rule without saying why'],
];

describe('no file looks away', () => {
  it.each(dodges.map(([pattern, sentence]) => [sentence, pattern] as const))('none %s', (sentence, pattern) => {
    const found = sources
      .filter((file) => !mayLookAway.includes(file.path) && pattern.test(file.text))
      .map((file) => `${file.path} ${sentence}.`);
    expect(found).toEqual([]);
    expect(sources.length).toBeGreaterThan(80);
  });
});
