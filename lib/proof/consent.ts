import type { IsoDate } from '@/lib/domain/calendar';
import { namesCompany } from '@/lib/domain/company-name';
import { Language } from '@/lib/domain/language';
import type { Testimonial } from '@/lib/domain/playbook/testimonial';
import type { ProofPurpose } from '@/lib/domain/proof-use';

export type ConsentGap = 'consent-internal' | 'consent-not-public' | 'consent-expired' | 'names-company' | 'no-words';

/** Each scope contains the ones before it. */
const SCOPES = ['internal', 'one-to-one', 'public'] as const;
const NEEDED: Record<ProofPurpose, (typeof SCOPES)[number]> = {
  'show-internal': 'internal',
  'one-to-one': 'one-to-one',
  publish: 'public',
};

/** May the words themselves be used? Else only what they say, in ours. */
export const mayQuote = ({ consent }: Testimonial): boolean => consent.quote !== false;

/** The words that may be used, in each language that has them. */
export function wordsOf(testimonial: Testimonial): Partial<Record<Language, string>> {
  return mayQuote(testimonial) ? testimonial.quote : (testimonial.paraphrase ?? {});
}

/** Where the company may not be named, nothing that would be told may name it. */
function tellsName(testimonial: Testimonial): boolean {
  const { company, consent, describedAs, role } = testimonial;
  const told = Language.options.flatMap((language) => [
    wordsOf(testimonial)[language] ?? '',
    describedAs[language],
    role[language],
  ]);
  return !consent.name && told.some((text) => namesCompany(text, company));
}

/** What consent lacks for this purpose on this day (F2); null: nothing. The day it expires is its last day. Lapsed consent covers no purpose. */
export function consentGap(testimonial: Testimonial, purpose: ProofPurpose, today: IsoDate): ConsentGap | null {
  const { consent, quote, verbatimIn } = testimonial;
  if (SCOPES.indexOf(consent.scope) < SCOPES.indexOf(NEEDED[purpose])) {
    return consent.scope === 'internal' ? 'consent-internal' : 'consent-not-public';
  }
  if (consent.expiresOn < today) return 'consent-expired';
  if (mayQuote(testimonial) ? quote[verbatimIn] === undefined : testimonial.paraphrase === undefined) return 'no-words';
  return purpose !== 'show-internal' && tellsName(testimonial) ? 'names-company' : null;
}

/** How the speaker may be named: only as far as consent goes. A logo names the company, so it needs both rights. */
export interface Attribution {
  company: string | null;
  logo: boolean;
  describedAs: string;
  role: string;
}

export function attributionOf({ consent, company, describedAs, role }: Testimonial, language: Language): Attribution {
  return {
    company: consent.name ? company : null,
    logo: consent.name && consent.logo,
    describedAs: describedAs[language],
    role: role[language],
  };
}
