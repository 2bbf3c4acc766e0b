import { describe, expect, it } from 'vitest';
import type { Offer } from '@/lib/domain/playbook/offer';
import { priceEffect, workPrice } from '@/lib/pricing/price-effect';
import { miniPlaybook, offerOf } from '@/tests/support/mini-playbook';
import { snapshotBuilder } from '@/tests/support/snapshot-builder';

const yen = (minor: number) => ({ minor, currency: 'JPY' });
const playbook = miniPlaybook([]);
const calm = () => snapshotBuilder().calm();

function effectOf(over: Partial<Offer>, builder = calm()) {
  return priceEffect({ snapshot: builder.build(), playbook, offer: offerOf({ id: 'o', ...over }) });
}

function planned(plan: Parameters<ReturnType<typeof calm>['plan']>[0]) {
  return calm().plan({ productId: 'work', planId: 'work-standard', ...plan });
}

describe('priceEffect', () => {
  it('O60 puts a plan of the list in the place of the plan, for the seats bought', () => {
    expect(effectOf({ proposal: { planId: 'work-business', quantity: 'current' } })).toEqual({
      now: yen(72_000),
      nowQuantity: 40,
      proposed: yen(108_000),
      proposedQuantity: 40,
      difference: yen(36_000),
      period: 'month',
      lines: [{ item: 'plan:work-business', quantity: 40, unit: yen(2700), amount: yen(108_000) }],
    });
  });

  it('O60 keeps the rest of the bill when the plan changes', () => {
    const withPack = planned({ seats: 40, mrr: yen(77_000), addOns: [{ addOnId: 'storage-100' }] });
    const effect = effectOf({ proposal: { planId: 'work-business' } }, withPack);
    expect(effect).toMatchObject({ now: yen(77_000), proposed: yen(113_000), difference: yen(36_000) });
    expect(effect?.lines[0]).toEqual({ item: 'kept', quantity: 1, amount: yen(5000) });
  });

  it('O132 puts what is committed to on a line of its own, the yearly price by the month', () => {
    const committed = miniPlaybook([]);
    const model = committed.priceModels.find((candidate) => candidate.id === 'price-work-business');
    Object.assign(model ?? {}, { minimumQuantity: 60, period: 'year' });
    const offer = offerOf({ id: 'o', proposal: { planId: 'work-business', quantity: 'current' } });
    const effect = priceEffect({ snapshot: calm().build(), playbook: committed, offer });
    expect(effect?.lines).toEqual([
      { item: 'plan:work-business', quantity: 40, amount: yen(8000) },
      { item: 'committed:work-business', quantity: 20, amount: yen(4000) },
    ]);
    expect(effect?.proposed).toEqual(yen(12_000));
  });

  it('O61 adds add-ons to the bill, as many as bring the use under the warning share', () => {
    const full = calm().meter('storage', [280, 290, 299], 300);
    // 299 of 400 is 75 %; 299 of 300 is not under 80 %.
    expect(effectOf({ proposal: { addOns: [{ addOnId: 'storage-100', quantity: 'fit' }] } }, full)).toMatchObject({
      now: yen(72_000),
      proposed: yen(77_000),
      proposedQuantity: 1,
      difference: yen(5000),
    });
    const over = calm().meter('storage', [280, 290, 400], 300);
    // 400 of 500 is exactly the warning share, so a third pack is needed.
    expect(effectOf({ proposal: { addOns: [{ addOnId: 'storage-100', quantity: 'fit' }] } }, over)?.proposedQuantity).toBe(3);
  });

  it('O62 sells another product at its own price beside the bill', () => {
    expect(effectOf({ kind: 'cross-sell', proposal: { productPlanId: 'sign-basic', quantity: 60 } })).toMatchObject({
      proposed: yen(84_000),
      difference: yen(12_000),
      lines: [
        { item: 'kept', amount: yen(72_000) },
        { item: 'product:sign', quantity: 2, unit: yen(6000), amount: yen(12_000) },
      ],
    });
  });

  it('O63 fits seats to use; only a downsell takes seats away', () => {
    const busy = calm().meter('seats', [38, 39, 40], 40);
    expect(effectOf({ proposal: { quantity: 'fit' } }, busy)).toMatchObject({ proposedQuantity: 51, proposed: yen(91_800) });
    const empty = calm().meter('seats', [16, 16, 16], 40);
    expect(effectOf({ proposal: { quantity: 'fit' } }, empty)).toMatchObject({ proposedQuantity: 40, difference: yen(0) });
    expect(effectOf({ kind: 'downsell', proposal: { quantity: 'fit' } }, empty)).toMatchObject({
      proposedQuantity: 21,
      difference: yen(-34_200),
    });
    expect(effectOf({ kind: 'downsell', proposal: { planId: 'work-starter' } })).toBeNull();
  });

  it('O64 takes a discount off what is proposed, for volume discounts and campaigns alone', () => {
    const proposal = { planId: 'work-business', quantity: 60, discount: 0.1 };
    const effect = effectOf({ kind: 'campaign', proposal });
    expect(effect?.lines.at(-1)).toEqual({ item: 'discount', quantity: 1, amount: yen(-14_400) });
    expect(effect?.proposed).toEqual(yen(129_600));
    expect(effectOf({ kind: 'downsell', proposal })?.lines.some((line) => line.item === 'discount')).toBe(false);
  });

  it('O65 tells today by the MRR, else the unit price, else the list; else there is no today and no difference', () => {
    const business = { proposal: { planId: 'work-business' } };
    expect(effectOf(business, planned({ seats: 40, unitPrice: yen(1500) }))?.now).toEqual(yen(60_000));
    expect(effectOf(business, planned({ seats: 40, addOns: [{ addOnId: 'sso' }] }))?.now).toEqual(yen(96_000));
    const dollars = planned({ seats: 40, mrr: { minor: 50_000, currency: 'USD' } });
    expect(effectOf(business, dollars)?.now).toEqual(yen(72_000));
    const effect = effectOf(business, calm().plan({ seats: 40 }));
    expect(effect?.proposed).toEqual(yen(108_000));
    expect(effect).not.toHaveProperty('now');
    expect(effect).not.toHaveProperty('difference');
  });

  it('O65 names what is missing', () => {
    const input = { snapshot: calm().plan({ planId: 'work-standard' }).build(), playbook };
    expect(workPrice({ ...input, offer: offerOf({ id: 'o', proposal: { planId: 'work-business' } }) })).toEqual({
      state: 'unknown',
      missing: ['plan.seats'],
    });
    expect(workPrice({ ...input, offer: offerOf({ id: 'o', proposal: {} }) })).toEqual({ state: 'nothing' });
  });

  it('O66 brings a yearly price to the month and lets a single payment stand beside the bill', () => {
    const addOn = (addOnId: string) => ({ proposal: { addOns: [{ addOnId, quantity: 1 }] } });
    expect(effectOf(addOn('audit-log'))).toMatchObject({ period: 'month', difference: yen(10_000) });
    expect(effectOf(addOn('onboarding-pro'))).toMatchObject({ period: 'once', now: yen(0), difference: yen(300_000) });
    const mixed = { addOns: [...addOn('sso').proposal.addOns, ...addOn('onboarding-pro').proposal.addOns] };
    expect(effectOf({ proposal: mixed })).toBeNull();
  });

  it('keeps the account on its own seat price on the same plan', () => {
    const own = planned({ seats: 40, unitPrice: yen(1500), mrr: yen(60_000), addOns: [] });
    expect(effectOf({ proposal: { quantity: 50 } }, own)?.proposed).toEqual(yen(75_000));
  });
});
