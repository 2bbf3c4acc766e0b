import { useId, useState } from 'react';
import { ListField, Option, OptionList, useListbox } from '@/components/ui/listbox';
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
  const found = matching(accounts, typed);
  const shown = found.slice(0, SHOWN);
  const { field, listId, optionProps, toFirst } = useListbox({ options: shown, onChoose: (account) => onOpen(account.id) });
  if (accounts.length === 0) return <p className="gap">{t('state.search.empty')}</p>;
  return (
    <div className="record-form">
      <label htmlFor={id}>{t('state.search.label')}</label>
      <div className="account-search">
        <ListField
          of={field}
          id={id}
          type="search"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            toFirst();
          }}
        />
        <OptionList id={listId} label={t('state.search.list')}>
          {shown.map((account, index) => (
            <Option key={account.id} {...optionProps(index)}>
              <b>{account.name ?? account.id}</b>
              <small className="num">
                {account.name === undefined ? '' : `${account.id} · `}
                {account.fetchedAtMs === undefined ? t('fact.not-read') : age(account.fetchedAtMs)}
              </small>
            </Option>
          ))}
        </OptionList>
      </div>
      <p role="status" className="gap">
        {found.length === 0 && t('state.search.none')}
        {found.length > SHOWN && t('state.search.more', { count: found.length - SHOWN })}
      </p>
    </div>
  );
}
