import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import type { Language } from '@/lib/domain/language';
import type { Offer } from '@/lib/domain/playbook/offer';
import type { ProofUse } from '@/lib/domain/proof-use';
import { attributionLine } from '@/lib/proof/attribution-line';
import { matchTestimonials } from '@/lib/proof/match-testimonial';
import type { SignalInput } from '@/lib/signals/signal';

/** One customer's words that may be told to this one customer, named as far as they agreed to. */
export interface SheetQuote {
  readonly testimonialId: string;
  readonly words: string;
  readonly language: Language;
  /** False: our words for what they say; no quotation marks then. */
  readonly verbatim: boolean;
  readonly by: string;
  /** `one-to-one`: the sheet that bears it may not be passed on beyond this customer. */
  readonly scope: 'one-to-one' | 'public';
}

export interface ProofGround {
  readonly language: Language;
  readonly contactRole?: string | undefined;
  /** What is kept of quoted customers who are accounts themselves, and where voices were used before. */
  readonly quoted?: readonly AccountSnapshot[] | undefined;
  readonly uses?: readonly ProofUse[] | undefined;
}

/** The voice most alike that consent lets be told to one customer (F2); null where there is none. */
export function quoteFor({ snapshot, playbook, today }: SignalInput, offer: Offer, ground: ProofGround): SheetQuote | null {
  const { language, contactRole, quoted = [], uses = [] } = ground;
  const [voice] = matchTestimonials({
    snapshot,
    playbook,
    offer,
    contactRole,
    today,
    language,
    quoted,
    uses,
    purpose: 'one-to-one',
  });
  const scope = voice?.testimonial.consent.scope;
  if (!voice || scope === undefined || scope === 'internal') return null;
  return {
    testimonialId: voice.testimonial.id,
    words: voice.quote,
    language: voice.quoteLanguage,
    verbatim: voice.verbatim,
    by: attributionLine(voice, language),
    scope,
  };
}
