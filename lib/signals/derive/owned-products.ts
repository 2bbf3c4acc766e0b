import type { SignalExample } from '../example';
import { purchasesOf } from '../purchases';
import { factUse, isAbsent, known, present, unknown } from '../reading';
import type { Signal } from '../signal';

/** Products of the playbook that the account owns: the contract's and those of active purchases. Both must be known. */
export const signal: Signal<string[]> = {
  id: 'owned-products',
  unit: 'codes',
  telling: 15,
  derive(input) {
    const plan = present(input, 'plan');
    const bought = purchasesOf(input);
    const missing = [
      ...(bought ? [] : ['purchases']),
      ...(plan?.productId !== undefined || isAbsent(input, 'plan') ? [] : ['plan.productId']),
    ];
    if (!bought || missing.length > 0) return unknown(...missing);
    const owns = (id: string) => plan?.productId === id || bought.some((item) => item.productId === id && item.active !== false);
    const ids = input.playbook.products.map((product) => product.id).filter(owns);
    return known(ids.toSorted(), factUse(input, 'purchases.items', bought.length));
  },
};

/*@__NO_SIDE_EFFECTS__*/
const sign = (active: boolean): SignalExample['given'] => ({
  plan: { productId: 'work' },
  purchases: { items: [{ name: '見本サイン', productId: 'sign', active }] },
});

export const examples: SignalExample[] = [
  { given: sign(true), gives: ['sign', 'work'] },
  { given: sign(false), gives: ['work'] },
  { given: { plan: { productId: 'work' }, purchases: 'absent' }, gives: ['work'] },
  { given: { purchases: { items: [] } }, gives: { missing: ['plan.productId'] } },
  { given: {}, gives: { missing: ['purchases', 'plan.productId'] } },
];
