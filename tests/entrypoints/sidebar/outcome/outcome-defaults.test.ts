import { describe, expect, it } from 'vitest';
import { accountViewOf } from '@/entrypoints/sidebar/account-view-of';
import { outcomeDefaults } from '@/entrypoints/sidebar/outcome/outcome-defaults';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';
import { priceEffect } from '@/lib/pricing/price-effect';
import { panelStories } from '@/tests/support/panel-stories';
import { TODAY_MS } from '@/tests/support/snapshot-builder';

const playbook = samplePlaybook();
const snapshot = panelStories.growing();
const view = accountViewOf({
  snapshot,
  playbook,
  history: { outcomes: [] },
  customerLanguage: 'ja',
  role: undefined,
  nowMs: TODAY_MS,
});

describe('the amount that is filled in for an outcome (D6)', () => {
  it('is what the decided offer adds to the bill', () => {
    const { price } = view.decision;
    expect(price?.difference).toBeDefined();
    expect(outcomeDefaults(view, view.decision.offerId ?? '', '2026-11-23').amount).toEqual(price?.difference);
  });

  it('is that of any other offer too, where its price can be worked out, and open where it cannot', () => {
    const others = playbook.offers.filter(({ id }) => id !== view.decision.offerId);
    const prices = others.map((offer) => priceEffect({ snapshot, playbook, offer }));
    expect(prices.some((price) => price !== null)).toBe(true);
    expect(prices.some((price) => price === null)).toBe(true);
    for (const [index, { id }] of others.entries()) {
      const price = prices[index];
      const amount = price ? (price.difference ?? price.proposed) : undefined;
      expect(outcomeDefaults(view, id, '2026-11-23').amount, id).toEqual(amount);
    }
  });
});
