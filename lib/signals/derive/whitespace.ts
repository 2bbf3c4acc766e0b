import type { SignalExample } from '../example';
import { known } from '../reading';
import type { Signal } from '../signal';
import { signal as ownedProducts } from './owned-products';

/** Products of the playbook that the account does not own (practice 2). */
export const signal: Signal<string[]> = {
  id: 'whitespace',
  unit: 'codes',
  telling: 25,
  derive(input) {
    const owned = ownedProducts.derive(input);
    if (owned.state === 'unknown') return owned;
    const ids = input.playbook.products.map((product) => product.id).filter((id) => !owned.value.includes(id));
    return known(ids.toSorted(), ...owned.facts);
  },
};

export const examples: SignalExample[] = [
  {
    given: { plan: { productId: 'work' }, purchases: { items: [{ name: '見本サイン', productId: 'sign' }] } },
    gives: ['insight', 'minutes'],
  },
  { given: { plan: { productId: 'work' } }, gives: { missing: ['purchases'] } },
];
