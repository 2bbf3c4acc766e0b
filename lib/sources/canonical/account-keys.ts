import type { FieldMapping } from './field-mapping';
import { fieldOf } from './fields';
import type { RawRow } from './raw-row';
import { readValue } from './read-value';

/** By what a source knows an account. */
export interface AccountKeys {
  /** The CRM's id of the record. */
  id?: string;
  /** An id that several systems share: a customer number, a tenant. */
  externalId?: string;
  /** The host name of the company, compared by `domainOf`. */
  domain?: string;
  /** Never enough to know an account by; shown where a person decides. */
  name?: string;
}

const FROM: Readonly<Record<keyof AccountKeys, string>> = {
  id: 'account.id',
  externalId: 'account.externalId',
  domain: 'account.domain',
  name: 'profile.name',
};

/** The keys that the mapping names and the row has. */
export function keysOf(row: RawRow, mapping: FieldMapping): AccountKeys {
  const keys: AccountKeys = {};
  for (const [key, id] of Object.entries(FROM) as [keyof AccountKeys, string][]) {
    const from = mapping.fields[id];
    const field = fieldOf(id);
    if (!from || !field) continue;
    const found = readValue({ field, from, mapping, row }, row.value(from.from));
    if (found.state === 'value' && typeof found.value === 'string') keys[key] = found.value.slice(0, 255);
  }
  return keys;
}
