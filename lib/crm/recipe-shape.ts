import { meantIssues, valueAt } from '@/lib/domain/meant-issues';
import type { z } from '@/lib/domain/z';
import { recipeProblem as problem, type RecipeProblem } from './recipe-problem';

type Issue = z.core.$ZodIssue;

/** Keys that mean something to the language itself. */
const RESERVED: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
export const DEPTH_LIMIT = 20;
export const VALUE_LIMIT = 20_000;

const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};

/** What must be known before a schema walks through it: depth, number and names. On a stack of its own, so that depth costs no call. */
export function screenRecipe(input: unknown): RecipeProblem[] {
  const found: RecipeProblem[] = [];
  const stack: (readonly [value: unknown, path: readonly string[]])[] = [[input, []]];
  let values = 0;
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const [value, path] = next;
    if (value === null || typeof value !== 'object') continue;
    if (path.length >= DEPTH_LIMIT) return [problem(path.slice(0, 3).join('.'), 'too-deep', { limit: DEPTH_LIMIT })];
    for (const [key, child] of Object.entries(value)) {
      if (++values > VALUE_LIMIT) return [problem('', 'too-many', { limit: VALUE_LIMIT })];
      if (RESERVED.has(key)) found.push(problem([...path, key].join('.'), 'reserved-name', { name: key }));
      else stack.push([child, [...path, key]]);
    }
  }
  return found;
}

function problemOf(input: unknown, issue: Issue): RecipeProblem {
  const path = issue.path.map(String).join('.');
  const value = valueAt(input, issue.path);
  const received = shown(value);
  if (issue.code === 'unrecognized_keys')
    return problem([path, issue.keys[0] ?? ''].filter((one) => one !== '').join('.'), 'unknown-key');
  if (value === undefined) return problem(path, 'missing');
  switch (issue.code) {
    case 'invalid_type':
      return problem(path, 'wrong-type', { expected: issue.expected, received });
    case 'too_small':
      return problem(path, 'too-short', { limit: Number(issue.minimum), received });
    case 'too_big':
      return problem(path, 'too-long', { limit: Number(issue.maximum), received });
    case 'invalid_value':
      return problem(path, 'not-one-of', { options: issue.values.map(shown).join(', '), received });
    default:
      return problem(path, 'wrong-format', { received });
  }
}

/** Every place that does not fit the schema. */
export const shapeProblems = (input: unknown, issues: readonly Issue[]): RecipeProblem[] =>
  issues.flatMap(meantIssues).map((issue) => problemOf(input, issue));

/** Fields that the schema does not know and so left out: a misspelt one would otherwise be dropped in silence. */
export function unknownKeys(input: unknown, parsed: unknown, path: readonly string[] = []): RecipeProblem[] {
  if (input === null || typeof input !== 'object' || parsed === null || typeof parsed !== 'object') return [];
  const known = new Map(Object.entries(parsed));
  return Object.entries(input).flatMap(([key, value]) => {
    const at = [...path, key];
    return known.has(key) ? unknownKeys(value, known.get(key), at) : [problem(at.join('.'), 'unknown-key')];
  });
}
