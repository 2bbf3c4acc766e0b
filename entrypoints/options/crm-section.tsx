import { useState } from 'react';
import { useLocale } from '@/components/locale';
import { Section } from '@/components/ui/section';
import { useCrms } from './crm-list';
import { CrmRecipeImport } from './crm-recipe-file';
import { CrmRow } from './crm-row';
import { FailureText } from './failure-text';
import { TextField } from './text-field';

/** Which CRMs' pages the panel may stand beside. Hosts are granted one CRM at a time, or one by one, and given back as easily. */
export function CrmSection() {
  const { t } = useLocale();
  const [search, setSearch] = useState('');
  const crms = useCrms();
  const wanted = search.trim().toLowerCase();
  const found = (crms.data ?? []).filter(({ recipe }) => `${recipe.name} ${recipe.id}`.toLowerCase().includes(wanted));
  return (
    <Section title={t('options.crm.title')}>
      <p className="help">{t('options.crm.will-ask')}</p>
      <TextField label={t('options.crm.search')} value={search} onChange={setSearch} />
      <ul className="crms">
        {found.map((crm) => (
          <CrmRow key={crm.recipe.id} crm={crm} />
        ))}
      </ul>
      <p className="help" role="status">
        {crms.isSuccess && found.length === 0 ? t('options.crm.none-found') : ''}
      </p>
      <FailureText error={crms.error} />
      <CrmRecipeImport />
    </Section>
  );
}
