import type { AccountKeys } from '@/lib/sources/canonical/account-keys';
import type { AccountKeyKind } from '@/lib/sources/connector';
import { companyDomain } from './account-domain';

type Key = string | undefined;

const given = (key: Key): Key[] => (key === undefined ? [] : [key]);

const OF_KIND: Readonly<Record<AccountKeyKind, (keys: AccountKeys) => Key[]>> = {
  'crm-id': () => [undefined],
  // Services are commonly told the CRM's id, also where the account has a number of its own.
  'external-id': ({ externalId }) => [...given(externalId), undefined],
  // A domain that many share (free mail) is nobody's.
  domain: ({ domain }) => given(domain === undefined ? undefined : companyDomain(domain)?.host),
  name: ({ name }) => given(name),
};

/**
 * The keys under which a source may know the account, the surest first; undefined among them: by the CRM's own id. Empty: nobody has said yet
 * by what it is known there. What a person said (`inTable`) goes before all else.
 */
export function keysFor(kinds: readonly AccountKeyKind[], keys: AccountKeys, inTable: Key): readonly Key[] {
  return inTable === undefined ? kinds.flatMap((kind) => OF_KIND[kind](keys)) : [inTable];
}
