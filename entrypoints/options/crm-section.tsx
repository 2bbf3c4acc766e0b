import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLocale } from '@/components/locale';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import type { CrmRecipe } from '@/lib/crm/recipe';
import { offeredRecipes } from '@/lib/crm/registry';
import { answerOf } from '@/lib/queries/call-failure';
import { FailureText } from './failure-text';

const GRANTS = ['grants'];

async function grantedHosts({ id, origins, apiOrigins }: CrmRecipe): Promise<string[]> {
  const wanted = [...new Set([...origins, ...apiOrigins])];
  const granted = await Promise.all(wanted.map((origin) => chrome.permissions.contains({ origins: [origin] })));
  const off = await answerOf('crm.list', {});
  return off.disabled.includes(id) ? [] : wanted.filter((_, index) => granted[index]);
}

function Crm({ recipe }: { recipe: CrmRecipe }) {
  const { t } = useLocale();
  const client = useQueryClient();
  const hosts = useQuery({ queryKey: [...GRANTS, recipe.id], queryFn: () => grantedHosts(recipe) });
  const settled = { onSettled: () => client.invalidateQueries({ queryKey: GRANTS }) };
  const enable = useMutation({
    // The request must be the first thing a click does: after any wait the browser no longer takes it for the user's wish.
    mutationFn: async (asked: Promise<boolean>) => ((await asked) ? answerOf('crm.enable', { crm: recipe.id }) : null),
    ...settled,
  });
  const disable = useMutation({ mutationFn: () => answerOf('crm.disable', { crm: recipe.id }), ...settled });
  const on = (hosts.data?.length ?? 0) > 0;
  const request = () => chrome.permissions.request({ origins: [...recipe.origins, ...recipe.apiOrigins] });
  return (
    <div className="crm">
      <div className="row">
        <h3>{recipe.name}</h3>
        {hosts.isSuccess && <Badge tone={on ? 'good' : 'plain'}>{t(on ? 'options.crm.on' : 'options.crm.off')}</Badge>}
        <span className="row-end">
          {/* Two buttons, not one that changes: the colours of one would fade into the other's. */}
          {hosts.isSuccess && on && (
            <Button key="off" onPress={() => disable.mutate()}>
              {t('options.crm.turn-off')}
            </Button>
          )}
          {hosts.isSuccess && !on && (
            <Button key="on" look="primary" onPress={() => enable.mutate(request())}>
              {t('options.crm.turn-on')}
            </Button>
          )}
        </span>
      </div>
      <p className="help">{t(on ? 'options.crm.hosts' : 'options.crm.will-ask')}</p>
      {on && (
        <ul className="hosts">
          {hosts.data?.map((host) => (
            <li key={host}>
              <code>{host.replace(/\/\*$/, '')}</code>
            </li>
          ))}
        </ul>
      )}
      {enable.data === null && <p className="problem">{t('options.crm.refused')}</p>}
      <FailureText error={enable.error ?? disable.error ?? hosts.error} />
    </div>
  );
}

/** Which CRMs' pages the panel may stand beside. Hosts are granted one CRM at a time, and given back as easily. */
export function CrmSection() {
  const { t } = useLocale();
  const client = useQueryClient();
  useEffect(() => {
    const changed = () => void client.invalidateQueries({ queryKey: GRANTS });
    chrome.permissions.onAdded.addListener(changed);
    chrome.permissions.onRemoved.addListener(changed);
    return () => {
      chrome.permissions.onAdded.removeListener(changed);
      chrome.permissions.onRemoved.removeListener(changed);
    };
  }, [client]);
  return (
    <Section title={t('options.crm.title')}>
      {offeredRecipes.map((recipe) => (
        <Crm key={recipe.id} recipe={recipe} />
      ))}
    </Section>
  );
}
