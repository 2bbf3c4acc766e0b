import type { DiscoveryQuestion } from '@/lib/domain/playbook/policy';
import type { SignalInput } from '@/lib/signals/signal';
import { factAt } from './fact-at';

/** Four questions are a talk, more are a form. */
const MOST_QUESTIONS = 4;

/** What to ask: first what kept the decision open, then what else is not known, in the playbook's order. */
export function questionsOf(input: SignalInput, ask: readonly string[]): DiscoveryQuestion[] {
  const all = input.playbook.policy.discoveryQuestions;
  const first = ask.flatMap((id) => all.find((question) => question.id === id) ?? []);
  const rest = all.filter((question) => !first.includes(question) && factAt(input, question.fact) === undefined);
  return [...first, ...rest].slice(0, MOST_QUESTIONS);
}
