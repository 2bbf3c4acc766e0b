import { type SyntheticEvent, useId, useState } from 'react';
import { useLocale } from '@/components/locale';
import type { CrmRecipe } from '@/lib/crm/recipe';
import { accountIn, type LookedAt, MOST_ACCOUNTS } from './account-choice';
import { SettingField } from './setting-field';

interface AccountPickerProps {
  /** Those that are kept on this device. */
  known: readonly { id: string; name?: string | undefined }[];
  tenant: string;
  recipes: readonly CrmRecipe[];
  /** The source knows accounts by a name of its own, so one may be given. */
  takesKey: boolean;
  looked: readonly LookedAt[];
  onLook: (account: LookedAt) => void;
  onDrop: (id: string) => void;
}

/** Which accounts are looked at, up to three: one of those that are kept, or one by its page's address or id. */
export function AccountPicker({ known, tenant, recipes, takesKey, looked, onLook, onDrop }: AccountPickerProps) {
  const { t } = useLocale();
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [key, setKey] = useState('');
  const [tried, setTried] = useState(false);
  const nameOf = (account: { id: string; name?: string | undefined }) => account.name ?? account.id;
  const left = known.filter(({ id }) => !looked.some((one) => one.id === id));
  const byName = left.find((account) => nameOf(account) === typed.trim());
  const id = byName?.id ?? accountIn(typed, tenant, recipes);

  function look(event: SyntheticEvent) {
    event.preventDefault();
    setTried(id === null);
    if (id === null) return;
    const account = known.find((one) => one.id === id);
    onLook({ id, name: account ? nameOf(account) : id, ...(key.trim() === '' ? {} : { key: key.trim() }) });
    setTyped('');
    setKey('');
  }
  return (
    <>
      {looked.length > 0 && (
        <ul className="looked" aria-label={t('options.sources.looked')}>
          {looked.map((account) => (
            <li key={account.id}>
              {account.name}
              <button
                type="button"
                aria-label={t('options.sources.drop', { name: account.name })}
                onClick={() => onDrop(account.id)}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      {looked.length < MOST_ACCOUNTS && (
        <form className="account-picker" onSubmit={look}>
          <SettingField
            label={t('options.sources.account')}
            help={t(left.length > 0 ? 'options.sources.account-help' : 'options.sources.account-none')}
            value={typed}
            list={listId}
            problem={tried && id === null ? { code: 'account', params: {} } : undefined}
            onChange={setTyped}
          />
          <datalist id={listId}>
            {left.map((account) => (
              <option key={account.id} value={nameOf(account)} />
            ))}
          </datalist>
          {takesKey && (
            <SettingField
              label={t('options.sources.key')}
              help={t('options.sources.key-help')}
              optional
              value={key}
              onChange={setKey}
            />
          )}
          <button type="submit" className="button">
            {t('options.sources.look')}
          </button>
        </form>
      )}
    </>
  );
}
