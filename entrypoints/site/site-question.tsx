import { useState } from 'react';
import { useLocale } from '@/components/locale';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { UNTAUGHT } from '@/lib/crm/untaught';
import type { Response } from '@/lib/messaging/channels';
import { useCrms } from '../options/crm-list';
import { CrmRecipeImport } from '../options/crm-recipe-file';
import { askFor, useCrmSwitch } from '../options/crm-switch';
import { FailureText } from '../options/failure-text';
import { SiteCrmList } from './site-crm-list';
import './site.css';

type SiteSeen = Response<'site.describe'>;

/** Which CRM the page looks like, and the buttons that turn it on there: asking the browser is the first thing each click does. */
export function SiteQuestion({ site: { origin, title, candidates, on } }: { site: SiteSeen }) {
  const { t, find } = useLocale();
  const turn = useCrmSwitch();
  const crms = useCrms().data ?? [];
  const [first] = candidates;
  const [picked, setPicked] = useState<string>();
  if (origin === undefined) return <p>{t('site.no-page')}</p>;
  const use = (crm: string) => turn.enable.mutate(askFor(crm, [`${origin}/*`], origin));
  const likely = candidates.find(({ crm }) => crm === picked) ?? first;
  const name = crms.find(({ recipe }) => recipe.id === on)?.recipe.name;
  return (
    <div className="site">
      <p>
        <strong>{title}</strong>
        <br />
        <code>{origin}</code>
      </p>
      {on !== undefined && (
        <>
          <p role="status">{name === undefined ? t('site.on-untaught') : t('site.on', { crm: name })}</p>
          <div className="row">
            <Button action="site-off" onPress={() => turn.disable.mutate({ crm: on, origin })}>
              {t('site.turn-off')}
            </Button>
            <Button onPress={() => window.close()}>{t('site.close')}</Button>
          </div>
        </>
      )}
      {on === undefined && likely && (
        <>
          <p>{find(`site.looks-like.${likely.by}`, { crm: likely.name })}</p>
          <div className="row">
            <Button look="primary" action="site-on" onPress={() => use(likely.crm)}>
              {t('site.use', { crm: likely.name })}
            </Button>
            {candidates
              .filter(({ crm }) => crm !== likely.crm)
              .map(({ crm, name: other }) => (
                <Button key={crm} onPress={() => setPicked(crm)}>
                  {t('site.rather', { crm: other })}
                </Button>
              ))}
          </div>
        </>
      )}
      {on === undefined && !likely && <p>{t('site.unknown')}</p>}
      <p className="help">{t('site.asks')}</p>
      {turn.refused && <p className="problem">{t('options.crm.refused')}</p>}
      <FailureText error={turn.error} />
      <Disclosure summary={t('site.more')} open={on === undefined && !likely}>
        <SiteCrmList crms={crms} origin={origin} onUse={use} />
        <h2>{t('site.import')}</h2>
        <CrmRecipeImport />
        <h2>{t('site.teach')}</h2>
        <p className="help">{t('site.teach-help')}</p>
        <Button action="site-teach" onPress={() => use(UNTAUGHT)}>
          {t('site.teach-start')}
        </Button>
      </Disclosure>
    </div>
  );
}
