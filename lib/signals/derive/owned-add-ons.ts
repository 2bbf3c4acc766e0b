import type { SignalExample } from '../example';
import { factUse, known, listed, present, unknown } from '../reading';
import type { Signal } from '../signal';

/** Add-ons of the account: those on the contract and those of active purchases. The contract's list must be known. */
export const signal: Signal<string[]> = {
  id: 'owned-add-ons',
  unit: 'codes',
  telling: 15,
  derive(input) {
    const onPlan = listed(input, 'plan', (plan) => plan.addOns);
    if (!onPlan) return unknown('plan.addOns');
    const bought = present(input, 'purchases')?.items;
    const owns = (id: string) =>
      onPlan.some((addOn) => addOn.addOnId === id) || bought?.some((item) => item.productId === id && item.active !== false);
    const ids = input.playbook.addOns.map((addOn) => addOn.id).filter(owns);
    return known(ids.toSorted(), factUse(input, 'plan.addOns', ids.length));
  },
};

export const examples: SignalExample[] = [
  { given: { plan: { addOns: [{ addOnId: 'sso' }] } }, gives: ['sso'] },
  {
    given: { plan: { addOns: [] }, purchases: { items: [{ name: '監査ログ', productId: 'audit-log' }] } },
    gives: ['audit-log'],
  },
  { given: { plan: { addOns: [] } }, gives: [] },
  { given: { plan: {} }, gives: { missing: ['plan.addOns'] } },
];
