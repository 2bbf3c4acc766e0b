import { companyKey } from '@/lib/domain/company-name';
import { type AccountKeys, keysOf } from '../canonical/account-keys';
import type { FieldMapping } from '../canonical/field-mapping';
import type { RawRow } from '../canonical/raw-row';
import type { KeyKind } from './import-record';

const FIELD: Readonly<Record<KeyKind, { readonly field: string; readonly key: keyof AccountKeys }>> = {
  'account-id': { field: 'account.id', key: 'id' },
  'external-id': { field: 'account.externalId', key: 'externalId' },
  domain: { field: 'account.domain', key: 'domain' },
  name: { field: 'profile.name', key: 'name' },
};

/** The canonical field that a kind of key is read from. */
export const keyFieldOf = (by: KeyKind): string => FIELD[by].field;

/** Reads which account a row is about; null: it does not say, or not in a way that can be compared. A company's name is compared by `companyKey`. */
export function keyReader(mapping: FieldMapping, by: KeyKind): (row: RawRow) => string | null {
  const { field, key } = FIELD[by];
  const from = mapping.fields[field];
  const only: FieldMapping = { ...mapping, fields: from ? { [field]: from } : {} };
  return (row) => {
    const value = keysOf(row, only)[key];
    const said = value !== undefined && by === 'name' ? companyKey(value) : value;
    return said === undefined || said === '' ? null : said;
  };
}
