import './panel.css';
import { Icon } from '@/components/ui/icon';
import type { Decision } from '@/lib/domain/decision/decision';
import { useLocale } from '../locale';

interface CollapsedTabProps {
  side: 'left' | 'right';
  /** The kind of offer for the account on the page; undefined while it is not known. */
  kind: Decision['kind'] | undefined;
  onOpen: () => void;
}

/** The folded panel: one slim button that says what waits inside. */
export function CollapsedTab({ side, kind, onOpen }: CollapsedTabProps) {
  const { t } = useLocale();
  const label = kind ? t('panel.open-with', { kind: t(`kind.${kind}`) }) : t('panel.open');
  return (
    <main>
      <h1 className="unseen">{t('panel.name')}</h1>
      <button type="button" className="collapsed-tab" data-side={side} aria-label={label} title={label} onClick={onOpen}>
        <Icon name={side === 'right' ? 'chevron-left' : 'chevron-right'} size={14} />
        {kind && (
          <span className="kind" data-kind={kind}>
            <Icon name={kind} size={16} />
          </span>
        )}
      </button>
    </main>
  );
}
