import type { IsoDate } from '@/lib/domain/calendar';
import type { Priority, ReasonCode } from '@/lib/domain/decision/candidate';
import type { OfferDiscount } from '@/lib/domain/decision/decision';
import type { Offer } from '@/lib/domain/playbook/offer';
import type { WorkedPriceResult } from '@/lib/pricing/price-effect';
import type { CompiledOffer } from './compiled-playbook';
import type { Evaluation } from './condition';
import type { Court } from './court';
import { evidenceFor } from './evidence';
import { groundOf } from './grounds';

import { worthOf } from './worth';

/** An offer judged on its own. `MATCH` here means that it survives; which survivor wins is arbitration's to say. */
export interface Judged {
  readonly offer: Offer;
  readonly code: ReasonCode;
  readonly until: IsoDate | undefined;
  readonly eligibility: Evaluation;
  readonly applicability: Evaluation;
  readonly suitability: Evaluation;
  readonly price: WorkedPriceResult;
  readonly priority: Priority | null;
  readonly discount: OfferDiscount | null;
  /** Paths of the facts that kept it from a verdict. */
  readonly missing: readonly string[];
}

/** Judges one offer with everything that explains it; the first ground on which it falls is its code (O40). */
export function judge(compiled: CompiledOffer, court: Court): Judged {
  const { offer } = compiled;
  const [eligibility, applicability, suitability] = [
    compiled.eligibility(court.read),
    compiled.applicability(court.read),
    compiled.suitability(court.read),
  ];
  const worth = worthOf(offer, court, evidenceFor(offer, court));
  const { price, priority, discount } = worth;
  const { code, until } = groundOf(
    {
      offer,
      eligibility: () => eligibility.verdict,
      applicability: () => applicability.verdict,
      suitability: () => suitability.verdict,
      worth: () => worth.code,
    },
    court,
  );
  const unknownSets = [eligibility, applicability, suitability].filter((set) => set.verdict === 'unknown');
  const ofRules = unknownSets.flatMap((set) => set.deciding).flatMap((rule) => rule.missing ?? []);
  const ofPrice = price.state === 'unknown' ? price.missing : priority || price.state !== 'priced' ? [] : ['plan.mrr'];
  const missing = code === 'UNKNOWN_FACT' ? [...new Set(ofRules.length > 0 ? ofRules : ofPrice)] : [];
  return { offer, code, until, eligibility, applicability, suitability, price, priority, discount, missing };
}
