import { useState } from 'react';
import { useLocale } from '@/components/locale';
import { Disclosure } from '@/components/ui/disclosure';
import { Section } from '@/components/ui/section';
import { isOn, type ListedCrm, useCrms } from './crm-list';
import { CrmRecipeImport } from './crm-recipe-file';
import { CrmRow } from './crm-row';
import { CrmUntaught } from './crm-untaught';
import { FailureText } from './failure-text';
import { TextField } from './text-field';

function Rows({ crms }: { crms: readonly ListedCrm[] }) {
  return (
    <ul className="crms">
      {crms.map((crm) => (
        <CrmRow key={crm.recipe.id} crm={crm} />
      ))}
    </ul>
  );
}

/** Which CRMs' pages the panel may stand beside. Hosts are granted one CRM at a time, or one by one, and given back as easily. */
export function CrmSection() {
  const { t } = useLocale();
  const [search, setSearch] = useState('');
  const crms = useCrms();
  const wanted = search.trim().toLowerCase();
  const found = (crms.data ?? []).filter(({ recipe }) => `${recipe.name} ${recipe.id}`.toLowerCase().includes(wanted));
  const own = (crm: ListedCrm) => isOn(crm) || crm.added || crm.lost.length > 0;
  const on = found.filter(own);
  const off = found.filter((crm) => !own(crm));
  // A company has one CRM, seldom two: once it is on, the others only stand in the way.
  const isFolded = wanted === '' && on.some(isOn);
  return (
    <Section title={t('options.crm.title')}>
      <p className="help">{t('options.crm.will-ask')}</p>
      <TextField label={t('options.crm.search')} value={search} onChange={setSearch} />
      <Rows crms={isFolded ? on : [...on, ...off]} />
      <p className="help" role="status">
        {crms.isSuccess && found.length === 0 ? t('options.crm.none-found') : ''}
      </p>
      <FailureText error={crms.error} />
      {isFolded && (
        <Disclosure summary={t('options.crm.others', { count: off.length })}>
          <Rows crms={off} />
        </Disclosure>
      )}
      {wanted === '' && <CrmUntaught />}
      <CrmRecipeImport />
    </Section>
  );
}
