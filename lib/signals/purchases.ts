import type { Purchases } from '@/lib/domain/facets/history';
import { isWithin } from './days';
import { listed, unknown } from './reading';
import type { SignalInput } from './signal';

export type Purchase = Purchases['items'][number];

/** Days of a year of purchases. */
const YEAR_DAYS = 365;

/** All that was ever bought; undefined where nobody knows. */
export function purchasesOf(input: SignalInput): readonly Purchase[] | undefined {
  return listed(input, 'purchases', (purchases) => purchases.items);
}

/** What the purchases of the last 365 days came to, in minor units of the playbook's currency; else the fact that is missing. */
export function yearOfPurchases(input: SignalInput): { minor: number } | { state: 'unknown'; missing: string[] } {
  const items = purchasesOf(input);
  if (!items) return unknown('purchases');
  const dated = items.every((item) => item.purchasedOn !== undefined);
  const recent = items.filter(({ purchasedOn }) => purchasedOn !== undefined && isWithin(purchasedOn, input.today, YEAR_DAYS));
  let minor = 0;
  let valued = true;
  for (const { amount } of recent) {
    if (amount?.currency === input.playbook.currency) minor += amount.minor;
    else valued = false;
  }
  // A sum too large to be exact is no sum.
  valued &&= Number.isSafeInteger(minor);
  const missing = [...(dated ? [] : ['purchases.items.purchasedOn']), ...(valued ? [] : ['purchases.items.amount'])];
  return missing.length > 0 ? unknown(...missing) : { minor };
}
