import type { Policy } from '@/lib/domain/playbook/policy';
import type { Court } from './court';
import type { Judged } from './judge';

/** Does a question about `fact` ask for what stands at `path`, or for a part of it? */
function answers(fact: string, path: string): boolean {
  return path === fact || path.startsWith(`${fact}.`) || fact.startsWith(`${path}.`);
}

/** The policy's most exact question for a path: `usage.storage` before `usage`. */
export function questionFor(policy: Policy, path: string): string | undefined {
  const fitting = policy.discoveryQuestions.filter((question) => answers(question.fact, path));
  const isWithin = (fact: string) => path === fact || path.startsWith(`${fact}.`);
  const exactness = (fact: string) => (isWithin(fact) ? fact.length : -1);
  return fitting.toSorted((a, b) => exactness(b.fact) - exactness(a.fact))[0]?.id;
}

/** Ids of the questions for the facts that stood in the way: loyalty first, then those that hold up the most offers (O80). */
export function questionsFor(judged: readonly Judged[], { input, gate }: Court): string[] {
  const { policy } = input.playbook;
  const weight = new Map<string, number>();
  const add = (path: string, by: number) => {
    const id = questionFor(policy, path);
    if (id !== undefined) weight.set(id, (weight.get(id) ?? 0) + by);
  };
  if (gate === 'ask-first') add('nps', judged.length + 1);
  for (const one of judged) for (const path of one.missing) add(path, 1);
  const rank = new Map(policy.discoveryQuestions.map((question, index) => [question.id, index]));
  return [...weight.entries()].toSorted(([a, x], [b, y]) => y - x || (rank.get(a) ?? 0) - (rank.get(b) ?? 0)).map(([id]) => id);
}
