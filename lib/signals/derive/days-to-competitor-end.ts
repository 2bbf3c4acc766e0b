import { runningEnd, suppliersOf } from '../competition';
import { daysBetween } from '../days';
import type { SignalExample } from '../example';
import { factUse, known, unknown } from '../reading';
import { OUT_OF_SIGHT_DAYS } from '../run-out';
import type { Signal } from '../signal';

/**
 * Days until the contract ends with whoever fills the place of this product, the soonest of several (B4, S1). Nobody there: out of
 * sight. An end that is unknown, or already past, leaves it unknown.
 */
export const signal: Signal<number> = {
  id: 'days-to-competitor-end',
  unit: 'days',
  of: 'product',
  telling: 72,
  derive(input, of = '') {
    const suppliers = suppliersOf(input, of);
    if (suppliers.state === 'unknown') return suppliers;
    let soonest: string | undefined;
    for (const item of suppliers.items) {
      const end = runningEnd(item, input.today);
      if (end === undefined) return unknown('competitors.items.contractEndsOn');
      if (soonest === undefined || end < soonest) soonest = end;
    }
    if (soonest === undefined) return known(OUT_OF_SIGHT_DAYS, factUse(input, 'competitors.items', 0));
    return known(daysBetween(input.today, soonest), factUse(input, 'competitors.items.contractEndsOn', soonest));
  },
};

/*@__NO_SIDE_EFFECTS__*/
const ending = (...ends: (string | undefined)[]): SignalExample['given'] => ({
  competitors: {
    items: ends.map((contractEndsOn) => ({
      name: 'Rival Sign',
      insteadOfProductId: 'sign',
      ...(contractEndsOn === undefined ? {} : { contractEndsOn }),
    })),
  },
});

export const examples: SignalExample[] = [
  { given: ending('2027-06-30', '2027-01-22'), of: 'sign', gives: 60 },
  { given: ending('2026-11-23'), of: 'sign', gives: 0 },
  { given: ending('2027-06-30'), of: 'insight', gives: OUT_OF_SIGHT_DAYS },
  { given: ending('2026-11-22'), of: 'sign', gives: { missing: ['competitors.items.contractEndsOn'] } },
  { given: ending('2027-06-30', undefined), of: 'sign', gives: { missing: ['competitors.items.contractEndsOn'] } },
  { given: {}, of: 'sign', gives: { missing: ['competitors'] } },
];
