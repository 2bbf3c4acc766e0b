import { useId, useState } from 'react';
import { useLocale } from '@/components/locale';
import { Button } from '@/components/ui/button';
import type { ListedCrm } from '../options/crm-list';

interface SiteCrmListProps {
  crms: readonly ListedCrm[];
  origin: string;
  onUse: (crm: string) => void;
}

/** The CRMs that can stand on this host: those that know it, and those that companies run themselves. */
export function SiteCrmList({ crms, origin, onUse }: SiteCrmListProps) {
  const { t } = useLocale();
  const id = useId();
  const { hostname, protocol } = new URL(origin);
  const fitting = crms.filter(
    ({ recipe }) => recipe.ownsHost(hostname) || (recipe.data && (protocol === 'https:' || recipe.data.selfHosted)),
  );
  const [crm, setCrm] = useState('');
  return (
    <div className="field">
      <label htmlFor={id}>{t('site.choose')}</label>
      <div className="row">
        <select id={id} value={crm} onChange={(event) => setCrm(event.currentTarget.value)}>
          <option value="">{t('site.choose-one')}</option>
          {fitting.map(({ recipe }) => (
            <option key={recipe.id} value={recipe.id}>
              {recipe.name}
            </option>
          ))}
        </select>
        <Button action="site-choose" blockedBecause={crm === '' ? t('site.choose-one') : undefined} onPress={() => onUse(crm)}>
          {t('site.use-here')}
        </Button>
      </div>
    </div>
  );
}
