import './state.css';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import type { AppError } from '@/lib/domain/app-error';
import { FACET_NAMES, type FacetName } from '@/lib/domain/facet-names';
import { useLocale } from '../locale';
import { useVocabulary } from '../vocabulary';

/** What happened while the account was brought up to date. */
export interface RefreshView {
  state: 'idle' | 'running' | 'failed';
  error?: AppError | undefined;
}

function Notice({ tone, children, action }: { tone: 'plain' | 'warn'; children: ReactNode; action?: ReactNode }) {
  return (
    <li className="notice" data-tone={tone}>
      <Icon name="warning" size={13} />
      <span>{children}</span>
      {action}
    </li>
  );
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
  onConnect: () => void;
}

/** More parts than this are not named one by one. */
const MANY = 4;

/** What is old, what could not be read and what that withholds: said once, above everything, each with what to do. */
export function Notices({ snapshot, refresh, onRefresh, onConnect }: NoticesProps) {
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
  const failedSigningIn = error?.kind === 'unauthorised' || error?.kind === 'identity-mismatch';
  const facetList = (names: readonly FacetName[]) => list(names.map((name) => t(`facet.${name}`)));
  const again = (
    <Button look="quiet" onPress={onRefresh}>
      {t('action.refresh')}
    </Button>
  );
  const reconnect = (
    <Button look="quiet" action="connect" onPress={onConnect}>
      {t('action.connect')}
    </Button>
  );
  if (!error && causes.length === 0 && (stale.length === 0 || refresh.state === 'running')) return null;
  return (
    <ul className="notices" aria-label={t('state.notices')}>
      {error && (
        <Notice tone="warn" action={failedSigningIn ? reconnect : again}>
          <b>{t(`error.${error.kind}.says`)}</b> {t(`error.${error.kind}.do`)}
        </Notice>
      )}
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
