import type { ReactNode } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import type { IconName } from '@/components/ui/icon';
import type { AppError } from '@/lib/domain/app-error';
import { useLocale } from '../locale';
import { RecordForm } from './record-form';
import { StateCard } from './state-card';

/** Everything the panel can say instead of an account. */
export type PanelStateView =
  | { state: 'elsewhere' }
  | { state: 'unrecognised'; failed: 'id-checksum' | 'id-shape' | 'unknown-host' }
  | { state: 'signed-out'; host: string; connecting: boolean; error?: AppError | undefined }
  | { state: 'no-source'; host: string }
  | { state: 'unconfirmed'; userName: string | undefined; host: string }
  /** As `unconfirmed`, where the CRM has no sign-in of its own. */
  | { state: 'unclaimed'; host: string; user?: string | undefined; connecting: boolean; error?: AppError | undefined }
  | { state: 'no-playbook' }
  | { state: 'failed'; error: AppError };

/** What a person can do about it. */
export interface PanelActions {
  /** Absent where the CRM has no sign-in. */
  onConnect?: (() => void) | undefined;
  onConfirmIdentity: () => void;
  onRefresh: () => void;
  onOpenSettings: () => void;
  /** Opens an account that a person names, and says whether it is one. */
  onName?: ((text: string) => boolean) | undefined;
  /** Absent where the page cannot be taught. */
  onTeach?: (() => void) | undefined;
}

const ERROR_ICONS: Partial<Record<AppError['kind'], IconName>> = { 'not-found': 'question', offline: 'warning' };

function ErrorDetail({ error }: { error: AppError }) {
  const { t } = useLocale();
  if (error.kind === 'identity-mismatch') {
    return (
      <dl className="state-facts">
        <dt>{t('state.page-user')}</dt>
        <dd>{error.page}</dd>
        <dt>{t('state.connection-user')}</dt>
        <dd>{error.connection}</dd>
      </dl>
    );
  }
  if (error.kind === 'storage-failed') return <p>{t(`storage.${error.reason}`)}</p>;
  if (error.kind === 'misconfigured') return <Badge>{error.field}</Badge>;
  return null;
}

function Failed({ error, actions }: { error: AppError; actions: PanelActions }) {
  const { t } = useLocale();
  const reconnect = error.kind === 'identity-mismatch' || error.kind === 'unauthorised';
  const { onConnect } = actions;
  const settings = error.kind === 'misconfigured' || (reconnect && !onConnect);
  return (
    <StateCard
      icon={ERROR_ICONS[error.kind] ?? 'warning'}
      tone={error.kind === 'identity-mismatch' || error.kind === 'storage-failed' ? 'bad' : 'warn'}
      title={t(`error.${error.kind}.says`)}
      actions={
        <>
          {reconnect && onConnect && (
            <Button look="primary" action="connect" onPress={onConnect}>
              {t('action.connect')}
            </Button>
          )}
          {settings && (
            <Button look="primary" onPress={actions.onOpenSettings}>
              {t('action.settings')}
            </Button>
          )}
          <Button onPress={actions.onRefresh}>{t('action.retry')}</Button>
        </>
      }
    >
      <p>{t(`error.${error.kind}.do`)}</p>
      <ErrorDetail error={error} />
    </StateCard>
  );
}

const nothing = () => undefined;

interface PanelStateProps {
  view: PanelStateView;
  actions: PanelActions;
  /** Lets a person look for the account that the page does not tell. */
  search?: ReactNode;
}

/** A state in place of an account: its sentence, what still works, what to do. */
export function PanelState({ view, actions, search }: PanelStateProps) {
  const { t } = useLocale();
  const failure = (error: AppError | undefined) => error && `${t(`error.${error.kind}.says`)} ${t(`error.${error.kind}.do`)}`;
  const teach = actions.onTeach && (
    <Button action="teach" onPress={actions.onTeach}>
      {t('action.teach')}
    </Button>
  );
  switch (view.state) {
    case 'failed':
      return <Failed error={view.error} actions={actions} />;
    case 'elsewhere':
      return (
        <StateCard icon="no-offer" title={t('state.elsewhere.title')} actions={teach}>
          <p>{t('state.elsewhere.do')}</p>
        </StateCard>
      );
    case 'unrecognised':
      return (
        <StateCard
          icon="question"
          tone="warn"
          title={t('state.unrecognised.title')}
          actions={
            <>
              {teach}
              <Button onPress={actions.onOpenSettings}>{t('action.settings')}</Button>
            </>
          }
        >
          <p>{t(`state.unrecognised.${view.failed}`)}</p>
          <p>{t('state.unrecognised.do')}</p>
          {search}
          {actions.onName && <RecordForm onName={actions.onName} />}
        </StateCard>
      );
    case 'signed-out':
      return (
        <StateCard
          icon="to-right"
          title={t('state.signed-out.title')}
          actions={
            <Button
              look="primary"
              blockedBecause={view.connecting ? t('state.signed-out.waiting') : undefined}
              action="connect"
              onPress={actions.onConnect ?? nothing}
            >
              {t(view.connecting ? 'action.connecting' : 'action.connect')}
            </Button>
          }
        >
          <p>{t('state.signed-out.do', { host: view.host })}</p>
          <p aria-live="polite">
            {view.connecting && t('state.signed-out.waiting')}
            {!view.connecting && failure(view.error)}
          </p>
        </StateCard>
      );
    case 'unconfirmed':
      return (
        <StateCard
          icon="question"
          tone="warn"
          title={t('state.unconfirmed.title')}
          actions={
            <>
              <Button look="primary" onPress={actions.onConfirmIdentity}>
                {t('action.confirm-identity')}
              </Button>
              <Button action="connect" onPress={actions.onConnect ?? nothing}>
                {t('action.connect-other')}
              </Button>
            </>
          }
        >
          <p>{t('state.unconfirmed.do', { user: view.userName ?? t('fact.unknown'), host: view.host })}</p>
        </StateCard>
      );
    case 'unclaimed':
      return (
        <StateCard
          icon="question"
          tone="warn"
          title={t('state.you.title')}
          actions={
            <>
              <Button
                look="primary"
                action="confirm-identity"
                blockedBecause={view.connecting ? t('action.connecting') : undefined}
                onPress={actions.onConfirmIdentity}
              >
                {t('action.confirm-identity')}
              </Button>
              <Button onPress={actions.onOpenSettings}>{t('action.settings')}</Button>
            </>
          }
        >
          <p>
            {view.user === undefined
              ? t('state.you.do', { host: view.host })
              : t('state.you.known', { host: view.host, user: view.user })}
          </p>
          <p aria-live="polite">{failure(view.error)}</p>
        </StateCard>
      );
    case 'no-source':
      return (
        <StateCard
          icon="settings"
          title={t('state.no-source.title')}
          actions={
            <>
              <Button look="primary" onPress={actions.onOpenSettings}>
                {t('action.settings')}
              </Button>
              <Button onPress={actions.onRefresh}>{t('action.retry')}</Button>
            </>
          }
        >
          <p>{t('state.no-source.do', { host: view.host })}</p>
        </StateCard>
      );
    case 'no-playbook':
      return (
        <StateCard
          icon="question"
          title={t('state.no-playbook.title')}
          actions={<Button onPress={actions.onRefresh}>{t('action.retry')}</Button>}
        >
          <p>{t('state.no-playbook.do')}</p>
        </StateCard>
      );
  }
}
