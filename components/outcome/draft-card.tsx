import './outcome.css';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { useLocale } from '../locale';
import type { DraftText } from './outcome-view';

interface DraftCardProps {
  /** What was recorded, as a sentence. */
  recorded: string;
  /** What follows of it, e.g. until when the offer rests. */
  follows?: string | undefined;
  draft: DraftText;
  /** What may be done later, offered where the draft has no task of its own. */
  proposed: NonNullable<DraftText['task']>;
  /** `copy`: this CRM cannot be told; the rep copies. */
  way: 'crm' | 'copy';
  /** The CRM's name. */
  crm: string;
  copied: boolean;
  onTell: (draft: DraftText) => void;
  onKeep: () => void;
  onCopy: (draft: DraftText) => void;
  onUndo: () => void;
}

/** The note and the task for the CRM, as the rep confirms them word by word (I4). What was recorded stands already; Escape keeps it so. */
export function DraftCard(props: DraftCardProps) {
  const { recorded, follows, draft, proposed, way, crm, copied, onTell, onKeep, onCopy, onUndo } = props;
  const { t } = useLocale();
  const id = useId();
  const [text, setText] = useState(draft);
  const main = useRef<HTMLElement>(null);
  useEffect(() => main.current?.querySelector<HTMLElement>('[data-look="primary"]')?.focus({ preventScroll: true }), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onKeep();
  };
  const { task } = text;
  const blocked = text.subject.trim() === '' || task?.subject.trim() === '' ? t('outcome.subject-missing') : undefined;
  return (
    <section className="outcome draft" ref={main} aria-labelledby={`${id}-title`} onKeyDown={onKeyDown}>
      <div className="outcome-head">
        <h2 id={`${id}-title`}>{recorded}</h2>
        <Button look="quiet" action="undo" onPress={onUndo}>
          {t('outcome.undo')}
        </Button>
      </div>
      {follows && <p className="outcome-follows num">{follows}</p>}
      <label htmlFor={`${id}-subject`}>{t('outcome.note')}</label>
      <input
        id={`${id}-subject`}
        className="outcome-field"
        maxLength={255}
        value={text.subject}
        onChange={(event) => setText({ ...text, subject: event.target.value })}
      />
      <textarea
        className="outcome-field num"
        rows={6}
        maxLength={8000}
        aria-label={t('outcome.body')}
        value={text.body}
        onChange={(event) => setText({ ...text, body: event.target.value })}
      />
      <label className="draft-check">
        <input
          type="checkbox"
          checked={task !== undefined}
          onChange={(event) => setText({ ...text, task: event.target.checked ? proposed : undefined })}
        />
        {t('outcome.task')}
      </label>
      {task && (
        <div className="draft-task">
          <input
            className="outcome-field"
            maxLength={255}
            aria-label={t('outcome.task-subject')}
            value={task.subject}
            onChange={(event) => setText({ ...text, task: { ...task, subject: event.target.value } })}
          />
          <input
            type="date"
            className="outcome-field num"
            aria-label={t('outcome.task-day')}
            value={task.dueOn}
            onChange={(event) => event.target.value && setText({ ...text, task: { ...task, dueOn: event.target.value } })}
          />
        </div>
      )}
      <div className="draft-actions">
        {way === 'crm' && (
          <Button look="primary" action="tell" blockedBecause={blocked} onPress={() => onTell(text)}>
            {t('outcome.tell', { crm })}
          </Button>
        )}
        <Button look={way === 'crm' ? 'plain' : 'primary'} action="copy-draft" onPress={() => onCopy(text)}>
          {t(copied ? 'action.copied' : 'action.copy')}
        </Button>
        <Button look="quiet" action="keep" onPress={onKeep}>
          {t('outcome.keep')}
        </Button>
      </div>
      {way === 'copy' && <p className="outcome-follows">{t('outcome.copy-why')}</p>}
    </section>
  );
}
