import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import type { IsoDate } from '@/lib/domain/calendar';
import type { Language } from '@/lib/domain/language';
import type { Offer } from '@/lib/domain/playbook/offer';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import type { Testimonial } from '@/lib/domain/playbook/testimonial';
import { type ListenerTraits, type Match, matchesOf, scoreOf, sizeBandOf, speaksFor } from './likeness';
import { type Listener, type WithheldReason, withheldBecause } from './withheld';

export interface ProofQuery {
  snapshot: AccountSnapshot;
  playbook: Playbook;
  /** The offer that is to be proved; null: any voice, by likeness alone. */
  offer: Offer | null;
  /** Role code of the person spoken to. */
  contactRole?: string | undefined;
  today: IsoDate;
  language: Language;
}

export interface MatchedTestimonial {
  testimonial: Testimonial;
  score: number;
  matched: Match[];
  quote: string;
  quoteLanguage: Language;
  /** True where the words are not the ones that were said. */
  translated: boolean;
  /** How the speaker may be named: the company only where consent names it. */
  attribution: { company: string | null; describedAs: string; role: string };
}

export interface WithheldTestimonial {
  testimonial: Testimonial;
  reason: WithheldReason;
}

function listenerOf(query: ProofQuery): Listener & ListenerTraits {
  const { profile, plan } = query.snapshot.facets;
  const who = profile.state === 'present' ? profile.value : {};
  return {
    name: who.name,
    groupId: who.groupId,
    industry: who.industry,
    region: who.region,
    sizeBand: sizeBandOf(who.employees),
    role: query.contactRole,
    planId: plan.state === 'present' ? plan.value.planId : undefined,
  };
}

const onTopic = ({ offer, playbook }: ProofQuery): Testimonial[] =>
  playbook.testimonials.filter((testimonial) => offer === null || speaksFor(testimonial, offer, playbook));

function match(testimonial: Testimonial, query: ProofQuery, traits: ListenerTraits): MatchedTestimonial[] {
  const { language } = query;
  const quoteLanguage = testimonial.quote[language] === undefined ? testimonial.verbatimIn : language;
  const quote = testimonial.quote[quoteLanguage];
  if (quote === undefined) return [];
  const matched = matchesOf(testimonial, traits, query.offer, query.playbook);
  return [
    {
      testimonial,
      score: scoreOf(matched),
      matched,
      quote,
      quoteLanguage,
      translated: quoteLanguage !== testimonial.verbatimIn,
      attribution: {
        company: testimonial.consent.name ? testimonial.company : null,
        describedAs: testimonial.describedAs[language],
        role: testimonial.role[language],
      },
    },
  ];
}

/** ISO dates compare as text; the locale plays no part. */
const newerFirst = (one: IsoDate, other: IsoDate) => (one === other ? 0 : one < other ? 1 : -1);

/** The voices that may be told to this account today, the most alike first; of equals the newer, then the lower id. */
export function matchTestimonials(query: ProofQuery): MatchedTestimonial[] {
  const listener = listenerOf(query);
  return onTopic(query)
    .filter((testimonial) => withheldBecause(testimonial, listener, query.today) === null)
    .flatMap((testimonial) => match(testimonial, query, listener))
    .toSorted(
      (one, other) =>
        other.score - one.score ||
        newerFirst(one.testimonial.givenOn, other.testimonial.givenOn) ||
        (one.testimonial.id < other.testimonial.id ? -1 : 1),
    );
}

/** The voices on the topic that stay back, each with its reason. */
export function withheldTestimonials(query: ProofQuery): WithheldTestimonial[] {
  const listener = listenerOf(query);
  return onTopic(query).flatMap((testimonial) => {
    const reason = withheldBecause(testimonial, listener, query.today);
    return reason === null ? [] : [{ testimonial, reason }];
  });
}
