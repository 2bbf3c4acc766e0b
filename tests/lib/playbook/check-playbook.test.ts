import { describe, expect, it } from 'vitest';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import { checkPlaybook } from '@/lib/playbook/check-playbook';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';
import { signals } from '@/lib/signals/registry';

function first<T>(items: readonly T[]): T {
  const [item] = items;
  if (item === undefined) throw new Error('the sample has none');
  return item;
}

/** The problems of the sample after one change. */
function problemsAfter(change: (playbook: Playbook) => void) {
  const playbook = structuredClone(samplePlaybook());
  change(playbook);
  return checkPlaybook(playbook, [...signals.values()]);
}

const NEED = 'offers.0.applicability';
const compare = (change: object) => (playbook: Playbook) => {
  first(playbook.offers).applicability = { signal: 'seats', op: '>=', value: 1, unit: 'count', ...change };
};

const CASES: [string, (playbook: Playbook) => void, string][] = [
  ['an id that is there twice', (p) => p.offers.push(first(p.offers)), `offers.${samplePlaybook().offers.length}.id`],
  [
    'a plan with a price that is not there',
    (p) => Object.assign(first(p.plans), { priceModelId: 'gone' }),
    'plans.0.priceModelId',
  ],
  ['two plans on one rung', (p) => Object.assign(first(p.plans), { rank: 2 }), 'plans.1.rank'],
  [
    'an offer of a plan that is not there',
    (p) => Object.assign(first(p.offers).proposal, { planId: 'gone' }),
    'offers.0.proposal.planId',
  ],
  ['a discount on an upsell', (p) => Object.assign(first(p.offers).proposal, { discount: 0.1 }), 'offers.0.proposal.discount'],
  [
    'an offer that ends before it begins',
    (p) => Object.assign(first(p.offers), { validFrom: '2026-12-01', validUntil: '2026-11-01' }),
    'offers.0.validUntil',
  ],
  ['"fit" without a metric', (p) => delete first(p.offers).metricId, 'offers.0.metricId'],
  ['a signal that does not exist', compare({ signal: 'mood' }), `${NEED}.signal`],
  ['a percentage where a ratio is meant', compare({ signal: 'seat-utilisation', value: 80 }), `${NEED}.unit`],
  ['a signal without the metric it needs', compare({ signal: 'periods-over-warn' }), `${NEED}.of`],
  ['a subject that a signal does not take', compare({ of: 'seats' }), `${NEED}.of`],
  ['a number compared with a text', compare({ value: 'ten' }), `${NEED}.value`],
  ['a plan code that does not exist', compare({ signal: 'plan', op: '=', value: 'work-gold', unit: 'code' }), `${NEED}.value`],
  [
    'a track for an offer that is not there',
    (p) => Object.assign(first(p.talkTracks), { offerIds: ['gone'] }),
    'talkTracks.0.offerIds.0',
  ],
  ['a track that is never chosen', (p) => Object.assign(first(p.talkTracks), { offerIds: [], kinds: [] }), 'talkTracks.0.kinds'],
  [
    'a token that nobody knows',
    (p) => Object.assign(first(p.talkTracks).texts, { en: { opening: 'Hi {first.name}', points: [] } }),
    'talkTracks.0.texts.en.opening',
  ],
  [
    'a brace left open',
    (p) => Object.assign(first(p.talkTracks).texts, { en: { opening: 'Hi {', points: [] } }),
    'talkTracks.0.texts.en.opening',
  ],
  [
    'a voice without its own words',
    (p) => Object.assign(first(p.testimonials), { quote: { en: 'Good.' } }),
    'testimonials.0.quote',
  ],
];

describe('checkPlaybook', () => {
  it.each(CASES)('finds %s', (_, change, path) => {
    expect(problemsAfter(change).map((problem) => problem.path)).toContain(path);
  });

  it('lets no track for "no offer" speak of an offer', () => {
    const index = samplePlaybook().talkTracks.findIndex((track) => track.kinds.includes('no-offer'));
    const problems = problemsAfter((p) =>
      Object.assign(p.talkTracks[index]?.texts ?? {}, { en: { opening: 'Take {offer.name}', points: [] } }),
    );
    expect(problems.map((problem) => problem.path)).toEqual([`talkTracks.${index}.texts.en.opening`]);
  });
});
