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
export function yearOfPurchases(input: SignalInput): { minor: number; count: number } | { state: 'unknown'; missing: string[] } {
  const items = purchasesOf(input);
  if (!items) return unknown('purchases');
  let [minor, count] = [0, 0];
  for (const { purchasedOn, amount } of items) {
    if (purchasedOn === undefined) return unknown('purchases.items.purchasedOn');
    if (!isWithin(purchasedOn, input.today, YEAR_DAYS)) continue;
    if (amount?.currency !== input.playbook.currency) return unknown('purchases.items.amount');
    minor += amount.minor;
    count += 1;
  }
  return Number.isSafeInteger(minor) ? { minor, count } : unknown('purchases.items.amount');
}
