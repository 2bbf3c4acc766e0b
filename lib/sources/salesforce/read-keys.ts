import type { Result } from '@/lib/domain/app-error';
import type { AccountKeys } from '../canonical/account-keys';
import { domainOf } from '../canonical/domain-name';
import { type FieldMap, rulesOf } from '../field-map';
import { itemText, type RawRecord } from '../read-leaves';
import type { VisibleSchema } from './describe';
import { partRules } from './visible';

/** Names of the keys among a map's fields of the account: they are no facts, and asked for in every view. */
export const KEY_FIELDS = /^account\.(?:externalId|domain)$/;

/** By what other systems know the account, as far as the user may see it and it is filled in. */
export function readKeys(map: FieldMap, schema: VisibleSchema, account: Result<RawRecord> | undefined): AccountKeys {
  if (!account?.ok) return {};
  const { externalId, domain } = partRules(schema, map.record.object, rulesOf(map, 'account')).visible;
  const id = externalId && itemText(account.value, externalId.field);
  const address = domain && itemText(account.value, domain.field);
  const host = address ? domainOf(address) : null;
  return { ...(id ? { externalId: id.slice(0, 255) } : {}), ...(host ? { domain: host } : {}) };
}
