import type { Offer } from '@/lib/domain/playbook/offer';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import { type CompiledCondition, compileCondition } from './condition';

export interface CompiledOffer {
  readonly offer: Offer;
  readonly eligibility: CompiledCondition;
  readonly applicability: CompiledCondition;
  readonly suitability: CompiledCondition;
}

const compiled = new WeakMap<Playbook, readonly CompiledOffer[]>();

/** The playbook's offers with their conditions compiled, once per playbook object. */
export function compiledOffers(playbook: Playbook): readonly CompiledOffer[] {
  const known = compiled.get(playbook);
  if (known) return known;
  const offers = playbook.offers.map((offer) => ({
    offer,
    eligibility: compileCondition(offer.eligibility),
    applicability: compileCondition(offer.applicability),
    suitability: compileCondition(offer.suitability),
  }));
  compiled.set(playbook, offers);
  return offers;
}
