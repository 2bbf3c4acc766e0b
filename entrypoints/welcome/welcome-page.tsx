import './welcome.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { LocaleProvider, useLocale } from '@/components/locale';
import { Button } from '@/components/ui/button';
import type { Language } from '@/lib/domain/language';
import { settingsQuery } from '@/lib/queries/settings-query';
import { usePageLanguage } from '../options/use-page-language';
import { SAMPLES, type SampleName } from './sample-accounts';
import { SamplePanel } from './sample-panel';

const STEPS = ['crm', 'source', 'account'] as const;

/** From the sample to one's own CRM. */
function Steps() {
  const { t } = useLocale();
  return (
    <section aria-labelledby="welcome-steps">
      <h2 id="welcome-steps">{t('welcome.steps')}</h2>
      <ol className="welcome-steps">
        {STEPS.map((step) => (
          <li key={step}>
            <b>{t(`welcome.step.${step}`)}</b>
            <p>{t(`welcome.step.${step}-how`)}</p>
          </li>
        ))}
      </ol>
      <Button look="primary" action="open-settings" onPress={() => void chrome.runtime.openOptionsPage()}>
        {t('welcome.begin')}
      </Button>
      <p className="welcome-note">{t('welcome.private')}</p>
    </section>
  );
}

function Welcome({ language, nowMs }: { language: Language; nowMs: number }) {
  const { t } = useLocale();
  const [shown, show] = useState<SampleName | undefined>();
  return (
    <main className="welcome" data-shown={shown}>
      <div className="welcome-words">
        <h1>{t('welcome.title')}</h1>
        <p className="welcome-lead">{t('welcome.lead')}</p>
        <fieldset className="welcome-samples">
          <legend>{t('welcome.samples')}</legend>
          {SAMPLES.map((name) => (
            <button key={name} type="button" className="chip" aria-pressed={shown === name} onClick={() => show(name)}>
              {t(`welcome.sample.${name}`)}
            </button>
          ))}
        </fieldset>
        <Steps />
      </div>
      {shown ? (
        <SamplePanel key={shown} name={shown} language={language} nowMs={nowMs} />
      ) : (
        <div className="welcome-panel" data-empty>
          <Button look="primary" action="show-sample" onPress={() => show('growing')}>
            {t('welcome.show')}
          </Button>
        </div>
      )}
    </main>
  );
}

/** The first page after the installation: the panel on sample data in one click, then the way to one's own CRM. */
export function WelcomePage() {
  const settings = useQuery(settingsQuery()).data;
  const language = usePageLanguage(settings);
  const [nowMs] = useState(Date.now);
  if (!language) return null;
  return (
    <LocaleProvider language={language} nowMs={nowMs}>
      <Welcome language={language} nowMs={nowMs} />
    </LocaleProvider>
  );
}
