import { competitorsOf } from '../competition';
import type { SignalExample } from '../example';
import { factUse, known, unknown } from '../reading';
import type { Signal } from '../signal';

/** Competing products in use: their names, and the ids of our products whose place they take. */
export const signal: Signal<string[]> = {
  id: 'competitors',
  unit: 'codes',
  telling: 65,
  derive(input) {
    const items = competitorsOf(input);
    if (!items) return unknown('competitors');
    const codes = new Set(items.flatMap((item) => [item.name, item.insteadOfProductId ?? item.name]));
    return known([...codes].toSorted(), factUse(input, 'competitors.items', items.length));
  },
};

export const examples: SignalExample[] = [
  { given: { competitors: { items: [{ name: 'Rival Sign', insteadOfProductId: 'sign' }] } }, gives: ['Rival Sign', 'sign'] },
  { given: { competitors: 'absent' }, gives: [] },
  { given: {}, gives: { missing: ['competitors'] } },
];
