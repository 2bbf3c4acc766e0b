import { daysBetween, latestDay } from '../days';
import type { SignalExample } from '../example';
import { purchasesOf } from '../purchases';
import { factUse, known, unknown } from '../reading';
import type { Signal } from '../signal';

/** Days since the account last bought something. Never bought: there is no such day. A purchase without a day could be the last. */
export const signal: Signal<number> = {
  id: 'days-since-purchase',
  unit: 'days',
  telling: 32,
  derive(input) {
    const items = purchasesOf(input);
    if (!items) return unknown('purchases');
    const newest = latestDay(items, input.today, (item) => item.purchasedOn);
    if (newest === undefined || items.some((item) => item.purchasedOn === undefined))
      return unknown('purchases.items.purchasedOn');
    return known(daysBetween(newest, input.today), factUse(input, 'purchases.items.purchasedOn', newest));
  },
};

/*@__NO_SIDE_EFFECTS__*/
const boughtOn = (...days: (string | undefined)[]): SignalExample['given'] => ({
  purchases: { items: days.map((day) => ({ name: '見本サイン', ...(day === undefined ? {} : { purchasedOn: day }) })) },
});

export const examples: SignalExample[] = [
  { given: boughtOn('2026-10-24', '2025-01-01'), gives: 30 },
  { given: boughtOn('2026-10-24', undefined), gives: { missing: ['purchases.items.purchasedOn'] } },
  { given: { purchases: 'absent' }, gives: { missing: ['purchases.items.purchasedOn'] } },
  { given: {}, gives: { missing: ['purchases'] } },
];
