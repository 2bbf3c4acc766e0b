import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLocale } from '@/components/locale';
import type { Response } from '@/lib/messaging/channels';
import { answerOf } from '@/lib/queries/call-failure';
import { readSiteTab, subscribeSiteTab } from '@/lib/storage/site-session';
import { FailureText } from '../options/failure-text';
import { LocalPage } from '../options/local-page';
import { SiteQuestion } from './site-question';

const SITE = ['site'];
type SiteSeen = Response<'site.describe'>;

function useSite() {
  const client = useQueryClient();
  useEffect(() => subscribeSiteTab(() => void client.invalidateQueries({ queryKey: SITE })), [client]);
  return useQuery({
    queryKey: SITE,
    async queryFn(): Promise<SiteSeen> {
      const tabId = await readSiteTab();
      return tabId === undefined ? { candidates: [], granted: false } : answerOf('site.describe', { tabId });
    },
  });
}

function Site() {
  const { t } = useLocale();
  const site = useSite();
  return (
    <main className="options" data-state={site.status}>
      <header className="options-head">
        <h1>{t('site.title')}</h1>
      </header>
      {site.data && <SiteQuestion key={site.data.origin} site={site.data} />}
      <FailureText error={site.error} />
    </main>
  );
}

/** The window that the toolbar button opens on a page without a panel: shall it stand here, and which CRM is this? */
export function SitePage() {
  return <LocalPage>{() => <Site />}</LocalPage>;
}
