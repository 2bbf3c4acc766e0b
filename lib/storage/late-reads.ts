import type { IDBPDatabase } from 'idb';
import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import { type DeskValues, deskKind, type Look, parseDesk } from '@/lib/domain/desk';
import type { JournalEntry } from '@/lib/domain/journal';
import { unseal } from './codec';
import { deskKey } from './desk-key';
import { isUnder } from './is-under';
import { type KeptAccount, keptAccount, MOST_ACCOUNTS, scopesOf } from './kept-accounts';
import type { RowValues } from './row-parsers';

type Row = { readonly key?: unknown; readonly account?: unknown; readonly payload?: unknown } | undefined;
type Read = <T>(work: (db: IDBPDatabase) => Promise<T>) => Promise<T | undefined>;
type ValueIn = <Kind extends keyof RowValues>(kind: Kind, row: Row) => Promise<RowValues[Kind] | null>;

/** So many rows are in memory twice at a time, once as they lie on the disk. */
const PAGE = 400;

/** Some of a user's accounts. `after` missing: they were the last. */
export interface BookPage {
  snapshots: AccountSnapshot[];
  after?: string | undefined;
}

/** What lies under a name: of a name that is only known to be one, any of them. */
export type DeskValue<Name extends string> = Name extends keyof DeskValues
  ? DeskValues[Name]
  : Name extends `look|${string}`
    ? Look
    : DeskValues[keyof DeskValues];

/** What pages read that is not needed for the first paint. */
export function lateReads(read: Read, valueIn: ValueIn) {
  const snapshotIn = async (row: Row): Promise<AccountSnapshot | null> => {
    const snapshot = await valueIn('snapshot', row);
    return snapshot && isUnder(String(row?.key), snapshot) ? snapshot : null;
  };
  const deskIn = (name: string, row: Row) => parseDesk(deskKind(name), unseal(row?.payload)?.value);

  return {
    async accounts(crm: string): Promise<KeptAccount[]> {
      const rows = await read((db) => db.getAllFromIndex('snapshots', 'scope', scopesOf(crm), MOST_ACCOUNTS));
      const found = await Promise.all((rows ?? []).map(snapshotIn));
      return found.flatMap((snapshot) => (snapshot && keptAccount(snapshot)) ?? []);
    },

    async book(scope: string, after?: string): Promise<BookPage> {
      // Keys begin with their scope, and each part of a key is encoded: nothing of another user lies in between.
      const range = IDBKeyRange.bound(after ?? `${scope}|`, `${scope}|\uffff`, after !== undefined, true);
      const rows: Row[] = (await read((db) => db.getAll('snapshots', range, PAGE))) ?? [];
      const found = await Promise.all(rows.map(snapshotIn));
      const last = rows.length === PAGE ? rows.at(-1)?.key : undefined;
      return { snapshots: found.flatMap((one) => one ?? []), ...(typeof last === 'string' && { after: last }) };
    },

    async journals(scope: string): Promise<Map<string, JournalEntry[]>> {
      const rows: Row[] = (await read((db) => db.getAllFromIndex('journal', 'scope', scope))) ?? [];
      const entries = await Promise.all(rows.map((row) => valueIn('journal', row)));
      const of = new Map<string, JournalEntry[]>();
      for (const [index, entry] of entries.entries()) {
        const account = String(rows[index]?.account);
        if (entry) of.set(account, [...(of.get(account) ?? []), entry]);
      }
      return of;
    },

    async desk<Name extends string>(scope: string, name: Name): Promise<DeskValue<Name> | null> {
      const row: Row = await read((db) => db.get('desk', deskKey(scope, name)));
      return (deskIn(name, row) as DeskValue<Name> | undefined) ?? null;
    },

    async looks(scope: string): Promise<Map<string, Look>> {
      const first = deskKey(scope, 'look|');
      const range = IDBKeyRange.bound(first, `${first}\uffff`);
      const rows: Row[] = (await read((db) => db.getAll('desk', range))) ?? [];
      const looks = new Map<string, Look>();
      for (const row of rows) {
        const accountId = decodeURIComponent(String(row?.key).slice(first.length));
        const look = parseDesk('look', unseal(row?.payload)?.value);
        if (look) looks.set(accountId, look);
      }
      return looks;
    },
  };
}
