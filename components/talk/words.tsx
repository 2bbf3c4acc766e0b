import './talk.css';
import { keyed } from '@/components/ui/keyed';
import type { TextView } from '../account-view';
import { useLocale } from '../locale';
import { factName } from '../offer/rule-words';
import { useVocabulary } from '../vocabulary';

const spelled = (piece: TextView['segments'][number]) => (piece.type === 'text' ? piece.text : piece.token);

/** Words by what they say, for a key. */
export const wordsKey = ({ segments }: TextView) => segments.map(spelled).join('');

/** Words to say. Live facts are underlined; a gap shows which fact is missing, in words, where the value would stand. */
export function Words({ words }: { words: TextView }) {
  const locale = useLocale();
  const vocabulary = useVocabulary();
  return (
    <>
      {keyed(words.segments, spelled).map(({ key, item: piece }) => {
        if (piece.type === 'text') return <span key={key}>{piece.text}</span>;
        if (piece.state === 'live') return <mark key={key}>{piece.text}</mark>;
        if (piece.state === 'stale') {
          return (
            <mark
              key={key}
              data-state="stale"
              title={locale.t('talk.stale-fact', { fact: factName(locale, vocabulary, piece.fact) })}
            >
              {piece.text}
            </mark>
          );
        }
        const fact = piece.state === 'missing' ? factName(locale, vocabulary, piece.fact) : piece.token;
        return (
          <mark key={key} data-state="missing">
            {locale.t('talk.gap', { fact })}
          </mark>
        );
      })}
    </>
  );
}

/** Why words cannot be copied, naming the facts; undefined where they can. */
export function useBlockedBecause(words: TextView): string | undefined {
  const locale = useLocale();
  const vocabulary = useVocabulary();
  if (words.text !== null) return undefined;
  const named = words.blockedBy.map((piece) => ('fact' in piece ? factName(locale, vocabulary, piece.fact) : piece.token));
  const stale = words.blockedBy.every((piece) => piece.state === 'stale');
  return locale.t(stale ? 'talk.blocked-stale' : 'talk.blocked-missing', { facts: locale.list([...new Set(named)]) });
}
