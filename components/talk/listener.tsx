import './talk.css';
import type { Contacts } from '@/lib/domain/facets/history';
import { useLocale } from '../locale';
import { useVocabulary } from '../vocabulary';

type Person = Contacts['people'][number];

interface ListenerProps {
  people: readonly Person[];
  /** Id of the person spoken to; undefined: anybody. */
  chosen: string | undefined;
  onChoose: (contactId: string | undefined) => void;
}

/** To whom one speaks: the gate is on that person too, and words and voices are chosen for their role. */
export function Listener({ people, chosen, onChoose }: ListenerProps) {
  const { t } = useLocale();
  const { code } = useVocabulary();
  return (
    <label className="listener">
      <span className="unseen">{t('talk.listener')}</span>
      <select value={chosen ?? ''} onChange={(event) => onChoose(event.target.value || undefined)}>
        <option value="">{t('talk.listener-anyone')}</option>
        {people.map(({ id, name, role }) => (
          <option key={id} value={id}>
            {role ? t('talk.listener-role', { name, role: code('role', role) }) : t('talk.listener-person', { name })}
          </option>
        ))}
      </select>
    </label>
  );
}
