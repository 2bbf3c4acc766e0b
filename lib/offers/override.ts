import type { ReasonCode } from '@/lib/domain/decision/candidate';
import type { Override } from '@/lib/domain/history';
import { offerAt } from '@/lib/pricing/offer-at';
import { addDays } from '@/lib/signals/days';
import { dayOf } from '@/lib/signals/signal-input';
import type { CompiledOffer } from './compiled-playbook';
import type { Court } from './court';
import { type Judged, judge } from './judge';

/** What a rep's reason may lift (O45); every other code is a guardrail that holds. */
const LIFTED: readonly ReasonCode[] = [
  'MATCH',
  'OUTRANKED',
  'NOT_APPLICABLE',
  'NOT_SUITABLE',
  'UNKNOWN_FACT',
  'COOLDOWN',
  'PRESSURE_CAP',
  'NO_VALUE',
  'DOWNSELL_FIRST',
];

/** The kinds on which a discount of the rep's own is thinkable: those that make the bill grow (O47). */
export const MAY_BE_DISCOUNTED: readonly string[] = ['upsell', 'cross-sell', 'volume-discount', 'campaign'];

export type OverrideResult = { honoured: Judged } | { refused: ReasonCode } | null;

/** Is it of now: said by today, and not so long ago that the account is due for another look (O46)? */
function isInForce({ atMs }: Override, { input }: Court): boolean {
  const { timeZone, reviewAfterDays } = input.playbook.policy;
  return atMs <= input.nowMs && input.today <= addDays(dayOf(atMs, timeZone), reviewAfterDays);
}

/** The offer at the rep's own terms; null where they are refused outright. */
function withTerms(compiled: CompiledOffer, { discount, quantity }: Override): CompiledOffer | null {
  const { offer } = compiled;
  if (discount === undefined && quantity === undefined) return compiled;
  if (discount !== undefined && !MAY_BE_DISCOUNTED.includes(offer.kind)) return null;
  return { ...compiled, offer: offerAt(offer, { discount, quantity }) };
}

/** Does the rep's own choice stand (D5)? Null: there is none in force. `judged` are the offers after arbitration's own rules. */
export function overrideOf(offers: readonly CompiledOffer[], judged: readonly Judged[], court: Court): OverrideResult {
  const { override } = court.history;
  if (!override || !isInForce(override, court)) return null;
  const before = judged.find((one) => one.offer.id === override.offerId);
  const compiled = offers.find((one) => one.offer.id === override.offerId);
  if (!before || !compiled) return null;
  if (!LIFTED.includes(before.code)) return { refused: before.code };
  const wanted = withTerms(compiled, override);
  if (!wanted) return { refused: 'BELOW_FLOOR' };
  const chosen = wanted === compiled ? before : judge(wanted, court);
  const isOwnDiscount = override.discount !== undefined && override.discount > 0;
  const beyond = chosen.discount ? chosen.discount.state === 'below-floor' : isOwnDiscount;
  return beyond ? { refused: 'BELOW_FLOOR' } : { honoured: chosen };
}
