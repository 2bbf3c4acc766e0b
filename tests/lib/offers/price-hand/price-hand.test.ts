import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Offer } from '@/lib/domain/playbook/offer';
import { decide } from '@/lib/offers/decide';
import { priceHand } from '@/lib/offers/price-hand/price-hand';
import { tryPrice, verdictAt } from '@/lib/offers/price-hand/try-price';
import { tryWorth } from '@/lib/offers/price-hand/try-worth';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';
import { priceOf } from '@/lib/pricing/price-of';
import { panelStories } from '@/tests/support/panel-stories';
import { TODAY_MS } from '@/tests/support/snapshot-builder';

const playbook = samplePlaybook();
const snapshot = panelStories.growing();
const TODAY = '2026-11-23';
const offerOf = (id: string): Offer => {
  const offer = playbook.offers.find((one) => one.id === id);
  if (!offer) throw new Error(`the sample has no ${id}`);
  return offer;
};
const handOf = (id: string, of = snapshot) => {
  const hand = priceHand({ snapshot: of, playbook, offer: offerOf(id) });
  if (!hand) throw new Error(`${id} has no price`);
  return hand;
};
const decision = decide({ snapshot, playbook, history: { outcomes: [] }, now: TODAY_MS });

describe('O260 what can be moved', () => {
  it('is the seats of a plan, from those bought to the plan’s maximum', () => {
    expect(handOf('standard-to-business')).toMatchObject({ item: 'plan:work-business', range: { minimum: 50, maximum: 500 } });
  });
  it('is a downsell’s seats, from those in use to those bought', () => {
    const hand = handOf('business-to-standard', panelStories.shrinking());
    expect(hand.range).toMatchObject({ minimum: 20, maximum: 60, usual: 60 });
    expect(hand.mayDiscount).toBe(false);
  });
  it('is the number of an add-on and the units of a product; a flat price stays', () => {
    expect(handOf('storage-100').range).toMatchObject({ minimum: 1 });
    expect(handOf('cross-sell-insight')).toMatchObject({ quantity: 20, mayDiscount: true });
    expect(handOf('premium-support').range).toBeNull();
    expect(priceHand({ snapshot, playbook, offer: offerOf('recovery-detractor') })).toBeNull();
  });
});

describe('O261 a price in the hand', () => {
  it('is the list price at every quantity, to the minor unit, the discount rounded half up', () => {
    const hand = handOf('standard-to-business');
    fc.assert(
      fc.property(fc.integer({ min: 50, max: 500 }), fc.integer({ min: 0, max: 20 }), (quantity, halves) => {
        const discount = halves / 200;
        const list = priceOf(hand.model, quantity);
        const minor = list.ok ? list.value.totalMinor : Number.NaN;
        const off = Math.floor((minor * halves * 5 + 500) / 1000);
        expect(tryPrice(hand, quantity, discount, TODAY)?.effect.proposed.minor).toBe(minor - off);
      }),
    );
  });
  it('cannot be sold past the plan’s maximum', () => {
    expect(tryPrice(handOf('standard-to-business'), 501, 0, TODAY)).toBeNull();
  });
  it('counts a year as twelve months and the rest of the term by days', () => {
    const shown = tryPrice(handOf('standard-to-business'), 51, 0, TODAY);
    // 122,400 − 90,000 a month; 7 of the 30 days up to November 30, then four whole months to March 31.
    expect(shown?.longer?.yearMinor).toBe(32_400 * 12);
    expect(shown?.longer?.term).toEqual({ untilOn: '2027-03-31', dueMinor: 32_400 * 4 + 7_560 });
    expect(shown).toMatchObject({ eachMinor: 2400, eachNowMinor: 1800 });
  });
});

describe('O262 sweet spots', () => {
  it('are those of every quantity tried one by one, within the range', () => {
    const hand = handOf('cross-sell-insight');
    const business = handOf('standard-to-business');
    expect(hand.sweet).toEqual([]);
    expect(business.sweet).toEqual([{ from: 50, to: 50, betterQuantity: 51, betterMinor: 122_400 }]);
    for (let quantity = 50; quantity <= 120; quantity += 1) {
      const own = tryPrice(business, quantity, 0, TODAY);
      const cheaper = Array.from({ length: 501 - quantity }, (_, more) => priceOf(business.model, quantity + more)).some(
        (one, more) => more > 0 && one.ok && own !== null && one.value.totalMinor <= own.effect.proposed.minor,
      );
      expect(own?.sweet !== null, `${quantity}`).toBe(cheaper);
    }
  });
});

describe('O263 our value', () => {
  it('of a discount at the same chance is the less the more is given, and the limits are those of the quantity', () => {
    const hand = handOf('standard-to-business');
    const net = (discount: number) => tryWorth(hand, { quantity: 60, discount }, decision);
    const [small, large] = [net(0.05), net(0.1)];
    expect(small?.ways.best).toBe('noDiscount');
    expect(small?.ways.discount?.netMinor ?? 0).toBeGreaterThan(large?.ways.discount?.netMinor ?? 0);
    expect(large?.timesChance ?? 0).toBeGreaterThan(small?.timesChance ?? 0);
    expect(verdictAt(hand, 50, 0.12).state).toBe('below-floor');
    expect(verdictAt(hand, 51, 0.12).state).toBe('needs-approver');
  });
  it('of the discount at the raised chance is what no discount brings', () => {
    const hand = handOf('standard-to-business');
    const worth = tryWorth(hand, { quantity: 60, discount: 0.08 }, decision);
    const { noDiscount, discount } = worth?.ways ?? {};
    const times = worth?.timesChance ?? Number.NaN;
    expect(((discount?.netMinor ?? 0) * times) / (noDiscount?.netMinor ?? 1)).toBeCloseTo(1, 4);
  });
  it('of a downsell is not asked: nothing is taken off it', () => {
    expect(
      tryWorth(handOf('business-to-standard', panelStories.shrinking()), { quantity: 30, discount: 0 }, decision),
    ).toBeNull();
  });
});
