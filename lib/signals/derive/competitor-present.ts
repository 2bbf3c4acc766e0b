import { suppliersOf } from '../competition';
import type { SignalExample } from '../example';
import { factUse, known } from '../reading';
import type { Signal } from '../signal';

/** Does a competitor fill the place of this product (S1)? A competitor of whom nobody said whose place it takes could be the one. */
export const signal: Signal<boolean> = {
  id: 'competitor-present',
  unit: 'flag',
  of: 'product',
  telling: 66,
  derive(input, of = '') {
    const suppliers = suppliersOf(input, of);
    if (suppliers.state === 'unknown') return suppliers;
    return known(suppliers.items.length > 0, factUse(input, 'competitors.items', suppliers.items.length));
  },
};

const rival = { name: 'Rival Sign', insteadOfProductId: 'sign' };

export const examples: SignalExample[] = [
  { given: { competitors: { items: [rival, { name: 'Other' }] } }, of: 'sign', gives: true },
  { given: { competitors: { items: [rival] } }, of: 'insight', gives: false },
  { given: { competitors: 'absent' }, of: 'insight', gives: false },
  {
    given: { competitors: { items: [{ name: 'Other' }] } },
    of: 'sign',
    gives: { missing: ['competitors.items.insteadOfProductId'] },
  },
  { given: {}, of: 'sign', gives: { missing: ['competitors'] } },
];
