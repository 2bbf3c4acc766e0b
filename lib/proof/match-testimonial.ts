import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import type { IsoDate } from '@/lib/domain/calendar';
import { companyKey } from '@/lib/domain/company-name';
import type { Language } from '@/lib/domain/language';
import type { Offer } from '@/lib/domain/playbook/offer';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import type { Testimonial } from '@/lib/domain/playbook/testimonial';
import type { ProofPurpose, ProofUse } from '@/lib/domain/proof-use';
import { usesByReference } from './fatigue';
import { type ListenerTraits, type Match, matchesOf, scoreOf, speaksFor } from './likeness';
import { type Listener, listenerOf } from './listener';
import { liveStanding } from './live-standing';
import { askable, fulfils, type RelaxLevel, relaxLevels, type Trait } from './relax';
import { type HoldsBecause, holdsBecause, recordedStanding, type Standing, standingLimits } from './standing';
import { type WithheldReason, withheldBecause } from './withheld';
import { type Wording, wordingOf } from './wording';

export interface ProofQuery {
  snapshot: AccountSnapshot;
  playbook: Playbook;
  /** The offer that is to be proved; null: any voice, by likeness alone. */
  offer: Offer | null;
  /** Role code of the person spoken to. */
  contactRole?: string | undefined;
  today: IsoDate;
  language: Language;
  /** What it is wanted for; missing: to be told to this one customer. */
  purpose?: ProofPurpose;
  /** In what a voice must be alike (a level of `relaxLevels`); missing: in nothing but the topic. */
  required?: readonly Trait[];
  /** Where voices were used before. */
  uses?: readonly ProofUse[];
  /** What is known of quoted customers who are accounts themselves. Only what the same user of the same org read is used. */
  quoted?: readonly AccountSnapshot[];
}

export interface MatchedTestimonial extends Wording {
  testimonial: Testimonial;
  score: number;
  matched: Match[];
  /** Why it still holds (X5). */
  holds: HoldsBecause;
}

export interface WithheldTestimonial {
  testimonial: Testimonial;
  reason: WithheldReason;
}

/** Were both read by the same user of the same organisation? */
function isSameSight(one: AccountSnapshot, other: AccountSnapshot): boolean {
  const [a, b] = [one, other].map(({ ref, identity }) => [ref.crm, ref.tenant, identity?.orgId, identity?.userId].join('\n'));
  return a === b;
}

interface Judged {
  testimonial: Testimonial;
  standing: Standing;
  reason: WithheldReason | null;
}

/** Every voice on the topic with its verdict: the one place where it is decided what may be told. */
function judge(query: ProofQuery, listener: Listener & ListenerTraits): Judged[] {
  const { snapshot, playbook, offer, today, purpose = 'one-to-one', uses = [], quoted = [] } = query;
  const used = usesByReference(playbook, uses, today);
  const { withholdDays } = standingLimits(playbook);
  const seen = new Map(quoted.filter((one) => isSameSight(one, snapshot)).map((one) => [one.ref.accountId, one]));
  return playbook.testimonials.flatMap((testimonial) => {
    if (offer !== null && !speaksFor(testimonial, offer, playbook)) return [];
    const own = testimonial.accountId === undefined ? undefined : seen.get(testimonial.accountId);
    const standing = own ? liveStanding(testimonial, own, playbook, today) : recordedStanding(testimonial);
    const tired = (used.get(companyKey(testimonial.company)) ?? 0) >= playbook.policy.proofUsesPerQuarter;
    return [
      {
        testimonial,
        standing,
        reason: withheldBecause(testimonial, listener, today, { purpose, standing, withholdDays, tired }),
      },
    ];
  });
}

/** ISO dates compare as text; the locale plays no part. */
const newerFirst = (one: IsoDate, other: IsoDate) => (one === other ? 0 : one < other ? 1 : -1);

function matched({ testimonial, standing }: Judged, query: ProofQuery, traits: ListenerTraits): MatchedTestimonial {
  const { offer, playbook, today, language } = query;
  const alike = matchesOf(testimonial, traits, offer, playbook);
  return {
    testimonial,
    score: scoreOf(alike),
    matched: alike,
    holds: holdsBecause(standing, testimonial.consent.expiresOn, today, standingLimits(playbook).flagDays),
    ...wordingOf(testimonial, language),
  };
}

/** All that can be said of proof for one listener and offer. */
export interface Proof {
  /** The voices that may be told, at the width that was asked for, the most alike first; of equals the newer, then the lower id. */
  voices: MatchedTestimonial[];
  /** What each width of the search would give, from the strictest. */
  levels: RelaxLevel[];
  /** The voices on the topic that stay back, each with its reason. */
  withheld: WithheldTestimonial[];
}

export function proofFor(query: ProofQuery): Proof {
  const listener = listenerOf(query.snapshot, query.playbook, query.contactRole);
  const judged = judge(query, listener);
  const may = judged.filter(({ reason }) => reason === null).map((one) => matched(one, query, listener));
  const { required = [] } = query;
  return {
    voices: may
      .filter((voice) => fulfils(voice.matched, required))
      .toSorted(
        (one, other) =>
          other.score - one.score ||
          newerFirst(one.testimonial.givenOn, other.testimonial.givenOn) ||
          (one.testimonial.id < other.testimonial.id ? -1 : 1),
      ),
    levels: relaxLevels(may, askable(listener, query.offer)),
    withheld: judged.flatMap(({ testimonial, reason }) => (reason === null ? [] : [{ testimonial, reason }])),
  };
}

/** May any voice be told to this account today? The same answer as from all of them, without looking for the most alike. */
export const hasVoice = (query: Omit<ProofQuery, 'required'>): boolean =>
  judge(query, listenerOf(query.snapshot, query.playbook, query.contactRole)).some(({ reason }) => reason === null);

/** The voices that may be told to this account today. */
export const matchTestimonials = (query: ProofQuery): MatchedTestimonial[] => proofFor(query).voices;

/** The voices on the topic that stay back, each with its reason. */
export const withheldTestimonials = (query: ProofQuery): WithheldTestimonial[] => proofFor(query).withheld;
