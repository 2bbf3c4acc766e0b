import type { SignalExample } from '../example';
import { yearOfPurchases } from '../purchases';
import { factUse, known } from '../reading';
import type { Signal } from '../signal';

/**
 * What the purchases of the last 365 days came to, in minor units of the playbook's currency. A purchase of those days without an amount
 * or in another currency, or any without a day, leaves it unknown.
 */
export const signal: Signal<number> = {
  id: 'purchase-value-12m',
  unit: 'money',
  telling: 33,
  derive(input) {
    const year = yearOfPurchases(input);
    return 'state' in year ? year : known(year.minor, factUse(input, 'purchases.items.amount', year.minor));
  },
};

/*@__NO_SIDE_EFFECTS__*/
const bought = (purchasedOn: string, minor?: number, currency = 'JPY') => ({
  name: '見本サイン',
  purchasedOn,
  ...(minor === undefined ? {} : { amount: { minor, currency } }),
});

export const examples: SignalExample[] = [
  {
    given: { purchases: { items: [bought('2025-11-23', 120_000), bought('2026-10-01', 30_000), bought('2025-11-22')] } },
    gives: 150_000,
  },
  { given: { purchases: 'absent' }, gives: 0 },
  { given: { purchases: { items: [bought('2026-10-01')] } }, gives: { missing: ['purchases.items.amount'] } },
  { given: { purchases: { items: [bought('2026-10-01', 900, 'USD')] } }, gives: { missing: ['purchases.items.amount'] } },
  { given: { purchases: { items: [{ name: '見本サイン' }] } }, gives: { missing: ['purchases.items.purchasedOn'] } },
  { given: {}, gives: { missing: ['purchases'] } },
];
