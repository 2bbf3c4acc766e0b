import './hearing.css';
import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import type { Heard } from '@/lib/domain/journal';
import { fieldName } from '../field-map/field-name';
import { type Locale, useLocale } from '../locale';
import { useVocabulary, type Vocabulary } from '../vocabulary';
import { NONE } from './answer-value';

/** What was said, as a person reads it. */
function wordsOf({ field, value }: Heard, locale: Locale, vocabulary: Vocabulary): string {
  const { t, find, number, date, list } = locale;
  if (value === '') return t('hear.not-said');
  if (value === NONE) return t('hear.none');
  if (typeof value === 'boolean') return t(value ? 'map.yes' : 'map.no');
  const metric = /^usage\.([\w-]+)\.used$/.exec(field)?.[1];
  if (typeof value === 'number') return [number(value), metric && vocabulary.unit(metric)].filter(Boolean).join(' ');
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return date(value);
  const code = (part: string) => {
    if (field.startsWith('support.')) return find(`hear.severity.${part}`) ?? part;
    const ofList = { 'profile.industry': 'industry', 'profile.region': 'region', 'lifecycle.stage': 'stage' }[field];
    return ofList ? vocabulary.code(ofList, part) : vocabulary.name(part);
  };
  return field === 'contacts' || field.endsWith('.pains') ? value : list(value.split(';').map(code));
}

interface HeardListProps {
  /** Newest first. */
  heard: readonly Heard[];
  onUndo: (entry: Heard) => void;
}

/** How lately an answer was given for its row to take the focus that went with the question. */
const JUST_MS = 5000;

/** What was heard of this account, each with the day, and how to take it back. */
export function HeardList({ heard, onUndo }: HeardListProps) {
  const locale = useLocale();
  const vocabulary = useVocabulary();
  const { t, date } = locale;
  const list = useRef<HTMLUListElement>(null);
  const newest = heard[0];
  // The question went with its answer; the keyboard is not left in the void.
  useEffect(() => {
    if (!newest || Date.now() - newest.atMs > JUST_MS || document.activeElement !== document.body) return;
    list.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [newest]);
  if (heard.length === 0) return null;
  return (
    <>
      <h3 className="hear-title">{t('hear.heard')}</h3>
      <ul className="heard" ref={list}>
        {heard.map((entry) => (
          <li key={entry.id}>
            <p>
              <small className="num">
                {fieldName(locale, vocabulary, entry.field)} · {t('hear.by', { date: date(entry.onDate, 'month-day') })}
              </small>
              <b className="num">{wordsOf(entry, locale, vocabulary)}</b>
            </p>
            <Button look="quiet" action="hear-undo" onPress={() => onUndo(entry)}>
              {t('outcome.undo')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
