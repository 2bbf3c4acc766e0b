import type { ProblemView } from '@/components/import/problem-words';
import { EXPECTED_KIND } from '@/lib/sources/canonical/expected-kind';
import type { RowProblem } from '@/lib/sources/files/row-problem';

const KIND_OF: ReadonlyMap<string, string> = new Map(Object.entries(EXPECTED_KIND).map(([kind, words]) => [words, kind]));

/** Problems as a person is told them: what was expected by its kind, which has words in each language (`import.expected.<kind>`). */
export function problemViews(problems: readonly RowProblem[]): ProblemView[] {
  return problems.map((problem) => {
    const kind = problem.expected === undefined ? undefined : KIND_OF.get(problem.expected);
    return kind === undefined ? problem : { ...problem, expected: kind };
  });
}
