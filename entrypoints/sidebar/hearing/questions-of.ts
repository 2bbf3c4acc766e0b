import type { AccountView } from '@/components/account-view';
import { askInput } from '@/components/hearing/ask-input';
import type { AskView } from '@/components/hearing/hearing';
import type { FacetName } from '@/lib/domain/facet-names';
import type { Heard } from '@/lib/domain/journal';
import type { LocalText } from '@/lib/domain/language';

/** Does nobody know this fact: the facet, a field of it, a meter? */
function isUnknown({ snapshot }: Pick<AccountView, 'snapshot'>, fact: string): boolean {
  const [name = '', leaf] = fact.split('.');
  const facet = snapshot.facets[name as FacetName];
  if (facet?.state !== 'present') return facet?.state === 'unknown';
  if (leaf === undefined) return false;
  const value = facet.value as Readonly<Record<string, unknown>>;
  if (name !== 'usage' || leaf in value) return value[leaf] === undefined;
  const metrics = (value.metrics ?? []) as readonly { metricId: string }[];
  return leaf === 'featureAdoption' || !metrics.some(({ metricId }) => metricId === leaf);
}

/**
 * What to ask: first what the decision would be surer with, then what else is not known. A question that was asked today and not answered
 * comes last.
 */
export function questionsOf(
  view: AccountView,
  heard: readonly Heard[],
  of: (text: LocalText) => string,
  today: string,
): AskView[] {
  const { decision, playbook } = view;
  const all = playbook.policy.discoveryQuestions;
  const wanted = decision.ask.flatMap((id) => all.find((question) => question.id === id) ?? []);
  const unknown = all.filter((question) => !wanted.includes(question) && isUnknown(view, question.fact));
  const isAsked = (id: string) =>
    heard.some(({ questionId, onDate, value }) => questionId === id && onDate === today && value === '');
  // Words that are no fact leave it unknown; who has answered is not asked again.
  const isTold = (id: string) => heard.some(({ questionId, value }) => questionId === id && value !== '');
  return [...wanted, ...unknown]
    .filter(({ id }) => !isTold(id))
    .map(({ id, fact, text }) => {
      const [field, input] = askInput(fact, playbook);
      return { ask: { questionId: id, field, input }, text: of(text), asked: isAsked(id) };
    })
    .toSorted((a, b) => Number(a.asked) - Number(b.asked));
}
