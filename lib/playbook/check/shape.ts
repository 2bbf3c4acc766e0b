import { meantIssues, valueAt } from '@/lib/domain/meant-issues';
import type { PlaybookProblem } from '@/lib/domain/playbook/problem';
import type { z } from '@/lib/domain/z';
import { problem } from './problems';

type Issue = z.core.$ZodIssue;

/** A value as short JSON. */
function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function problemOf(input: unknown, issue: Issue): PlaybookProblem {
  const path = issue.path.map(String).join('.');
  const value = valueAt(input, issue.path);
  const received = shown(value);
  switch (issue.code) {
    case 'invalid_type':
      return value === undefined
        ? problem(path, 'missing', { expected: issue.expected })
        : problem(path, 'wrong-type', { expected: issue.expected, received });
    case 'too_small':
      return problem(path, issue.inclusive === false ? 'not-above' : 'too-small', { limit: Number(issue.minimum), received });
    case 'too_big':
      return problem(path, issue.inclusive === false ? 'not-below' : 'too-big', { limit: Number(issue.maximum), received });
    case 'invalid_value':
      return problem(path, 'not-one-of', { options: issue.values.map(shown).join(', '), received });
    case 'unrecognized_keys':
      return problem([...issue.path.map(String), issue.keys[0] ?? ''].join('.'), 'unknown-key');
    case 'custom': {
      const { code, reached } = issue.params ?? {};
      if (code === 'tier-gap' || code === 'tiers-not-rising') return problem(path, code, { reached: Number(reached) });
      if (code === 'last-tier-open' || code === 'tier-without-end') return problem(path, code);
      return problem(path, value === undefined ? 'missing' : 'not-a-date', { expected: 'date', received });
    }
    default:
      return problem(path, value === undefined ? 'missing' : 'wrong-format', { expected: 'object', received });
  }
}

/** Every place that does not fit the schema. */
export function shapeProblems(input: unknown, issues: readonly Issue[]): PlaybookProblem[] {
  return issues.flatMap(meantIssues).map((issue) => problemOf(input, issue));
}

/**
 * Fields of the input that the schema does not know and so left out: a misspelt `validUntil` would otherwise mean "for ever". The input
 * was screened, so that this ends.
 */
export function unknownKeys(input: unknown, parsed: unknown, path: readonly string[] = []): PlaybookProblem[] {
  if (input === null || typeof input !== 'object' || parsed === null || typeof parsed !== 'object') return [];
  const kept = parsed as Readonly<Record<string, unknown>>;
  return Object.entries(input).flatMap(([key, value]) => {
    const at = [...path, key];
    if (value === undefined) return [];
    return Object.hasOwn(kept, key) ? unknownKeys(value, kept[key], at) : [problem(at.join('.'), 'unknown-key')];
  });
}
