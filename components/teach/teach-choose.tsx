import './teach.css';
import { type FormEvent, useId, useState } from 'react';
import { useLocale } from '../locale';
import type { TeachField, TeachWriting } from './teach-view';

const CURRENCIES = ['JPY', 'USD', 'EUR', 'GBP', 'KRW', 'CNY', 'AUD', 'CAD', 'SGD', 'INR'];
/** One way of writing each; the example says which, in any language. */
const WRITINGS: readonly (readonly [locale: string, example: string])[] = [
  ['ja-JP', '2027/3/14 · 1,234.5'],
  ['en-US', '3/14/2027 · 1,234.5'],
  ['en-GB', '14/3/2027 · 1,234.5'],
  ['de-DE', '14.3.2027 · 1.234,5'],
  ['fr-FR', '14/3/2027 · 1 234,5'],
];

interface TeachChooseProps {
  fields: readonly TeachField[];
  /** Ids that are chosen from the start. */
  usual: readonly string[];
  /** The page could not be reached. */
  unreachable: boolean;
  onStart: (ids: readonly string[], writing: TeachWriting) => void;
  onCancel: () => void;
}

/** Which fields a person wants to teach, and how the page writes where it does not say so itself. */
export function TeachChoose({ fields, usual, unreachable, onStart, onCancel }: TeachChooseProps) {
  const { t } = useLocale();
  const id = useId();
  const [chosen, setChosen] = useState<readonly string[]>(usual);
  const [writing, setWriting] = useState<TeachWriting>({ currency: '', locale: '' });
  const start = (event: FormEvent) => {
    event.preventDefault();
    if (chosen.length > 0)
      onStart(
        fields.map((field) => field.id).filter((one) => chosen.includes(one)),
        writing,
      );
  };
  const toggle = (one: string, on: boolean) => setChosen(on ? [...chosen, one] : chosen.filter((other) => other !== one));
  return (
    <form className="teach" onSubmit={start}>
      <fieldset className="teach-choices">
        <legend>{t('teach.choose.title')}</legend>
        <p className="teach-hint">{t('teach.choose.hint')}</p>
        {fields.map((field) => (
          <label key={field.id}>
            <input
              type="checkbox"
              name={field.id}
              checked={chosen.includes(field.id)}
              onChange={({ target }) => toggle(field.id, target.checked)}
            />
            {field.name}
          </label>
        ))}
      </fieldset>
      <details className="teach-writing">
        <summary>{t('teach.writing')}</summary>
        <label htmlFor={`${id}-currency`}>{t('teach.writing.currency')}</label>
        <select
          id={`${id}-currency`}
          name="currency"
          value={writing.currency}
          onChange={({ target }) => setWriting({ ...writing, currency: target.value })}
        >
          <option value="">{t('teach.writing.unknown')}</option>
          {CURRENCIES.map((currency) => (
            <option key={currency}>{currency}</option>
          ))}
        </select>
        <label htmlFor={`${id}-locale`}>{t('teach.writing.date')}</label>
        <select
          id={`${id}-locale`}
          name="locale"
          value={writing.locale}
          onChange={({ target }) => setWriting({ ...writing, locale: target.value })}
        >
          <option value="">{t('teach.writing.page')}</option>
          {WRITINGS.map(([locale, example]) => (
            <option key={locale} value={locale}>
              {example}
            </option>
          ))}
        </select>
      </details>
      <p role="status" className="teach-hint">
        {chosen.length === 0 ? t('teach.choose.nothing') : unreachable && t('teach.no-page')}
      </p>
      <div className="teach-actions">
        <button
          type="submit"
          className="button"
          data-look="primary"
          data-action="teach-start"
          aria-disabled={chosen.length === 0 || undefined}
        >
          {t('teach.choose.start')}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {t('teach.cancel')}
        </button>
      </div>
    </form>
  );
}
