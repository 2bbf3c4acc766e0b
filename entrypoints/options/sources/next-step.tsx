import { useLocale } from '@/components/locale';
import type { CrmRecipe } from '@/lib/crm/recipe';
import type { SourceConfig } from '@/lib/domain/source-config';

interface NextStepProps {
  config: SourceConfig;
  recipes: readonly CrmRecipe[];
  /** Those that were looked at: their pages are opened next. */
  accounts: readonly { id: string; name: string }[];
}

/** The origin of the CRM's pages, where its tenant is a host of them; undefined: only the person knows the address. */
function originOf({ crm, tenant }: SourceConfig, recipes: readonly CrmRecipe[]): string | undefined {
  const data = recipes.find(({ id }) => id === crm)?.data;
  if (data?.tenant !== '{host}') return undefined;
  const scheme = /^(?:[\w.-]*\.)?localhost(?::\d+)?$|^127\./.test(tenant) ? 'http' : 'https';
  return URL.parse(`${scheme}://${tenant}`)?.origin;
}

/** After the mapping is kept: to the accounts' own pages, where the panel stands. */
export function NextStep({ config, recipes, accounts }: NextStepProps) {
  const { t } = useLocale();
  const origin = originOf(config, recipes);
  const recipe = recipes.find(({ id }) => id === config.crm);
  return (
    <section className="next-step" aria-label={t('options.sources.next')}>
      <h3>{t('options.sources.next')}</h3>
      <p className="help">{t('options.sources.next-help')}</p>
      {origin && recipe && (
        <ul className="row">
          {accounts.map(({ id, name }) => (
            <li key={id}>
              <a className="button" href={recipe.accountAddress(origin, id, config.tenant)} target="_blank" rel="noreferrer">
                {t('options.sources.open-account', { name })}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
