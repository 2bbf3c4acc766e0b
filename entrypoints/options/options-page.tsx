import { useLocale } from '@/components/locale';
import { late } from '@/components/ui/late';
import type { Settings } from '@/lib/domain/settings';
import { ConnectionSection } from './connection-section';
import { isOn, useCrms } from './crm-list';
import { CrmSection } from './crm-section';
import { DataSection } from './data-section';
import { DisplaySection } from './display-section';
import { LocalPage } from './local-page';
import { ReminderSection } from './reminder-section';
import { SalesforceSection } from './salesforce-section';
import { ScheduleSection } from './schedule-section';
import { SetUpGuide } from './set-up-guide';
import { usePolicyChange } from './use-policy-change';

const SourcesSection = late(async () => (await import('./sources/sources-section')).SourcesSection);
const ImportSection = late(async () => (await import('./imports/import-section')).ImportSection);

function Sections({ settings }: { settings: Settings }) {
  const { t } = useLocale();
  // Who has another CRM is not asked for what only Salesforce needs.
  const hasSalesforce = (useCrms().data ?? []).some((crm) => crm.recipe.id === 'salesforce' && isOn(crm));
  return (
    <main className="options">
      <header className="options-head">
        <h1>{t('options.title')}</h1>
        <p>{t('options.intro')}</p>
        <p>
          <a href="/portfolio.html">{t('menu.portfolio')}</a>
        </p>
      </header>
      <SetUpGuide />
      <div id="crm">
        <CrmSection />
      </div>
      <div id="sources">
        <SourcesSection />
      </div>
      <ImportSection />
      <ConnectionSection clientId={settings.salesforce.clientId} hasSalesforce={hasSalesforce} />
      {hasSalesforce && <SalesforceSection salesforce={settings.salesforce} />}
      <DisplaySection settings={settings} />
      <ReminderSection reminders={settings.reminders} />
      <ScheduleSection settings={settings} />
      <DataSection />
      <footer className="options-foot">
        <p>{t('options.sample')}</p>
        <p>{t('options.version', { version: chrome.runtime.getManifest().version })}</p>
      </footer>
    </main>
  );
}

/** Settings of this device: which CRM, which connection, how it looks, what is kept. */
export function OptionsPage() {
  usePolicyChange();
  return <LocalPage>{(settings) => <Sections settings={settings} />}</LocalPage>;
}
