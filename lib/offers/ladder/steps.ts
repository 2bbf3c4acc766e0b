import type { Candidate } from '@/lib/domain/decision/candidate';
import type { Decision } from '@/lib/domain/decision/decision';
import type { LadderMove } from '@/lib/domain/playbook/ladder';
import type { Offer } from '@/lib/domain/playbook/offer';
import type { OfferKind } from '@/lib/domain/playbook/offer-kind';
import { workPrice } from '@/lib/pricing/price-effect';
import { addDays } from '@/lib/signals/days';
import type { SignalInput } from '@/lib/signals/signal';
import { workingDayOnOrAfter } from '@/lib/signals/working-days';
import { comeBackOn } from './come-back';
import type { Conversation } from './conversation';
import type { LadderInput, Move, Refusal } from './move';

/** What a step is looked for in: the engine's answer to the facts and the refusal. */
export interface Ground {
  readonly of: LadderInput;
  readonly input: SignalInput;
  readonly refusal: Refusal;
  readonly refused: Offer;
  readonly conversation: Conversation;
  readonly decision: Decision;
}

/** What an account is, as against what it does or says: no sign of a need. */
const TRAITS: readonly string[] = [
  'employees',
  'industry',
  'onboarding',
  'owned-add-ons',
  'owned-products',
  'plan',
  'plan-rank',
  'seats',
  'stage',
  'tenure',
  'whitespace',
];

/** What an offer adds to the bill, and how often; null where it cannot be told. */
function addedBy(offer: Offer, { of: { snapshot, playbook } }: Ground): { period: string; minor: number } | null {
  const worked = workPrice({ snapshot, playbook, offer });
  const effect = worked.state === 'priced' ? worked.price.effect : null;
  return effect?.difference ? { period: effect.period, minor: effect.difference.minor } : null;
}

/** After "too expensive" nothing dearer is made: it must add no more to the bill than what was refused (O248). */
function isDearer(offer: Offer, ground: Ground): boolean {
  if (offer.kind === 'recovery') return false;
  const [added, refused] = [addedBy(offer, ground), addedBy(ground.refused, ground)];
  if (!added) return true;
  if (added.minor <= 0 && added.period !== 'once') return false;
  return !refused || added.period !== refused.period || added.minor > refused.minor;
}

function showsNeed({ applicability }: Candidate): boolean {
  return applicability.rules.some((rule) => rule.verdict === 'pass' && !TRAITS.includes(rule.comparison.signal));
}

const score = ({ priority }: Candidate) => priority?.score ?? -1;

/** The best open offer of a kind that the refusal's reason leaves; offers that were on the table stay off it. */
function openOffer(kind: OfferKind, ground: Ground): Move | null {
  const { refusal, conversation, decision, of } = ground;
  const open = decision.candidates.filter(({ code, offerId, ...one }) => {
    const isOpen = code === 'MATCH' || code === 'OUTRANKED';
    return isOpen && one.kind === kind && !conversation.told.has(offerId);
  });
  const offerOf = (id: string) => of.playbook.offers.find((offer) => offer.id === id);
  const proper = open.filter((candidate) => {
    const offer = offerOf(candidate.offerId);
    if (!offer) return false;
    if (refusal.reason === 'price') return !isDearer(offer, ground);
    return refusal.reason !== 'no-need' || kind === 'recovery' || showsNeed(candidate);
  });
  const [best] = proper.toSorted((a, b) => score(b) - score(a) || (a.offerId < b.offerId ? -1 : 1));
  if (!best) return null;
  const why =
    kind === 'recovery'
      ? 'mend-first'
      : refusal.reason === 'price'
        ? 'not-dearer'
        : refusal.reason === 'no-need'
          ? 'need-seen'
          : 'best-open';
  return { move: kind, offerId: best.offerId, why };
}

/** The move, if it is open; `stop` is not a step, it is what is left. */
export function stepOf(move: Exclude<LadderMove, 'stop'>, ground: Ground): Move | null {
  const { of, input, refused, refusal, decision } = ground;
  const { policy } = of.playbook;
  if (move === 'proof') {
    return of.provenOfferIds?.includes(refused.id) ? { move, offerId: refused.id, why: 'words-of-others' } : null;
  }
  if (move === 'approval-sheet') {
    const on = workingDayOnOrAfter(addDays(input.today, policy.buyerApprovalDays), policy.calendar);
    return { move, offerId: refused.id, on, why: 'own-approval' };
  }
  if (move === 'come-back') {
    const until = decision.candidates.find((one) => one.offerId === refused.id)?.until;
    const back = comeBackOn(refused, refusal.reason, input, until);
    return back && { move, offerId: refused.id, ...back };
  }
  return openOffer(move, ground);
}
