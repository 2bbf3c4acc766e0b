import type { IsoDate } from '@/lib/domain/calendar';
import type { ReasonCode, Verdict } from '@/lib/domain/decision/candidate';
import type { AccountHistory } from '@/lib/domain/history';
import type { Offer } from '@/lib/domain/playbook/offer';
import type { Court } from './court';
import { passesGate } from './gate';

/** One offer before the court. What costs time is asked only when the grounds before it were passed. */
export interface Case {
  readonly offer: Offer;
  readonly eligibility: () => Verdict;
  readonly applicability: () => Verdict;
  readonly suitability: () => Verdict;
  /** `MATCH`, or why its price and value do not stand. */
  readonly worth: () => ReasonCode;
}

/** The first ground on which an offer falls, `MATCH` if on none, and the day on which a guardrail lets go. */
export interface Ground {
  readonly code: ReasonCode;
  readonly until?: IsoDate;
}

export type GroundCourt = Pick<Court, 'gate' | 'optedOut' | 'pressedUntil' | 'rests'> & {
  readonly input: Pick<Court['input'], 'today'>;
  readonly history: AccountHistory;
  readonly blockers: { readonly length: number };
};

const isValidOn = ({ validFrom, validUntil }: Offer, today: IsoDate): boolean =>
  (validFrom === undefined || validFrom <= today) && (validUntil === undefined || today <= validUntil);

/** Is the account among the chosen of a limited campaign, and is there one left? (O42) */
function isSelected({ id, campaign }: Offer, { standings = [] }: AccountHistory): boolean {
  if (!campaign) return true;
  const standing = standings.find((one) => one.offerId === id);
  return standing !== undefined && standing.rank <= campaign.topN && standing.taken < campaign.quota;
}

/** Judges a case; the order of the grounds is that of rule O40, for the screen and for a whole book of accounts alike. */
export function groundOf(one: Case, court: GroundCourt): Ground {
  const { offer } = one;
  const isRecovery = offer.kind === 'recovery';
  if (!isValidOn(offer, court.input.today)) return { code: 'NOT_VALID_NOW' };
  const eligibility = one.eligibility();
  if (eligibility === 'fail') return { code: 'NOT_ELIGIBLE' };
  if (!isRecovery && court.optedOut) return { code: 'OPTED_OUT' };
  if (!passesGate(court.gate, offer)) return { code: 'NPS_GATE' };
  if (!isRecovery && court.blockers.length > 0) return { code: 'BLOCKED' };
  const restsUntil = court.rests.until.get(offer.id);
  if (restsUntil !== undefined) return { code: 'COOLDOWN', until: restsUntil };
  const applicability = one.applicability();
  if (applicability === 'fail') return { code: 'NOT_APPLICABLE' };
  const suitability = one.suitability();
  if (suitability === 'fail') return { code: 'NOT_SUITABLE' };
  if (!isRecovery && court.pressedUntil !== null) return { code: 'PRESSURE_CAP', until: court.pressedUntil };
  if (!isSelected(offer, court.history)) return { code: 'NOT_SELECTED' };
  const isUnknown = eligibility === 'unknown' || applicability === 'unknown' || suitability === 'unknown';
  return { code: isUnknown ? 'UNKNOWN_FACT' : one.worth() };
}
