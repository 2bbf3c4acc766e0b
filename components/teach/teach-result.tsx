import './teach.css';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { useLocale } from '../locale';
import type { TeachResultRow } from './teach-view';

interface TeachResultProps {
  rows: readonly TeachResultRow[];
  /** Why it makes no recipe yet, a word of `teach.gap.<gap>`. */
  gap: string | undefined;
  /** What the CRM is called until the person says otherwise. */
  name: string;
  saving: boolean;
  /** What the page's words mean, to be said before it is kept. */
  words?: ReactNode;
  /** Why it was not kept, in the person's language. */
  problems: readonly string[];
  onSave: (name: string) => void;
  onMore: () => void;
  onAgain: () => void;
  onCancel: () => void;
}

const RowResult = ({ row }: { row: TeachResultRow }) => {
  const { t } = useLocale();
  return (
    <li data-field={row.id} data-kept={row.kept || undefined}>
      <span className="teach-name">{row.name}</span>
      <span>
        {row.because === 'absent' ? t('teach.result.absent') : t('teach.result.right', { right: row.right, of: row.of })}
      </span>
      <small>
        {row.kept
          ? t(`teach.survives.${row.survives}`)
          : t(`teach.result.${row.because === 'needs-day' ? 'needs-day' : 'left-out'}`)}
      </small>
    </li>
  );
};

/** What a lesson came to: field by field how often it was right and how well it will last; then a name, and it is kept. */
export function TeachResult(props: TeachResultProps) {
  const { rows, gap, name: first, words, saving, problems, onSave, onMore, onAgain, onCancel } = props;
  const { t, find } = useLocale();
  const id = useId();
  const [name, setName] = useState(first);
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (!saving && name.trim() !== '') onSave(name.trim());
  };
  return (
    <form className="teach" aria-labelledby={`${id}-title`} onSubmit={save}>
      <h2 id={`${id}-title`}>{t(gap === undefined ? 'teach.result.title' : 'teach.result.gap-title')}</h2>
      {gap !== undefined && <p className="teach-notice">{find(`teach.gap.${gap}`)}</p>}
      <ul className="teach-results" aria-label={t('teach.result.fields')}>
        {rows.map((row) => (
          <RowResult key={row.id} row={row} />
        ))}
      </ul>
      {gap === undefined && words}
      {gap === undefined && (
        <label className="teach-crm" htmlFor={`${id}-name`}>
          {t('teach.name')}
          <input
            id={`${id}-name`}
            name="crm-name"
            value={name}
            maxLength={80}
            autoComplete="off"
            onChange={({ target }) => setName(target.value)}
          />
        </label>
      )}
      <div className="teach-notice" role="status">
        {problems.length > 0 && (
          <>
            <b>{t('teach.failed')}</b>
            {problems.map((problem) => (
              <p key={problem}>{problem}</p>
            ))}
          </>
        )}
      </div>
      <div className="teach-actions">
        {gap === undefined && (
          <button type="submit" className="button" data-look="primary" data-action="teach-save" aria-busy={saving}>
            {t(saving ? 'teach.saving' : 'teach.save')}
          </button>
        )}
        <Button action="teach-more" onPress={onMore}>
          {t('teach.gap.more')}
        </Button>
        <Button action="teach-again" onPress={onAgain}>
          {t('teach.again')}
        </Button>
        <Button action="teach-cancel" onPress={onCancel}>
          {t('teach.cancel')}
        </Button>
      </div>
    </form>
  );
}
