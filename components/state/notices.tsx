import './state.css';
import { Button } from '@/components/ui/button';
import { late } from '@/components/ui/late';
import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import type { AppError } from '@/lib/domain/app-error';
import { FACET_NAMES, type FacetName } from '@/lib/domain/facet-names';
import { useLocale } from '../locale';
import { useVocabulary } from '../vocabulary';
import type { LimitView } from './limit-notice';
import { Notice } from './notice';

/** Failures come after an attempt, so their words may too. */
export const LateFailures = late(() => import('./failure-notices').then((module) => module.FailureNotices));

/** What happened while the account was brought up to date. */
export interface RefreshView {
  state: 'idle' | 'running' | 'failed';
  error?: AppError | undefined;
  /** Sources that could not be read although others could, by their id. */
  sources?: Readonly<Record<string, AppError>> | undefined;
  /** The day's calls are nearly used up. */
  limit?: LimitView | undefined;
}

/** Facets that nobody could say, by the kind of error: one sentence per cause, not per facet. */
function unknownByCause(snapshot: AccountSnapshot): { error: AppError; facets: FacetName[] }[] {
  const causes = new Map<AppError['kind'], { error: AppError; facets: FacetName[] }>();
  for (const name of FACET_NAMES) {
    const facet = snapshot.facets[name];
    if (facet.state !== 'unknown') continue;
    const cause = causes.get(facet.error.kind) ?? { error: facet.error, facets: [] };
    cause.facets.push(name);
    causes.set(facet.error.kind, cause);
  }
  return [...causes.values()];
}

interface NoticesProps {
  snapshot: AccountSnapshot;
  refresh: RefreshView;
  onRefresh: () => void;
  /** Absent where the CRM has no sign-in: then the settings are what helps. */
  onConnect: (() => void) | undefined;
  onOpenSettings?: (() => void) | undefined;
}

/** More parts than this are not named one by one. */
const MANY = 4;

/** What is old, what could not be read and what that withholds: said once, above everything, each with what to do. */
export function Notices({ snapshot, refresh, onRefresh, onConnect, onOpenSettings }: NoticesProps) {
  const { t, list, nowMs, age } = useLocale();
  const { staleAfterMs } = useVocabulary();
  const stamps = FACET_NAMES.flatMap((name) => {
    const { fetchedAtMs } = snapshot.facets[name];
    return fetchedAtMs === undefined ? [] : [{ name, fetchedAtMs, stale: nowMs - fetchedAtMs > staleAfterMs(name) }];
  });
  const stale = stamps.filter((stamp) => stamp.stale);
  const oldest = Math.min(...stale.map((stamp) => stamp.fetchedAtMs));
  const causes = unknownByCause(snapshot);
  const error = refresh.state === 'failed' ? refresh.error : undefined;
  const facetList = (names: readonly FacetName[]) => list(names.map((name) => t(`facet.${name}`)));
  const again = (
    <Button look="quiet" onPress={onRefresh}>
      {t('action.refresh')}
    </Button>
  );
  const settings = onOpenSettings && (
    <Button look="quiet" onPress={onOpenSettings}>
      {t('action.settings')}
    </Button>
  );
  const reconnect = onConnect ? (
    <Button look="quiet" action="connect" onPress={onConnect}>
      {t('action.connect')}
    </Button>
  ) : (
    settings
  );
  const hasFailures = error !== undefined || refresh.limit !== undefined || refresh.sources !== undefined;
  if (!hasFailures && causes.length === 0 && (stale.length === 0 || refresh.state === 'running')) return null;
  return (
    <ul className="notices" aria-label={t('state.notices')}>
      {hasFailures && <LateFailures {...{ snapshot, refresh, onRefresh, reconnect, settings }} />}
      {stale.length > 0 && refresh.state !== 'running' && (
        <Notice tone="warn" action={error ? undefined : again}>
          {stale.length > MANY
            ? t('state.stale-most', { age: age(oldest) })
            : t('state.stale', { facets: facetList(stale.map((stamp) => stamp.name)), age: age(oldest) })}
        </Notice>
      )}
      {causes.length > 0 && (
        <Notice
          tone="plain"
          action={causes.some((cause) => cause.error.kind === 'unauthorised') && !error ? reconnect : undefined}
        >
          <details className="disclosure">
            <summary>{t('state.not-known', { facets: facetList(causes.flatMap((cause) => cause.facets)) })}</summary>
            <ul>
              {causes.map((cause) => (
                <li key={cause.error.kind}>
                  <b>{facetList(cause.facets)}</b> {t(`error.${cause.error.kind}.says`)} {t(`error.${cause.error.kind}.do`)}
                </li>
              ))}
            </ul>
            <p>{t('state.withheld')}</p>
          </details>
        </Notice>
      )}
    </ul>
  );
}
