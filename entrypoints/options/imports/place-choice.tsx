import { LabelledSelect } from '@/components/import/labelled-select';
import { useLocale } from '@/components/locale';
import { recipeOf } from '@/lib/crm/registry';
import type { CrmPlace } from '@/lib/domain/source-config';
import { scopeOfPlace } from '@/lib/queries/import-query';

/** `Salesforce · mihon.my.salesforce.com · 見本 花子`. */
export function nameOfPlace({ crm, tenant, userId, userName }: CrmPlace): string {
  return [recipeOf(crm)?.name ?? crm, tenant, userName ?? userId].filter((part) => part !== undefined).join(' · ');
}

interface PlaceChoiceProps {
  places: readonly CrmPlace[];
  scope: string | undefined;
  onScope: (scope: string) => void;
}

/** Whose accounts a file speaks of. Places of nobody in particular are left out: nobody could be shown what is kept for them. */
export function PlaceChoice({ places, scope, onScope }: PlaceChoiceProps) {
  const { t } = useLocale();
  const options = places.flatMap((place) => {
    const own = scopeOfPlace(place);
    return own === undefined ? [] : [[own, nameOfPlace(place)] as const];
  });
  if (options.length === 0) return <p className="problem">{t('import.no-place')}</p>;
  return <LabelledSelect label={t('import.place')} value={scope ?? ''} options={options} onChange={onScope} />;
}
