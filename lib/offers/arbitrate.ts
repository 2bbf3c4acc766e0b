import type { ReasonCode } from '@/lib/domain/decision/candidate';
import type { Offer } from '@/lib/domain/playbook/offer';

/** What arbitration needs to know of an offer; the explained and the fast judgement both have it. */
export interface Contender {
  readonly offer: Offer;
  readonly code: ReasonCode;
  readonly priority: { readonly score: number } | null;
}

/** Recovery whose value cannot be told ranks below everything that has one, but still counts. */
const NO_SCORE = -1;

/** Survivors, best first: by score, ties to the lower offer id (practice 2). */
export function rankSurvivors<T extends Contender>(judged: readonly T[]): T[] {
  const score = (one: T) => one.priority?.score ?? NO_SCORE;
  return judged
    .filter((one) => one.code === 'MATCH')
    .toSorted((a, b) => score(b) - score(a) || (a.offer.id < b.offer.id ? -1 : a.offer.id > b.offer.id ? 1 : 0));
}

/** Offers that keep a customer rather than sell to one. */
export const isCare = ({ kind }: Offer) => kind === 'recovery' || kind === 'downsell';

/** What the survivors mean for each other: no price cut while a downsell survives (O44); nothing that sells to the control group (O38). */
export function settle<T extends Contender>(judged: readonly T[], isControl: boolean): T[] {
  const downsellSurvives = judged.some((one) => one.code === 'MATCH' && one.offer.kind === 'downsell');
  return judged.map((one) => {
    if (one.code !== 'MATCH') return one;
    if (isControl && !isCare(one.offer)) return { ...one, code: 'CONTROL_GROUP' };
    const isCut = (one.offer.proposal.discount ?? 0) > 0;
    return downsellSurvives && isCut ? { ...one, code: 'DOWNSELL_FIRST' } : one;
  });
}
