import type { Tier } from '@/lib/domain/playbook/price-model';
import { tierProblem } from '@/lib/domain/playbook/tier-order';

/** What is wrong with a price table, as the path in it, or null: tiers must rise without gap, and only the last is open-ended. */
export function checkTiers(tiers: readonly Tier[]): string | null {
  if (tiers.length === 0) return 'tiers';
  const wrong = tierProblem(tiers);
  return wrong && `tiers.${wrong.index}.${wrong.key}`;
}
