import './hearing.css';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import type { IsoDate } from '@/lib/domain/calendar';
import { fieldName } from '../field-map/field-name';
import { useLocale } from '../locale';
import { useVocabulary } from '../vocabulary';
import { AnswerField } from './answer-field';
import { type Answer, answerOf, type Typed } from './answer-value';
import type { Ask } from './ask-input';

/** Null: it was asked, and they did not say. */
export type OnAnswer = (ask: Ask, answer: Answer | null, onDate: IsoDate) => void;

interface QuestionProps {
  ask: Ask;
  /** The words to ask with. */
  text: string;
  /** It was asked before, and not answered. */
  asked?: boolean;
  onAnswer: OnAnswer;
  /** It is open from the start. */
  first?: boolean;
}

const EMPTY: Typed = { text: '', chosen: [] };

/** One question with what was answered: closed it is one line, so that a list of them can be read out. */
export function Question({ ask, text, asked = false, onAnswer, first = false }: QuestionProps) {
  const locale = useLocale();
  const vocabulary = useVocabulary();
  const { t, today } = locale;
  const id = useId();
  const [open, setOpen] = useState(first);
  const [typed, setTyped] = useState(EMPTY);
  const [onDate, setOnDate] = useState(today);
  const row = useRef<HTMLLIElement>(null);
  const was = useRef(first);
  const answer = answerOf(ask, typed);
  const began = typed.text.trim() !== '' || typed.chosen.length > 0;
  const dated = /^(?:19|20)\d{2}-\d{2}-\d{2}$/.test(onDate) && onDate <= today;

  // The focus goes into the field, and back to the button that opened it.
  useEffect(() => {
    if (open !== was.current)
      row.current?.querySelector<HTMLElement>(open ? '.hear-form input, .hear-form textarea' : 'button')?.focus();
    was.current = open;
  }, [open]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!open) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      setOpen(false);
    } else if (event.key === 'Enter' && answer && !event.nativeEvent.isComposing && event.target instanceof HTMLInputElement) {
      event.preventDefault();
      onAnswer(ask, answer, onDate);
    }
  };
  const blocked = !answer ? t(began ? 'hear.wrong' : 'hear.empty') : dated ? undefined : t('hear.day-wrong');
  return (
    <li ref={row} data-open={open || undefined} onKeyDown={onKeyDown}>
      <p id={`${id}-text`}>
        {text}
        {asked && <small className="hear-asked">{t('hear.asked')}</small>}
      </p>
      <Button look="quiet" action="hear" describedBy={`${id}-text`} onPress={() => setOpen(!open)}>
        {t(open ? 'hear.close' : 'hear.answer')}
      </Button>
      {open && (
        <div className="hear-form">
          <small className="hear-note">{fieldName(locale, vocabulary, ask.field)}</small>
          <AnswerField input={ask.input} label={text} typed={typed} onChange={setTyped} />
          {ask.input.kind === 'score' && (
            <label className="hear-line num">
              {t('hear.on')}
              <input type="date" value={onDate} max={today} onChange={(event) => setOnDate(event.target.value)} />
            </label>
          )}
          {ask.input.kind === 'text' && <small className="hear-note">{t('hear.words-only')}</small>}
          <p className="hear-actions">
            <Button look="quiet" action="hear-not-said" onPress={() => onAnswer(ask, null, today)}>
              {t('hear.not-said')}
            </Button>
            <Button
              look="primary"
              action="hear-keep"
              blockedBecause={blocked}
              onPress={() => answer && onAnswer(ask, answer, onDate)}
            >
              {t('hear.keep')}
            </Button>
          </p>
        </div>
      )}
    </li>
  );
}
