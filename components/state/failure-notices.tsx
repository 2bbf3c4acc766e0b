import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import type { AppError } from '@/lib/domain/app-error';
import { useLocale } from '../locale';
import { useVocabulary } from '../vocabulary';
import { LimitNotice } from './limit-notice';
import { Notice } from './notice';
import type { RefreshView } from './notices';

interface FailureNoticesProps {
  snapshot: AccountSnapshot;
  refresh: RefreshView;
  onRefresh: () => void;
  reconnect: ReactNode;
  settings: ReactNode;
}

/** What came of bringing the account up to date: what could not be read, and how near the day's calls are to their end. */
export function FailureNotices({ snapshot, refresh, onRefresh, reconnect, settings }: FailureNoticesProps) {
  const { t } = useLocale();
  const vocabulary = useVocabulary();
  const error = refresh.state === 'failed' ? refresh.error : undefined;
  const failedSigningIn = error?.kind === 'unauthorised' || error?.kind === 'identity-mismatch';
  const { limit, sources = {} } = refresh;
  const words = (failure: AppError) => `${t(`error.${failure.kind}.says`)} ${t(`error.${failure.kind}.do`)}`;
  return (
    <>
      {error?.kind === 'limit-share-reached' ? (
        <LimitNotice limit={{ used: error.used, allowed: error.limit }} reached snapshot={snapshot} />
      ) : (
        error && (
          <Notice
            tone="warn"
            action={
              failedSigningIn ? (
                reconnect
              ) : (
                <Button look="quiet" onPress={onRefresh}>
                  {t('action.refresh')}
                </Button>
              )
            }
          >
            <b>{t(`error.${error.kind}.says`)}</b> {t(`error.${error.kind}.do`)}
          </Notice>
        )
      )}
      {Object.entries(sources).map(([id, failure]) =>
        failure.kind === 'limit-share-reached' ? (
          <LimitNotice key={id} limit={{ used: failure.used, allowed: failure.limit, source: id }} reached snapshot={snapshot} />
        ) : (
          <Notice key={id} tone="warn" action={settings}>
            <b>{t('state.source-failed', { source: vocabulary.source(id) })}</b> {words(failure)}
          </Notice>
        ),
      )}
      {limit && !error && !sources[limit.source ?? ''] && <LimitNotice limit={limit} snapshot={snapshot} />}
    </>
  );
}
