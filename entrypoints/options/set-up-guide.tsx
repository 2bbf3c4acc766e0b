import './set-up-guide.css';
import { useQuery } from '@tanstack/react-query';
import { useLocale } from '@/components/locale';
import { answerOf } from '@/lib/queries/call-failure';
import { connectionsQuery } from '@/lib/queries/connection-query';
import { sourcesQuery } from '@/lib/queries/source-query';
import { isOn, useCrms } from './crm-list';

/** The sections that the steps lead to. The last step is done in the CRM itself. */
const STEPS = [
  ['crm', '#crm'],
  ['source', '#sources'],
  ['fields', '#sources'],
  ['see', undefined],
] as const;

/** Which steps are behind one; undefined until it is known. */
function useDone(): readonly boolean[] | undefined {
  const crms = useCrms();
  const sources = useQuery(sourcesQuery());
  const connections = useQuery(connectionsQuery());
  const kept = useQuery({
    queryKey: ['cache-status'],
    queryFn: () => answerOf('cache.status', {}),
    // One comes back from the CRM, where the last step is done.
    refetchOnWindowFocus: 'always',
  });
  if (!crms.data || !sources.data || !connections.data || !kept.data) return undefined;
  const all = sources.data.sources;
  // Salesforce is signed in to, and its usual fields are known.
  const isSignedIn = connections.data.connections.some(({ crm }) => crm === 'salesforce');
  return [
    crms.data.some(isOn),
    isSignedIn || all.length > 0,
    isSignedIn || all.some(({ config }) => config.mapping !== undefined),
    kept.data.accounts > 0,
  ];
}

/** The way from nothing to the panel in four steps, and how far one has come. */
export function SetUpGuide() {
  const { t } = useLocale();
  const done = useDone();
  const next = done?.indexOf(false) ?? -1;
  return (
    <nav className="guide" aria-label={t('options.guide.title')}>
      <ol>
        {STEPS.map(([step, href], index) => {
          const state = done?.[index] ? 'done' : index === next ? 'next' : 'later';
          const words = (
            <>
              <strong>{t(`options.guide.${step}`)}</strong>
              <span className="unseen">{state === 'done' ? ` ${t('options.guide.done')}` : ''}</span>
            </>
          );
          return (
            <li key={step} data-state={state} aria-current={state === 'next' ? 'step' : undefined}>
              {href ? <a href={href}>{words}</a> : <span>{words}</span>}
              <small>{t(`options.guide.${step}-help`)}</small>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
