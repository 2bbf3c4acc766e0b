import { render, screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { LocaleProvider } from '@/components/locale';
import { OfferTerms } from '@/components/offer/offer-terms';
import type { Decision } from '@/lib/domain/decision/decision';
import { NO_HISTORY } from '@/lib/domain/history';
import type { Offer } from '@/lib/domain/playbook/offer';
import { loadMessages } from '@/lib/i18n/messages';
import { decide } from '@/lib/offers/decide';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';
import { snapshotBuilder, TODAY_MS } from '@/tests/support/snapshot-builder';

beforeAll(() => loadMessages('en'));

const playbook = samplePlaybook();
const offerOf = (id: string): Offer => {
  const offer = playbook.offers.find((one) => one.id === id);
  if (!offer) throw new Error(`the sample playbook has no ${id}`);
  return offer;
};
const decision = decide({ snapshot: snapshotBuilder().calm().build(), playbook, history: NO_HISTORY, now: TODAY_MS });
const limits = { share: 0.12, target: 0.05, normal: 0.1, floor: 0.15, approver: { ja: '営業部長', en: 'Head of sales' } };

function terms(id: string, over: Partial<Decision> = {}): string[] {
  render(
    <LocaleProvider language="en" nowMs={TODAY_MS}>
      <OfferTerms offer={offerOf(id)} decision={{ ...decision, ...over }} />
    </LocaleProvider>,
  );
  const list = screen.queryByRole('list', { name: 'Terms of the offer' });
  return list
    ? within(list)
        .getAllByRole('listitem')
        .map((item) => item.textContent ?? '')
    : [];
}

describe('the terms of an offer', () => {
  it('a trial says what counts as a success and when it reminds (C11)', () => {
    expect(terms('business-trial')).toEqual([
      'Counts as a success: At least three in ten automated runs use the new limits during the trial',
      'A reminder comes 4 days before it ends',
    ]);
  });

  it('a limited campaign says for how many (C11)', () => {
    expect(terms('fiscal-year-end-insight')).toEqual(['For the best 20 accounts, until 10 have taken it']);
  });

  it('a discount past the normal limit names who approves, and the floor (D5)', () => {
    const discount = { ...limits, state: 'needs-approver' as const };
    expect(terms('add-seats', { discount })).toEqual([
      'A discount of 12% needs the approval of: Head of sales (normally up to 10%, never past 15%)',
    ]);
  });

  it('an override stands with its reason; one that was refused says what held (D5)', () => {
    expect(terms('add-seats', { override: { insteadOfId: null, reason: 'They asked for it' } })).toEqual([
      "The rep's own choice: They asked for it",
    ]);
  });

  it('an override that was refused says what held', () => {
    expect(terms('add-seats', { overrideRefused: { offerId: 'sso', code: 'NPS_GATE' } })).toEqual([
      "The rep's choice cannot be taken: Held back by NPS",
    ]);
  });

  it('is not there where nothing but the price holds', () => {
    expect(terms('add-seats')).toEqual([]);
  });
});
