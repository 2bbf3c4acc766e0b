import type { Language } from '@/lib/domain/language';
import type { Edit, Testimonial } from '@/lib/domain/playbook/testimonial';
import { type Attribution, attributionOf, mayQuote, wordsOf } from './consent';

/** The words that may be told, and how far they are the ones that were said (F6). */
export interface Wording {
  quote: string;
  quoteLanguage: Language;
  /** False: the customer may not be quoted, and these are our words for what they say. */
  verbatim: boolean;
  /** True where the words are not in the language in which they were said. */
  translated: boolean;
  /** True where the words were shortened or corrected after they were said. */
  edited: boolean;
  /** The edits that bear on these words, in the order of the record. */
  edits: readonly Edit[];
  attribution: Attribution;
}

/** The words in the language asked for; else as they were said. */
export function wordingOf(testimonial: Testimonial, language: Language): Wording {
  const { verbatimIn, edits = [] } = testimonial;
  const words = wordsOf(testimonial);
  const quoteLanguage = words[language] === undefined ? verbatimIn : language;
  const verbatim = mayQuote(testimonial);
  const translated = verbatim && quoteLanguage !== verbatimIn;
  const own = verbatim ? edits.filter((edit) => edit.kind !== 'translated' || translated) : [];
  return {
    quote: words[quoteLanguage] ?? '',
    quoteLanguage,
    verbatim,
    translated,
    edited: own.some((edit) => edit.kind !== 'translated'),
    edits: own,
    attribution: attributionOf(testimonial, language),
  };
}
