import type { z } from './z';

type Issue = z.core.$ZodIssue;

/**
 * The issues that a person has to mend. Of a union's branches the one that got furthest is the one that was meant; of those, the one with
 * the least to mend.
 */
export function meantIssues(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const depth = (branch: readonly Issue[]) => Math.max(...branch.flatMap(meantIssues).map((one) => one.path.length));
  const best = issue.errors.toSorted((a, b) => depth(b) - depth(a) || a.length - b.length)[0] ?? [];
  const first = best.toSorted((a, b) => b.path.length - a.path.length)[0];
  return first ? meantIssues({ ...first, path: [...issue.path, ...first.path] }) : [issue];
}

/** The value at a path; undefined where there is nothing. */
export function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const key of path) {
    if (value === null || typeof value !== 'object') return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}
