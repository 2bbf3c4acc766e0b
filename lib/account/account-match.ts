import { sameCompany } from '@/lib/domain/company-name';
import type { AccountKeys } from '@/lib/sources/canonical/account-keys';
import { companyDomain, compareDomains } from './account-domain';
import { type AccountTable, keyInTable } from './account-table';

/** An account of the CRM by all that it is known by. `id` is the CRM's. */
export interface KnownAccount extends AccountKeys {
  id: string;
}

/** A record of another source: its own key there, and what it says about whom it is of. `id` in `keys` is a CRM's id that it carries. */
export interface SourceRecord {
  source: string;
  key: string;
  keys: AccountKeys;
}

/** Which key spoke. In falling weight. */
export type MatchedBy = 'table' | 'crm-id' | 'external-id' | 'domain';

/** Why a person must say. */
export type Doubt =
  | 'several-records'
  | 'several-accounts'
  | 'other-crm-id'
  | 'other-external-id'
  | 'part-of-domain'
  | 'name-only'
  | 'two-keys-in-table';

export type Match =
  | { state: 'matched'; by: MatchedBy; record: SourceRecord }
  | { state: 'needs-confirmation'; doubts: Doubt[]; records: SourceRecord[] }
  | { state: 'none' };

type Likeness = { by: MatchedBy; doubts: Doubt[] } | { by: 'name'; doubts: ['name-only'] };

const same = (one: string | undefined, other: string | undefined) => one !== undefined && other !== undefined && one === other;
const differ = (one: string | undefined, other: string | undefined) => one !== undefined && other !== undefined && one !== other;
/** Ids as people type them: width and case and what stands around do not count. */
const plainId = (id: string | undefined) => id?.normalize('NFKC').trim().toLocaleLowerCase('en') || undefined;

function domainsOf(account: KnownAccount, record: SourceRecord): 'same' | 'parts' | 'different' {
  const [one, other] = [account.domain, record.keys.domain].map((text) => (text === undefined ? null : companyDomain(text)));
  return one && other ? compareDomains(one, other) : 'different';
}

/** How a record speaks of an account; a weaker key never overrules a stronger one that says otherwise, it only raises a doubt. */
function likeness(account: KnownAccount, record: SourceRecord): Likeness | null {
  const { keys } = record;
  const otherId: Doubt[] = differ(account.id, keys.id) ? ['other-crm-id'] : [];
  const externals = [plainId(account.externalId), plainId(keys.externalId)] as const;
  const otherExternal: Doubt[] = differ(...externals) ? ['other-external-id'] : [];
  if (same(account.id, keys.id)) return { by: 'crm-id', doubts: otherExternal };
  if (same(...externals)) return { by: 'external-id', doubts: otherId };
  const domains = domainsOf(account, record);
  const parts: Doubt[] = domains === 'parts' ? ['part-of-domain'] : [];
  if (domains !== 'different') return { by: 'domain', doubts: [...parts, ...otherId, ...otherExternal] };
  // Companies of one name are many; it is shown to whoever decides and decides nothing.
  const named = account.name !== undefined && keys.name !== undefined && sameCompany(account.name, keys.name);
  return named && otherId.length === 0 && otherExternal.length === 0 ? { by: 'name', doubts: ['name-only'] } : null;
}

const byKey = (a: SourceRecord, b: SourceRecord) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

function fromTable(account: KnownAccount, records: readonly SourceRecord[], source: string, table: AccountTable): Match | null {
  const said = keyInTable(table, account.id, source);
  if (said.state === 'silent') return null;
  if (said.state === 'named') {
    const record = records.find(({ key }) => key === said.key);
    return record ? { state: 'matched', by: 'table', record } : { state: 'none' };
  }
  const named = records.filter(({ key }) => said.keys.includes(key));
  return { state: 'needs-confirmation', doubts: ['two-keys-in-table'], records: named.sort(byKey) };
}

/** Records that the table gives to another account are that one's. */
function free(account: KnownAccount, records: readonly SourceRecord[], { rows }: AccountTable): SourceRecord[] {
  const taken = new Set(
    rows.filter(({ accountId }) => accountId !== account.id).map(({ source, key }) => JSON.stringify([source, key])),
  );
  return records.filter(({ source, key }) => !taken.has(JSON.stringify([source, key])));
}

const WEIGHT = ['table', 'crm-id', 'external-id', 'domain', 'name'];

/**
 * The record of one source that is of this account. Two accounts are never merged on a doubt: several records by the same key, keys
 * that say different things, a subdomain beside another, a mere name all need a person's word, which the table keeps.
 */
export function matchAccount(account: KnownAccount, records: readonly SourceRecord[], table: AccountTable): Match {
  const source = records[0]?.source;
  if (source === undefined) return { state: 'none' };
  const decided = fromTable(account, records, source, table);
  if (decided) return decided;
  const like = free(account, records, table).flatMap((record) => {
    const found = likeness(account, record);
    return found ? [{ record, ...found }] : [];
  });
  const best = WEIGHT.find((by) => like.some((one) => one.by === by));
  const near = like.filter(({ by }) => by === best);
  const [one] = near;
  if (!one) return { state: 'none' };
  const several: Doubt[] = near.length > 1 ? ['several-records'] : [];
  // In one order, whatever the order of the records.
  const doubts = [...several, ...[...new Set(near.flatMap((other) => other.doubts))].sort()];
  if (doubts.length > 0 || one.by === 'name') {
    return { state: 'needs-confirmation', doubts, records: near.map(({ record }) => record).sort(byKey) };
  }
  return { state: 'matched', by: one.by, record: one.record };
}

/** All accounts at once: a record that two accounts would take, other than by the table, is a doubt for both. By the accounts' ids. */
export function matchAccounts(
  accounts: readonly KnownAccount[],
  records: readonly SourceRecord[],
  table: AccountTable,
): Map<string, Match> {
  const matches = new Map(accounts.map((account) => [account.id, matchAccount(account, records, table)]));
  const takers = Map.groupBy(
    [...matches].flatMap(([id, match]) =>
      match.state === 'matched' ? [[match.record.key, id, match.by, match.record] as const] : [],
    ),
    ([key]) => key,
  );
  for (const claims of takers.values()) {
    if (claims.length < 2) continue;
    for (const [, id, by, record] of claims) {
      if (by !== 'table') matches.set(id, { state: 'needs-confirmation', doubts: ['several-accounts'], records: [record] });
    }
  }
  return matches;
}
