import { scopeKeyOf } from '@/lib/domain/account-key';
import type { Result } from '@/lib/domain/app-error';
import { companyKey } from '@/lib/domain/company-name';
import { FACET_NAMES, type FacetName } from '@/lib/domain/facet-names';
import { domainOf } from '../canonical/domain-name';
import type { Source, SourceRequest } from '../source';
import { type ImportRecord, importKey, type KeyKind } from './import-record';
import { facetsOfRecord } from './merge-row';

export interface FileSourceOptions {
  /** `sourceOfFile`. */
  readonly source: string;
  readonly by: KeyKind;
  /** Of the mapping that it was imported by; left out: any. */
  readonly facets?: readonly FacetName[];
  read(key: string): Promise<Result<ImportRecord | undefined>>;
}

/** The account's key as it was written when the file was imported; null: nobody says it. */
function valueOfKey(by: KeyKind, { ref, key }: SourceRequest): string | null {
  if (by === 'account-id') return ref.accountId;
  if (key === undefined || key.trim() === '') return null;
  if (by === 'domain') return domainOf(key);
  return by === 'name' ? companyKey(key) : key.trim();
}

/** An imported file as a source: what it says about one account, as it was kept for this user. It asks nobody else. */
export function fileSource({ source, by, facets = FACET_NAMES, read }: FileSourceOptions): Source {
  return {
    id: source,
    facets,
    fetch: async (request) => {
      const { ref, identity, facets: asked } = request;
      const value = valueOfKey(by, request);
      if (value === null) return { ok: false, error: { kind: 'not-found', what: by } };
      const found = await read(importKey(scopeKeyOf(ref, identity), source, by, value));
      if (!found.ok) return found;
      if (!found.value) return { ok: false, error: { kind: 'not-found', what: 'account' } };
      const known = Object.entries(facetsOfRecord(found.value)).filter(([name]) => asked.includes(name as FacetName));
      return { ok: true, value: { accountId: ref.accountId, identity, facets: Object.fromEntries(known) } };
    },
  };
}
