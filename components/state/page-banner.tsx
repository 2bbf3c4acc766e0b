import './state.css';
import { Button } from '@/components/ui/button';
import { useLocale } from '../locale';
import { Notice } from './notice';

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
        <Notice tone="warn" action={teach}>
          <b>{t('page.changed', { checks })}</b> {t('page.changed.do')}
        </Notice>
      )}
      {covered && (
        <Notice tone="warn">
          <b>{t('page.covered')}</b> {t('page.covered.do')}
        </Notice>
      )}
      {company && (
        <Notice
          tone="plain"
          action={
            <Button look="quiet" action="confirm-company" onPress={onCompany}>
              {t('action.confirm-company')}
            </Button>
          }
        >
          {t('recipe.confirm.company')}
        </Notice>
      )}
    </ul>
  );
}
