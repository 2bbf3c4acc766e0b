import type { IsoDate } from '@/lib/domain/calendar';
import type { Competitors } from '@/lib/domain/facets/history';
import { listed, unknown } from './reading';
import type { SignalInput } from './signal';

export type Competitor = Competitors['items'][number];

/** Who fills the need that one of our products would. */
export type Suppliers = { state: 'known'; items: readonly Competitor[] } | { state: 'unknown'; missing: string[] };

/** Every competing product in use; undefined where nobody knows. */
export function competitorsOf(input: SignalInput): readonly Competitor[] | undefined {
  return listed(input, 'competitors', (competitors) => competitors.items);
}

/** The competitors in a product's place. None is certain only where it is known whose place every competitor takes. */
export function suppliersOf(input: SignalInput, productId: string): Suppliers {
  const all = competitorsOf(input);
  if (!all) return unknown('competitors');
  const items = all.filter((one) => one.insteadOfProductId === productId);
  const isCertain = items.length > 0 || all.every((one) => one.insteadOfProductId !== undefined);
  return isCertain ? { state: 'known', items } : unknown('competitors.items.insteadOfProductId');
}

/** When a competitor's running contract ends. A day already past says nothing of the contract that runs now. */
export function runningEnd(competitor: Competitor, today: IsoDate): IsoDate | undefined {
  const { contractEndsOn } = competitor;
  return contractEndsOn !== undefined && contractEndsOn >= today ? contractEndsOn : undefined;
}
