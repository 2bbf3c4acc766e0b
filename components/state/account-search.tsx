import { type KeyboardEvent, useId, useState } from 'react';
import { plainText } from '@/lib/domain/plain-text';
import { useLocale } from '../locale';

/** An account that is kept on this device. */
export interface FoundAccount {
  id: string;
  name?: string | undefined;
  fetchedAtMs?: number | undefined;
}

/** As many are listed at once. */
const SHOWN = 20;

/** The accounts whose name, or id, holds what was typed, by name. */
export function matching(accounts: readonly FoundAccount[], typed: string): FoundAccount[] {
  const wanted = plainText(typed);
  const found = accounts.filter(({ id, name = '' }) => plainText(name).includes(wanted) || plainText(id).includes(wanted));
  return found.toSorted((a, b) => (a.name ?? a.id).localeCompare(b.name ?? b.id, 'ja'));
}

interface AccountSearchProps {
  accounts: readonly FoundAccount[];
  onOpen: (id: string) => void;
}

/** Where the page is not recognised: the accounts of its host that are kept, to choose from by keyboard or by hand (A5). */
export function AccountSearch({ accounts, onOpen }: AccountSearchProps) {
  const { t, age } = useLocale();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  if (accounts.length === 0) return <p className="gap">{t('state.search.empty')}</p>;
  const found = matching(accounts, typed);
  const shown = found.slice(0, SHOWN);
  const active = Math.min(at, shown.length - 1);
  function onKeyDown(event: KeyboardEvent) {
    const steps: Readonly<Record<string, number>> = { ArrowDown: active + 1, ArrowUp: active - 1 };
    const step = steps[event.key];
    const chosen = shown[active];
    if (step !== undefined && shown.length > 0) setAt((step + shown.length) % shown.length);
    else if (event.key === 'Enter' && chosen && !event.nativeEvent.isComposing) onOpen(chosen.id);
    else return;
    event.preventDefault();
  }
  return (
    <div className="record-form">
      <label htmlFor={id}>{t('state.search.label')}</label>
      <div className="account-search">
        <input
          id={id}
          type="search"
          role="combobox"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={shown[active] && `${id}-${active}`}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(0);
          }}
        />
        <div id={`${id}-list`} role="listbox" aria-label={t('state.search.list')}>
          {shown.map((account, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field beside it has the focus and hears the keys
            <div
              key={account.id}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              onClick={() => onOpen(account.id)}
            >
              <b>{account.name ?? account.id}</b>
              <small className="num">
                {account.name === undefined ? '' : `${account.id} · `}
                {account.fetchedAtMs === undefined ? t('fact.not-read') : age(account.fetchedAtMs)}
              </small>
            </div>
          ))}
        </div>
      </div>
      <p role="status" className="gap">
        {found.length === 0 && t('state.search.none')}
        {found.length > SHOWN && t('state.search.more', { count: found.length - SHOWN })}
      </p>
    </div>
  );
}
