import { useQuery } from '@tanstack/react-query';
import { LabelledSelect } from '@/components/import/labelled-select';
import { useLocale } from '@/components/locale';
import { knownRecipes } from '@/lib/crm/known-recipes';
import type { CrmRecipe } from '@/lib/crm/recipe';
import type { CrmPlace } from '@/lib/domain/source-config';
import { scopeOfPlace } from '@/lib/queries/import-query';
import { knownCrmsQuery } from '@/lib/queries/source-query';

/** `Salesforce · mihon.my.salesforce.com · 見本 花子`. */
export function nameOfPlace(recipes: readonly CrmRecipe[], { crm, tenant, userId, userName }: CrmPlace): string {
  return [recipes.find(({ id }) => id === crm)?.name ?? crm, tenant, userName ?? userId]
    .filter((part) => part !== undefined)
    .join(' · ');
}

/** CRMs by which a place is named: those that were imported or taught too. */
export function useRecipes(): CrmRecipe[] {
  return knownRecipes(useQuery(knownCrmsQuery()).data ?? { sites: [], recipes: [], chosen: {} });
}

interface PlaceChoiceProps {
  places: readonly CrmPlace[];
  scope: string | undefined;
  onScope: (scope: string) => void;
}

/** Whose accounts a file speaks of. Places of nobody in particular are left out: nobody could be shown what is kept for them. */
export function PlaceChoice({ places, scope, onScope }: PlaceChoiceProps) {
  const { t } = useLocale();
  const recipes = useRecipes();
  const options = places.flatMap((place) => {
    const own = scopeOfPlace(place);
    return own === undefined ? [] : [[own, nameOfPlace(recipes, place)] as const];
  });
  if (options.length === 0) return <p className="problem">{t('import.no-place')}</p>;
  return <LabelledSelect label={t('import.place')} value={scope ?? ''} options={options} onChange={onScope} />;
}
