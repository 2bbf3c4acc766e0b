import { describe, expect, it } from 'vitest';
import { FACET_NAMES } from '@/lib/domain/account-snapshot';
import { approvalFigures } from '@/lib/sheet/approval-sheet';
import { factAt } from '@/lib/sheet/fact-at';
import type { Figure } from '@/lib/sheet/figure';
import { signalInput } from '@/lib/signals/signal-input';
import { panelStories } from '@/tests/support/panel-stories';
import { TODAY_MS } from '@/tests/support/snapshot-builder';
import { approval, call, facetsOf, offerNamed, playbook, without } from './sheets';

const stories = Object.entries(panelStories).map(([name, story]) => ({ name, snapshot: story() }));
const offers = playbook.offers.filter(({ kind }) => kind !== 'recovery').map(({ id }) => id);
/** Every offer for one account, and one offer of each shape (plan, seats, pack, product, once, trial) for every account. */
const SHAPES = [
  'standard-to-business',
  'seat-right-size',
  'storage-100',
  'cross-sell-insight',
  'onboarding-pro',
  'minutes-trial',
];
const cases = stories.flatMap(({ name, snapshot }) =>
  (name === 'growing' ? offers : SHAPES).map((offerId) => ({ name, snapshot, offerId })),
);

const callFigures = (snapshot: (typeof stories)[number]['snapshot']): Figure[] => {
  const sheet = call(snapshot);
  return [...sheet.profile, ...sheet.contract, ...sheet.usage, ...sheet.risks.map(({ figure }) => figure)];
};

/** A blank names what it lacks; anything else names a fact that stands in the account, or the part of the playbook it is. */
function expectOrigin(figure: Figure, input: ReturnType<typeof signalInput>) {
  if (figure.value === null) {
    expect(figure.missing, figure.id).not.toEqual([]);
    expect(figure.from.facts, figure.id).toEqual([]);
    return;
  }
  expect(figure.from.facts.length > 0 || figure.from.book !== undefined, figure.id).toBe(true);
  for (const fact of figure.from.facts) expect(fact, figure.id).toEqual(factAt(input, fact.path));
  if (figure.value.kind === 'money') expect(Number.isSafeInteger(figure.value.money.minor), figure.id).toBe(true);
}

describe('every figure of the approval sheet', () => {
  it.each(cases)('says where it is from: $name, $offerId', ({ snapshot, offerId }) => {
    const input = signalInput(snapshot, playbook, TODAY_MS);
    const figures = approvalFigures(approval(snapshot, offerNamed(offerId)));
    expect(figures.length).toBeGreaterThan(12);
    for (const figure of figures) expectOrigin(figure, input);
  });

  it.each(cases)('goes with its source, and with no other: $name, $offerId', ({ snapshot, offerId }) => {
    const offer = offerNamed(offerId);
    const whole = approvalFigures(approval(snapshot, offer));
    for (const facet of FACET_NAMES) {
      const rest = approvalFigures(approval(without(snapshot, facet), offer));
      for (const figure of rest) expect([...facetsOf(figure)], figure.id).not.toContain(facet);
      const untouched = whole.filter((figure) => figure.value !== null && !facetsOf(figure).has(facet));
      for (const figure of untouched) {
        const same = rest.filter(({ id, value }) => id === figure.id && JSON.stringify(value) === JSON.stringify(figure.value));
        // What is of the plan that is not known any more has no row of its own.
        if (rest.some(({ id }) => id === figure.id)) expect(same.length, `${figure.id} without ${facet}`).toBeGreaterThan(0);
      }
    }
  });
});

describe('every figure of the call sheet', () => {
  it.each(stories)('says where it is from, and goes with its source: $name', ({ snapshot }) => {
    const whole = callFigures(snapshot);
    for (const figure of whole) expectOrigin(figure, signalInput(snapshot, playbook, TODAY_MS));
    for (const facet of FACET_NAMES) {
      const rest = callFigures(without(snapshot, facet));
      for (const figure of rest) expect([...facetsOf(figure)], figure.id).not.toContain(facet);
      expect(rest.filter(({ value }) => value === null).length).toBeGreaterThanOrEqual(
        whole.filter(({ value }) => value === null).length,
      );
    }
  });

  it('asks the question that the playbook has for what is blank', () => {
    const blank = callFigures(without(panelStories.growing(), 'plan')).find(({ id }) => id === 'renewal');
    expect(blank).toMatchObject({ value: null, missing: ['plan.renewalOn'] });
    expect(blank?.ask?.en).toContain('renewal');
  });
});
