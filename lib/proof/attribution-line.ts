import type { IsoDate } from '@/lib/domain/calendar';
import type { Language } from '@/lib/domain/language';
import type { MatchedTestimonial } from './match-testimonial';

interface Words {
  quotes: readonly [string, string];
  between: string;
  note(parts: readonly string[]): string;
  edited: string;
  translated: string;
  paraphrase: string;
  oneToOne: string;
  internal: string;
}

/** What is said to a customer about a quotation, in the customer's language, which need not be the panel's. */
const WORDS: Record<Language, Words> = {
  ja: {
    quotes: ['「', '」'],
    between: '　',
    note: (parts) => `（${parts.join('、')}）`,
    edited: '一部編集',
    translated: '日本語訳',
    paraphrase: '発言の要旨',
    oneToOne: '※ 貴社限りのご紹介です。転載・転送はお控えください。',
    internal: '※ 社内限り',
  },
  en: {
    quotes: ['“', '”'],
    between: ', ',
    note: (parts) => ` (${parts.join('; ')})`,
    edited: 'edited',
    translated: 'translated',
    paraphrase: 'in our words',
    oneToOne: 'Shared with you alone: please do not forward or publish.',
    internal: 'Internal use only.',
  },
};

/** Made once a language: making one takes longer than everything else that is done for a voice. */
const MONTHS = new Map<Language, Intl.DateTimeFormat>();

function monthOf(date: IsoDate, language: Language): string {
  const known = MONTHS.get(language);
  const months = known ?? new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long', timeZone: 'UTC' });
  if (!known) MONTHS.set(language, months);
  return months.format(Temporal.PlainDate.from(date).toZonedDateTime('UTC').epochMilliseconds);
}

/** Who says it, where and when, and what was done to the words. It names only what consent lets be named. */
export function attributionLine(match: MatchedTestimonial, language: Language): string {
  const { testimonial, attribution, verbatim, translated, edited } = match;
  const words = WORDS[language];
  const who = [attribution.company, attribution.describedAs, attribution.role].filter((part) => part !== null && part !== '');
  const how = [
    `${testimonial.source[language]}`,
    monthOf(testimonial.givenOn, language),
    ...(verbatim ? [] : [words.paraphrase]),
    ...(translated ? [words.translated] : []),
    ...(edited ? [words.edited] : []),
  ];
  return `— ${who.join(words.between)}${words.note(how)}`;
}

/** The words with their source and, where they may not go further, the scope: what is copied. */
export function quotationText(match: MatchedTestimonial, language: Language): string {
  const { testimonial, quote, quoteLanguage, verbatim } = match;
  const [open, close] = verbatim ? WORDS[quoteLanguage].quotes : ['', ''];
  const { scope } = testimonial.consent;
  const limit = { public: [], 'one-to-one': [WORDS[language].oneToOne], internal: [WORDS[language].internal] }[scope];
  return [`${open}${quote}${close}`, attributionLine(match, language), ...limit].join('\n');
}
