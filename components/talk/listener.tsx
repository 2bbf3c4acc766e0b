import './talk.css';
import { useLocale } from '../locale';
import { useVocabulary } from '../vocabulary';

interface ListenerProps {
  /** Role codes of the people at the account, without repetition. */
  roles: readonly string[];
  /** The role of the person spoken to; undefined: anybody. */
  chosen: string | undefined;
  onChoose: (role: string | undefined) => void;
}

/** To whom one speaks: words and voices are chosen for that role. */
export function Listener({ roles, chosen, onChoose }: ListenerProps) {
  const { t } = useLocale();
  const { code } = useVocabulary();
  return (
    <label className="listener">
      <span className="unseen">{t('talk.listener')}</span>
      <select value={chosen ?? ''} onChange={(event) => onChoose(event.target.value || undefined)}>
        <option value="">{t('talk.listener-anyone')}</option>
        {roles.map((role) => (
          <option key={role} value={role}>
            {t('talk.listener-role', { role: code('role', role) })}
          </option>
        ))}
      </select>
    </label>
  );
}
