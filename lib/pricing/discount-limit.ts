import type { LocalText } from '@/lib/domain/language';
import type { DiscountLimit, DiscountTier } from '@/lib/domain/playbook/guardrails';
import { millionths, timesShare } from './exact';

/** The shares that may be taken off the list price at a quantity, and who decides past the normal one. */
export interface DiscountTerms {
  readonly target: number;
  readonly normal: number;
  readonly floor: number;
  readonly approver: LocalText;
}

/** How a discount stands to its limits (practice 5). `no-limit`: nobody has set one for this price at this quantity. */
export type DiscountVerdict =
  | ({ readonly state: 'within-target' | 'within-normal' | 'needs-approver' | 'below-floor' } & DiscountTerms)
  | { readonly state: 'no-limit' };

type Limits = readonly DiscountLimit[];

function tierAt(limits: Limits, priceModelId: string, quantity: number): (DiscountTier & Pick<DiscountLimit, 'approver'>) | null {
  const limit = limits.find((candidate) => candidate.priceModelId === priceModelId);
  const tier = limit?.tiers.find(({ upTo }) => upTo === null || quantity <= upTo);
  return limit && tier ? { ...tier, approver: limit.approver } : null;
}

/**
 * How a discount, a share of the list price, stands to the limits at a quantity (practice 5; features C10, D5). A share that is
 * exactly a limit is within it. `below-floor` is past what anybody may approve.
 */
export function discountVerdict(limits: Limits, priceModelId: string, quantity: number, discount: number): DiscountVerdict {
  const tier = tierAt(limits, priceModelId, quantity);
  if (!tier) return { state: 'no-limit' };
  const { target, normal, floor, approver } = tier;
  const share = millionths(discount);
  const terms = { target, normal, floor, approver };
  if (share > millionths(floor)) return { state: 'below-floor', ...terms };
  if (share > millionths(normal)) return { state: 'needs-approver', ...terms };
  return { state: share > millionths(target) ? 'within-normal' : 'within-target', ...terms };
}

/** The least that a list price may come down to; null where no limit is set. The discount rounds half up, as on the bill (O64). */
export function lowestMinor(limits: Limits, priceModelId: string, quantity: number, listMinor: number): number | null {
  const tier = tierAt(limits, priceModelId, quantity);
  return tier && listMinor - Number(timesShare(BigInt(listMinor), tier.floor));
}
