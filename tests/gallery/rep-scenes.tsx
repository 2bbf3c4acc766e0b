import type { ReactNode } from 'react';
import { type Ask, askInput } from '@/components/hearing/ask-input';
import { Hearing } from '@/components/hearing/hearing';
import { Question } from '@/components/hearing/question';
import { useLocale } from '@/components/locale';
import { VocabularyProvider } from '@/components/vocabulary';
import type { Heard } from '@/lib/domain/journal';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';

const nothing = () => undefined;
const playbook = samplePlaybook();

function askOf(questionId: string, fact: string): Ask {
  const [field, input] = askInput(fact, playbook);
  return { questionId, field, input };
}

function useAsks(facts?: readonly string[]) {
  const { of } = useLocale();
  const all = playbook.policy.discoveryQuestions.filter(({ fact }) => !facts || facts.includes(fact));
  return all.map(({ id, fact, text }) => ({ ask: askOf(id, fact), text: of(text), asked: fact === 'plan.mrr' }));
}

const said = (id: string, field: string, value: Heard['value']): Heard => ({
  kind: 'heard',
  id,
  atMs: 1,
  field,
  value,
  onDate: '2026-11-23',
});

const HEARD = [
  said('1', 'usage.seats.used', 42),
  said('2', 'plan.renewalOn', '2027-03-31'),
  said('3', 'competitors.items.name', '架空サインクラウド株式会社;見本オンライン会議システム'),
  said('4', 'contacts', '最終的には管理本部長の決裁。情報システム部の推薦があれば通りやすいとのこと。'),
  said('5', 'plan.mrr', ''),
];

function Asked() {
  return <Hearing asks={useAsks()} heard={HEARD} onAnswer={nothing} onUndo={nothing} />;
}

function Open({ facts }: { facts: readonly string[] }) {
  const asks = useAsks(facts);
  return (
    <section className="section hearing">
      <ul className="ask">
        {asks.map((one) => (
          <Question key={one.ask.questionId} {...one} onAnswer={nothing} first />
        ))}
      </ul>
    </section>
  );
}

const within = (content: ReactNode) => (
  <VocabularyProvider playbook={playbook} tenant="mihon.my.salesforce.com">
    {content}
  </VocabularyProvider>
);

/** What a rep does in a call beside the offer, by name. */
export const repScenes: Readonly<Record<string, ReactNode>> = {
  hearing: within(<Asked />),
  'hearing-fields': within(<Open facts={['nps', 'plan.renewalOn', 'plan.seats', 'plan.mrr', 'usage.storage']} />),
  'hearing-choices': within(
    <Open facts={['plan.addOns', 'profile.industry', 'usage.featureAdoption', 'competitors', 'contacts']} />,
  ),
};
