import { useQuery } from '@tanstack/react-query';
import { useLocale } from '@/components/locale';
import { Button } from '@/components/ui/button';
import { UNTAUGHT } from '@/lib/crm/untaught';
import { crmListQuery } from '@/lib/queries/page-query';
import { CRMS } from './crm-list';
import { useCrmSwitch } from './crm-switch';
import { FailureText } from './failure-text';

/** Hosts that were turned on and that no recipe reads yet: what they are for, and the way to turn them off. Nothing where there are none. */
export function CrmUntaught() {
  const { t } = useLocale();
  const turn = useCrmSwitch();
  const kept = useQuery({ ...crmListQuery(), queryKey: [...CRMS, UNTAUGHT] });
  const sites = (kept.data?.sites ?? []).filter(({ crm }) => crm === UNTAUGHT);
  if (sites.length === 0) return null;
  return (
    <section className="crm" aria-label={t('options.crm.untaught.title')} data-crm={UNTAUGHT}>
      <h3>{t('options.crm.untaught.title')}</h3>
      <p className="help">{t('options.crm.untaught.help')}</p>
      <ul className="hosts">
        {sites.map(({ origin }) => (
          <li key={origin} className="row">
            <code>{origin}</code>
            <Button look="quiet" onPress={() => turn.disable.mutate({ crm: UNTAUGHT, origin })}>
              {t('options.crm.untaught.off', { host: URL.canParse(origin) ? new URL(origin).host : origin })}
            </Button>
          </li>
        ))}
      </ul>
      <FailureText error={turn.error} />
    </section>
  );
}
