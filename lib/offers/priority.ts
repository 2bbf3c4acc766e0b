import type { Priority } from '@/lib/domain/decision/candidate';
import type { PropensityCell } from '@/lib/domain/learned';
import type { Arbitration } from '@/lib/domain/playbook/guardrails';
import type { Offer } from '@/lib/domain/playbook/offer';
import { propensityOf } from '@/lib/learning/propensity';
import { divideHalfUp, toMinor } from '@/lib/pricing/exact';
import type { OfferValue } from './offer-value';

const SCALE = 1_000_000;
const ONE = BigInt(SCALE);
const scaled = (value: number) => BigInt(Math.round(value * SCALE));

/** What the priority of an offer is made of. */
export interface Factors {
  readonly offer: Pick<Offer, 'prior' | 'contextWeight' | 'leverWeight'>;
  /** Outcomes of the offer among accounts like this one; missing: the prior alone. */
  readonly cell: PropensityCell | undefined;
  /** Points that a promised day adds to the context weight. */
  readonly boost: number;
  readonly value: OfferValue;
  readonly switches: Arbitration;
}

/**
 * P × C × V × L (practice 2): C and L = 1 + weight / 100, V in minor units. The score is computed in integers and rounded half up
 * once; a factor that is switched off is 1, and with V off the score is in millionths. Null where it is too large to be exact.
 */
export function priorityOf({ offer, cell, boost, value, switches }: Factors): Priority | null {
  const { prior, leverWeight } = offer;
  const contextWeight = offer.contextWeight + boost;
  const hundred = BigInt(100 * SCALE);
  const factors = [
    { on: switches.propensity, n: scaled(prior.a + (cell?.wins ?? 0)), d: scaled(prior.a + prior.b + (cell?.n ?? 0)) },
    { on: switches.context, n: hundred + scaled(contextWeight), d: hundred },
    { on: switches.lever, n: hundred + scaled(leverWeight), d: hundred },
  ].filter((factor) => factor.on);
  let product = switches.value ? BigInt(value.valueMinor) : ONE;
  let divisor = 1n;
  for (const factor of factors) {
    product *= factor.n;
    divisor *= factor.d;
  }
  const score = divisor > 0n ? toMinor(divideHalfUp(product, divisor)) : null;
  if (score === null) return null;
  return {
    propensity: propensityOf(prior, cell ?? null),
    context: (100 + contextWeight) / 100,
    valueMinor: value.valueMinor,
    lever: (100 + leverWeight) / 100,
    score,
    ...(cell ? { evidence: { segment: cell.segment, wins: cell.wins, n: cell.n, answers: cell.answers } } : {}),
    ...(value.ltvMinor === null ? {} : { ltvMinor: value.ltvMinor }),
  };
}
