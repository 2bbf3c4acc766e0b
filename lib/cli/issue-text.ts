import type { z } from '@/lib/domain/z';

type Issue = z.core.$ZodIssue;

/** The value at a path, as short JSON; what is not there is "nothing". */
function received(input: unknown, path: readonly PropertyKey[]): string {
  let value = input;
  for (const key of path) {
    if (value === null || typeof value !== 'object') return 'nothing';
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function expected(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected;
    case 'too_small':
      return `${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}`;
    case 'too_big':
      return `${issue.inclusive === false ? 'less than' : 'at most'} ${issue.maximum}`;
    case 'invalid_value':
      return `one of ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`;
    case 'invalid_format':
      return issue.format === 'regex' ? `a text like ${issue.pattern ?? ''}` : issue.format;
    case 'unrecognized_keys':
      return `no key ${issue.keys.join(', ')}`;
    case 'invalid_union':
      return 'one of the known values';
    default:
      return issue.message;
  }
}

/** Of a union's branches the one that got furthest is the one that was meant; of those, the one with the least to mend. */
function meant(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const depth = (branch: readonly Issue[]) => Math.max(...branch.flatMap(meant).map((one) => one.path.length));
  const best = issue.errors.toSorted((a, b) => depth(b) - depth(a) || a.length - b.length)[0] ?? [];
  const first = best.toSorted((a, b) => b.path.length - a.path.length)[0];
  return first ? meant({ ...first, path: [...issue.path, ...first.path] }) : [issue];
}

/** What is wrong with an input, one line each: `facets.plan.value.seats: expected int, received "-3"`. */
export function issueLines(input: unknown, issues: readonly Issue[]): string[] {
  return issues.flatMap(meant).map((issue) => {
    const at = issue.path.map(String).join('.') || '(the whole file)';
    return `${at}: expected ${expected(issue)}, received ${received(input, issue.path)}`;
  });
}
