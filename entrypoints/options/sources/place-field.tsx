import { useId, useState } from 'react';
import { useLocale } from '@/components/locale';
import type { CrmRecipe } from '@/lib/crm/recipe';
import type { CrmPlace } from '@/lib/domain/source-config';
import { type AddressPlace, placesOf } from './address-place';
import { SettingField } from './setting-field';

/** Whose accounts a source speaks of. Without a user nobody has said yet that it is theirs. */
export type ChosenPlace = Pick<CrmPlace, 'crm' | 'tenant' | 'userId'>;

/** One that can be chosen, with its user's name where that is known. */
export type KnownPlace = Pick<CrmPlace, 'crm' | 'tenant' | 'userId' | 'userName'>;

interface PlaceFieldProps {
  places: readonly KnownPlace[];
  recipes: readonly CrmRecipe[];
  value: ChosenPlace | null;
  missing: boolean;
  onChange: (place: ChosenPlace | null) => void;
}

const keyOf = ({ crm, tenant, userId = '' }: ChosenPlace) => `${crm}|${tenant}|${userId}`;
const OTHER = 'other';

/** One of the hosts that are known, or one by the address of an account's page. */
export function PlaceField({ places, recipes, value, missing, onChange }: PlaceFieldProps) {
  const { t } = useLocale();
  const id = useId();
  const [typing, setTyping] = useState(places.length === 0);
  const [address, setAddress] = useState('');
  const nameOf = (crm: string) => recipes.find((recipe) => recipe.id === crm)?.name ?? crm;
  const found = placesOf(address, recipes);
  const known = (place: AddressPlace): ChosenPlace =>
    places.find(({ crm, tenant }) => crm === place.crm && tenant === place.tenant) ?? { crm: place.crm, tenant: place.tenant };

  function choose(key: string) {
    setTyping(key === OTHER);
    onChange(places.find((place) => keyOf(place) === key) ?? null);
  }

  function type(text: string) {
    setAddress(text);
    const [first] = placesOf(text, recipes);
    onChange(first ? known(first) : null);
  }

  return (
    <>
      {places.length > 0 && (
        <div className="field">
          <label htmlFor={id}>{t('options.sources.place')}</label>
          <select
            id={id}
            value={typing ? OTHER : value ? keyOf(value) : ''}
            aria-invalid={(missing && !typing) || undefined}
            onChange={(event) => choose(event.currentTarget.value)}
          >
            {!typing && !value && <option value="">{t('options.sources.place-choose')}</option>}
            {places.map((place) => (
              <option key={keyOf(place)} value={keyOf(place)}>
                {[nameOf(place.crm), place.tenant, place.userName ?? ''].filter(Boolean).join(' · ')}
              </option>
            ))}
            <option value={OTHER}>{t('options.sources.place-other')}</option>
          </select>
          {missing && !typing && (
            <p className="problem" role="alert">
              {t('options.sources.place-choose')}
            </p>
          )}
        </div>
      )}
      {typing && (
        <>
          <SettingField
            label={t('options.sources.address')}
            help={t('options.sources.address-help')}
            value={address}
            placeholder="https://"
            problem={(address !== '' && found.length === 0) || (missing && !value) ? { code: 'address', params: {} } : undefined}
            onChange={type}
          />
          {found.length > 1 && (
            <select
              className="field-more"
              aria-label={t('options.sources.which-crm')}
              value={value?.crm ?? ''}
              onChange={(event) => {
                const place = found.find(({ crm }) => crm === event.currentTarget.value);
                if (place) onChange(known(place));
              }}
            >
              {found.map(({ crm, name }) => (
                <option key={crm} value={crm}>
                  {name}
                </option>
              ))}
            </select>
          )}
          {value && (
            <p className="help" role="status">
              {t('options.sources.recognised', { name: nameOf(value.crm), tenant: value.tenant })}
            </p>
          )}
        </>
      )}
    </>
  );
}
