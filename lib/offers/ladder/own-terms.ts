import type { AccountHistory } from '@/lib/domain/history';
import type { Refusal } from './move';

/**
 * Went the talk on with the same offer at terms of the rep's own, written down after "too expensive" (O254)? Not where the next no was to
 * another offer.
 */
export function tookOwnTerms({ override }: AccountHistory, step: Refusal, next: Pick<Refusal, 'offerId'> | undefined): boolean {
  if (step.reason !== 'price' || override?.offerId !== step.offerId || override.atMs <= step.atMs) return false;
  return next === undefined || next.offerId === step.offerId;
}
