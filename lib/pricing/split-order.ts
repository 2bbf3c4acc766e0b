import type { DiscountLimit } from '@/lib/domain/playbook/guardrails';
import { type DiscountVerdict, discountVerdict } from './discount-limit';

/** How much approval a discount takes, in rising order. */
const LEVELS: readonly DiscountVerdict['state'][] = [
  'no-limit',
  'within-target',
  'within-normal',
  'needs-approver',
  'below-floor',
];
const levelOf = ({ state }: DiscountVerdict): number => LEVELS.indexOf(state);

/** Names that an order's parts would need less approval than the order; never how to cut it. */
export interface SplitWarning {
  readonly whole: DiscountVerdict['state'];
  readonly parts: DiscountVerdict['state'];
}

type Range = readonly [from: number, to: number];

/** Can the quantity be made of two or more parts: of one range alone, or of two of them. */
function canBeCut(quantity: number, ranges: readonly Range[]): boolean {
  return ranges.some(([from, to]) => {
    const [fewest, most] = [Math.ceil(quantity / to), Math.floor(quantity / from)];
    const alone = Math.max(2, fewest) <= most;
    return alone || ranges.some(([other, otherTo]) => from + other <= quantity && quantity <= to + otherTo);
  });
}

/**
 * Would the same order, cut into parts, need less approval for the same discount? Null: no. It is there so that two orders
 * beside each other are seen for what they are; nothing that is proposed may be cut to slip under a limit (practice 5).
 */
export function splitWarning(
  limits: readonly DiscountLimit[],
  priceModelId: string,
  quantity: number,
  discount: number,
): SplitWarning | null {
  const whole = discountVerdict(limits, priceModelId, quantity, discount);
  const tiers = limits.find((limit) => limit.priceModelId === priceModelId)?.tiers ?? [];
  if (whole.state !== 'needs-approver' && whole.state !== 'below-floor') return null;
  const ranges = tiers.map(({ upTo }, index): Range => [(tiers[index - 1]?.upTo ?? 0) + 1, Math.min(upTo ?? quantity, quantity)]);
  for (const state of LEVELS.slice(1, levelOf(whole))) {
    const easier = ranges.filter(
      ([from, to]) => from <= to && levelOf(discountVerdict(limits, priceModelId, from, discount)) <= LEVELS.indexOf(state),
    );
    if (canBeCut(quantity, easier)) return { whole: whole.state, parts: state };
  }
  return null;
}
