import { describe, expect, it } from 'vitest';
import { answerOf, type Typed } from '@/components/hearing/answer-value';
import { type Ask, askInput } from '@/components/hearing/ask-input';
import { heardLeaves } from '@/lib/account/heard/heard-leaves';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';

const playbook = samplePlaybook();
const ground = { timeZone: 'Asia/Tokyo', currency: 'USD' };

/** What a rep may enter for each kind of field. */
function typed({ input }: Ask): Typed {
  switch (input.kind) {
    case 'score':
      return { text: '', chosen: ['9'] };
    case 'choice':
      return { text: '', chosen: input.options.slice(0, 1) };
    case 'share':
      return { text: '40', chosen: input.featureIds.slice(0, 1) };
    case 'date':
      return { text: '2027-03-31', chosen: [] };
    case 'names':
      return { text: '架空サイン、見本会議', chosen: [] };
    case 'text':
      return { text: '部長がお決めになります', chosen: [] };
    default:
      return { text: '1,200', chosen: [] };
  }
}

function factOf(fact: string, enter: (ask: Ask) => Typed = typed) {
  const [field, input] = askInput(fact, playbook);
  const ask: Ask = { questionId: 'q', field, input };
  const answer = answerOf(ask, enter(ask));
  if (!answer) return null;
  return heardLeaves({ kind: 'heard', id: 'h', atMs: Date.UTC(2026, 10, 23), onDate: '2026-11-23', ...answer }, ground);
}

describe('the form and the facts speak of the same', () => {
  const facts = playbook.policy.discoveryQuestions.map(({ fact }) => fact);

  it('every question of the sample playbook has an answer that is a fact, but who decides there, which is words', () => {
    expect(facts.filter((fact) => factOf(fact) === null)).toEqual(['contacts']);
  });

  it('an amount is in the currency of the form, whatever the playbook is in later', () => {
    expect(factOf('plan.mrr')).toEqual({ facet: 'plan', leaves: { mrr: { minor: 1200, currency: 'JPY' } } });
  });

  it('a share is typed in percent', () => {
    const [feature = ''] = playbook.features.map(({ id }) => id);
    expect(factOf('usage.featureAdoption')).toEqual({ facet: 'usage', leaves: { featureAdoption: { [feature]: 0.4 } } });
  });

  it.each(['purchases', 'competitors', 'interest', 'support'])('%s may be none', (fact) => {
    const found = factOf(fact, () => ({ text: '', chosen: ['none'] }));
    expect(Object.values(found?.leaves ?? {})).toEqual([[]]);
  });
});
