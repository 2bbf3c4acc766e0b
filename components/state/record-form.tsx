import { useId, useState } from 'react';
import { useLocale } from '../locale';

/** Where the page is not recognised: a person names the account. `onName` says whether it could be found. */
export function RecordForm({ onName }: { onName: (text: string) => boolean }) {
  const { t } = useLocale();
  const id = useId();
  const [text, setText] = useState('');
  const [refused, setRefused] = useState(false);
  return (
    <form
      className="record-form"
      onSubmit={(event) => {
        event.preventDefault();
        setRefused(!onName(text));
      }}
    >
      <label htmlFor={id}>{t('state.by-hand.label')}</label>
      <div className="record-row">
        <input
          id={id}
          value={text}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={refused || undefined}
          aria-describedby={`${id}-refused`}
          onChange={(event) => setText(event.target.value)}
        />
        <button type="submit" className="button" data-look="plain">
          {t('state.by-hand.open')}
        </button>
      </div>
      <p id={`${id}-refused`} className="record-refused" role="status">
        {refused && t('state.by-hand.refused')}
      </p>
    </form>
  );
}
