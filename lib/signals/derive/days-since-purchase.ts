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

const sign = { name: '見本サイン' };

export const examples: SignalExample[] = [
  {
    given: {
      purchases: {
        items: [
          { ...sign, purchasedOn: '2026-10-24' },
          { ...sign, purchasedOn: '2025-01-01' },
        ],
      },
    },
    gives: 30,
  },
  {
    given: { purchases: { items: [{ ...sign, purchasedOn: '2026-10-24' }, sign] } },
    gives: { missing: ['purchases.items.purchasedOn'] },
  },
  { given: { purchases: 'absent' }, gives: { missing: ['purchases.items.purchasedOn'] } },
  { given: {}, gives: { missing: ['purchases'] } },
];
