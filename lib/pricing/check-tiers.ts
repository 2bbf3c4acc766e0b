import type { Tier } from '@/lib/domain/playbook/price-model';

/** What is wrong with a price table, as the path in it, or null: tiers must rise, and only the last is open-ended. */
export function checkTiers(tiers: readonly Tier[]): string | null {
  let reached = 0;
  for (const [index, tier] of tiers.entries()) {
    const isLast = index === tiers.length - 1;
    if (isLast !== (tier.upTo === null)) return `tiers.${index}.upTo`;
    if (tier.upTo !== null && tier.upTo <= reached) return `tiers.${index}.upTo`;
    reached = tier.upTo ?? reached;
  }
  return tiers.length === 0 ? 'tiers' : null;
}
