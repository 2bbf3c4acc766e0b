import type { SignalExample } from '../example';
import { purchasesOf } from '../purchases';
import { factUse, known, unknown } from '../reading';
import type { Signal } from '../signal';

/** How many things the account has ever bought. */
export const signal: Signal<number> = {
  id: 'purchase-count',
  unit: 'count',
  telling: 30,
  derive(input) {
    const items = purchasesOf(input);
    return items ? known(items.length, factUse(input, 'purchases.items', items.length)) : unknown('purchases');
  },
};

export const examples: SignalExample[] = [
  { given: { purchases: { items: [{ name: '見本サイン' }] } }, gives: 1 },
  { given: { purchases: 'absent' }, gives: 0 },
  { given: {}, gives: { missing: ['purchases'] } },
];
