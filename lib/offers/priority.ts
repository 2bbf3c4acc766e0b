import type { Priority } from '@/lib/domain/decision/candidate';
import type { Offer } from '@/lib/domain/playbook/offer';
import { divideHalfUp, toMinor } from '@/lib/pricing/exact';

const SCALE = 1_000_000;
const scaled = (value: number) => BigInt(Math.round(value * SCALE));

/**
 * P × C × V × L (practice 2): P = a / (a + b), C and L = 1 + weight / 100, V in minor units. The score is computed in
 * integers and rounded half up once. Null where it is too large to be exact.
 */
export function priorityOf(
  { prior, contextWeight, leverWeight }: Pick<Offer, 'prior' | 'contextWeight' | 'leverWeight'>,
  valueMinor: number,
): Priority | null {
  const [a, b] = [scaled(prior.a), scaled(prior.b)];
  const hundred = BigInt(100 * SCALE);
  const product = a * (hundred + scaled(contextWeight)) * (hundred + scaled(leverWeight)) * BigInt(valueMinor);
  const score = a + b > 0n ? toMinor(divideHalfUp(product, (a + b) * hundred * hundred)) : null;
  if (score === null) return null;
  return {
    propensity: prior.a / (prior.a + prior.b),
    context: (100 + contextWeight) / 100,
    valueMinor,
    lever: (100 + leverWeight) / 100,
    score,
  };
}
