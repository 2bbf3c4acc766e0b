import { meantIssues, valueAt } from '@/lib/domain/meant-issues';
import type { z } from '@/lib/domain/z';

type Issue = z.core.$ZodIssue;

/** The value at a path, as short JSON; what is not there is "nothing". */
function received(input: unknown, path: readonly PropertyKey[]): string {
  const text = JSON.stringify(valueAt(input, path)) ?? 'nothing';
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

/** What is wrong with an input, one line each: `facets.plan.value.seats: expected int, received "-3"`. */
export function issueLines(input: unknown, issues: readonly Issue[]): string[] {
  return issues.flatMap(meantIssues).map((issue) => {
    const at = issue.path.map(String).join('.') || '(the whole file)';
    return `${at}: expected ${expected(issue)}, received ${received(input, issue.path)}`;
  });
}
