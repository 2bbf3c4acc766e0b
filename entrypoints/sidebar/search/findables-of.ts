import type { Language } from '@/lib/domain/language';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import type { TrackText } from '@/lib/domain/playbook/talk-track';
import type { MatchedTestimonial } from '@/lib/proof/match-testimonial';
import type { Findable } from '@/lib/search/search-index';

/** A text in one language that stands for a thing of the playbook. */
export interface FoundText extends Findable {
  /** Id of the track, testimonial or offer. */
  of: string;
  language: Language;
}

/** Tokens as they are written are no words of anybody. */
const words = (texts: readonly (string | undefined)[]) =>
  texts.flatMap((text) => text?.replace(/\{[^}]*\}/g, '…') ?? []).join(' ');

const trackWords = ({ opening, points, answers = {}, stepDown }: TrackText) =>
  words([opening, ...points, ...Object.values(answers), stepDown]);

/** All that can be looked for: each text once in each of the languages. `voices` are those that may be told. */
export function findablesOf(
  { talkTracks, offers }: Pick<Playbook, 'talkTracks' | 'offers'>,
  voices: readonly MatchedTestimonial[],
  languages: readonly Language[],
): FoundText[] {
  return [...new Set(languages)].flatMap((language) => {
    const entry = (kind: Findable['kind'], of: string, title: string, text: string): FoundText => {
      return { id: `${kind}-${of}-${language}`, kind, of, language, title, text };
    };
    return [
      ...talkTracks.flatMap(({ id, title, texts }) => {
        const text = texts[language];
        return text ? [entry('track', id, title[language], trackWords(text))] : [];
      }),
      ...voices.flatMap(({ testimonial: { id, role, describedAs }, attribution, quote, quoteLanguage }) => {
        const who = [attribution.company ?? describedAs[language], role[language]].join(' ');
        // A quotation has one language, whoever looks for it; who said it is named in each.
        return quoteLanguage === language || !languages.includes(quoteLanguage) ? [entry('voice', id, who, quote)] : [];
      }),
      ...offers.map(({ id, name, summary, terms }) =>
        entry('offer', id, name[language], words([summary[language], terms?.[language]])),
      ),
    ];
  });
}
