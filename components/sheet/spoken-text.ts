import type { Language } from '@/lib/domain/language';
import type { TextView } from '../account-view';
import type { Locale } from '../locale';
import { factName } from '../offer/rule-words';
import type { Vocabulary } from '../vocabulary';
import type { PaperText } from './paper';

/** Words to say, on paper: what is missing is named in its place, what is old is marked as to be looked at. */
export function spokenText(locale: Locale, vocabulary: Vocabulary, words: TextView, language: Language): PaperText {
  const text = words.segments
    .map((piece) => {
      if (piece.type === 'text' || piece.state === 'live') return piece.text;
      if (piece.state === 'stale') return locale.t('sheet.stale', { text: piece.text });
      return locale.t('talk.gap', { fact: piece.state === 'missing' ? factName(locale, vocabulary, piece.fact) : piece.token });
    })
    .join('');
  return { text, language };
}
