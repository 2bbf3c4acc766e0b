import './state.css';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { useLocale } from '../locale';

interface PageBannerProps {
  /** The names of the checks that did not hold. */
  failed: readonly string[];
  changed: boolean;
  covered: boolean;
  /** It must be made sure that the record is a company's. */
  company: boolean;
  onCompany: () => void;
  /** Absent where nobody can teach the page. */
  onTeach?: (() => void) | undefined;
}

function Line({ tone, children, action }: { tone: 'plain' | 'warn'; children: ReactNode; action?: ReactNode }) {
  return (
    <li className="notice" data-tone={tone}>
      <Icon name="warning" size={13} />
      <span>{children}</span>
      {action}
    </li>
  );
}

/** What the page's self-test found, above the facts: what failed, whose facts they still are, what to do (A5). */
export function PageBanner({ failed, changed, covered, company, onCompany, onTeach }: PageBannerProps) {
  const { t, find, list } = useLocale();
  const checks = list(failed.map((name) => find(`page.check.${name}`) ?? find(`field.${name}`) ?? name));
  const teach = onTeach && (
    <Button look="quiet" action="teach" onPress={onTeach}>
      {t('action.teach')}
    </Button>
  );
  return (
    <ul className="notices" aria-live="polite" aria-label={t('state.unrecognised.title')}>
      {changed && (
        <Line tone="warn" action={teach}>
          <b>{t('page.changed', { checks })}</b> {t('page.changed.do')}
        </Line>
      )}
      {covered && (
        <Line tone="warn">
          <b>{t('page.covered')}</b> {t('page.covered.do')}
        </Line>
      )}
      {company && (
        <Line
          tone="plain"
          action={
            <Button look="quiet" action="confirm-company" onPress={onCompany}>
              {t('action.confirm-company')}
            </Button>
          }
        >
          {t('recipe.confirm.company')}
        </Line>
      )}
    </ul>
  );
}
