import './outcome.css';
import { Button } from '@/components/ui/button';
import { Icon, type IconName } from '@/components/ui/icon';
import { useLocale } from '../locale';
import type { TellingView } from './outcome-view';

const ICONS: Readonly<Record<TellingView['state'], IconName>> = {
  soon: 'trial',
  offline: 'trial',
  again: 'refresh',
  sending: 'arrow',
  sent: 'check',
  stuck: 'warning',
};

interface TellingsProps {
  tellings: readonly TellingView[];
  /** How many wait for other accounts of this user. */
  elsewhere: number;
  /** What to say of an outcome that was kept here alone. */
  kept?: string | undefined;
  /** Shown as long as the last outcome can be taken back. */
  onUndo?: (() => void) | undefined;
  onAgain: (id: string) => void;
  onCopy: (id: string) => void;
  onDrop: (id: string) => void;
}

/** What is on its way to the CRM, and what a person has to do about it where it goes no further (J4). */
export function Tellings({ tellings, elsewhere, kept, onUndo, onAgain, onCopy, onDrop }: TellingsProps) {
  const { t, find } = useLocale();
  return (
    <div className="tellings" role="status" aria-live="polite">
      <ul>
        {kept !== undefined && (
          <li data-state="kept">
            <Icon name="check" size={13} />
            <span>{kept}</span>
          </li>
        )}
        {tellings.map(({ id, kind, subject, state, error }) => (
          <li key={id} data-state={state}>
            <Icon name={ICONS[state]} size={13} />
            <span>
              <b>{t(`outcome.telling.${state}`, { what: t(`outcome.what.${kind}`) })}</b>{' '}
              <small className="telling-of">{subject}</small>
              {state === 'stuck' && error && <small>{find(`outcome.stuck.${error.kind}`) ?? t('outcome.stuck.else')}</small>}
            </span>
            {state === 'stuck' && (
              <span className="telling-actions">
                <Button look="quiet" action="again" onPress={() => onAgain(id)}>
                  {t('action.retry')}
                </Button>
                <Button look="quiet" onPress={() => onCopy(id)}>
                  {t('action.copy')}
                </Button>
                <Button look="quiet" action="drop" onPress={() => onDrop(id)}>
                  {t('outcome.drop')}
                </Button>
              </span>
            )}
          </li>
        ))}
        {elsewhere > 0 && (
          <li data-state="soon">
            <Icon name="trial" size={13} />
            <span>{t('outcome.elsewhere', { count: elsewhere })}</span>
          </li>
        )}
      </ul>
      {onUndo && (
        <Button look="quiet" action="undo" onPress={onUndo}>
          {t('outcome.undo')}
        </Button>
      )}
    </div>
  );
}
