import { useLocale } from '@/components/locale';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { CrmChoice, choicesOf } from './crm-choice';
import { isOn, type ListedCrm } from './crm-list';
import { CrmOwnHost } from './crm-own-host';
import { CrmRecipeActions } from './crm-recipe-file';
import { askFor, useCrmSwitch } from './crm-switch';
import { FailureText } from './failure-text';

/** One CRM: whether it is on and where, with what can be said about it. One that is off is a single line. */
export function CrmRow({ crm }: { crm: ListedCrm }) {
  const { t } = useLocale();
  const turn = useCrmSwitch();
  const { recipe, hosts, sites, lost, added, packed, managed } = crm;
  const on = isOn(crm);
  const asks = [...recipe.origins, ...recipe.apiOrigins];
  const remove = (origin: string) =>
    !managed && (
      <Button look="quiet" onPress={() => turn.disable.mutate({ crm: recipe.id, origin })}>
        {t('options.crm.remove-host', { host: new URL(origin).host })}
      </Button>
    );
  return (
    <li className="crm" data-crm={recipe.id} data-on={on}>
      <div className="row">
        <h3>{recipe.name}</h3>
        {on && <Badge tone="good">{t('options.crm.on')}</Badge>}
        {managed && <Badge tone="plain">{t('options.policy.set')}</Badge>}
        {packed && !managed && <Badge tone="plain">{t('options.crm.packed')}</Badge>}
        {added && !packed && !managed && <Badge tone="plain">{t('options.crm.added')}</Badge>}
        <span className="row-end">
          {/* Two buttons, not one that changes: the colours of one would fade into the other's. */}
          {on && !managed && (
            <Button key="off" action="turn-off" onPress={() => turn.disable.mutate({ crm: recipe.id })}>
              {t('options.crm.turn-off')}
            </Button>
          )}
          {!on && asks.length > 0 && (
            <Button key="on" action="turn-on" onPress={() => turn.enable.mutate(askFor(recipe.id, asks))}>
              {t('options.crm.turn-on')}
            </Button>
          )}
        </span>
      </div>
      {on && (
        <>
          <p className="help">{t('options.crm.hosts')}</p>
          <ul className="hosts">
            {hosts.map((host) => (
              <li key={host}>
                <code>{host.replace(/\/\*$/, '')}</code>
              </li>
            ))}
            {sites.map((origin) => (
              <li key={origin} className="row">
                <code>{origin}</code>
                {remove(origin)}
              </li>
            ))}
          </ul>
        </>
      )}
      {lost.length > 0 && (
        <>
          <p className="problem">{t('options.crm.lost')}</p>
          <ul className="hosts">
            {lost.map((origin) => (
              <li key={origin} className="row" data-lost={origin}>
                <code>{origin}</code>
                <Button action="grant-again" onPress={() => turn.enable.mutate(askFor(recipe.id, [`${origin}/*`], origin))}>
                  {t('options.crm.grant-again')}
                </Button>
                {remove(origin)}
              </li>
            ))}
          </ul>
        </>
      )}
      {on && choicesOf(crm).map((name) => <CrmChoice key={name} crm={crm} name={name} />)}
      {/* Closed anew, and empty, once a host was added. */}
      {recipe.data?.selfHosted && <CrmOwnHost key={sites.length} crm={crm} turn={turn} />}
      {added && !packed && !managed && recipe.data && <CrmRecipeActions recipe={recipe.data} />}
      {turn.refused && <p className="problem">{t('options.crm.refused')}</p>}
      <FailureText error={turn.error} />
    </li>
  );
}
