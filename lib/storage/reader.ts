import type { IDBPDatabase } from 'idb';
import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import type { Look } from '@/lib/domain/desk';
import type { JournalEntry } from '@/lib/domain/journal';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import { isPassed, unseal } from './codec';
import { isUnder } from './is-under';
import type { KeptAccount } from './kept-accounts';
import type { BookPage, DeskValue } from './late-reads';
import { CACHE_CHANNEL, DATABASE, EVERYTHING } from './layout';
import { openExisting } from './open-existing';
import type { RowValues } from './row-parsers';
import type { ActivePlaybookRow } from './rows';
import { SCHEMA_STAMP } from './schema-stamp';

/** The cache as a page sees it: it reads, never writes, and never waits for the worker. */
export interface Reader {
  /** What is kept under `cacheKeyOf(ref, identity)`; null: nothing, or nothing legible. */
  snapshot(key: string): Promise<AccountSnapshot | null>;
  /** The active playbook; null before the worker wrote one. */
  playbook(): Promise<Playbook | null>;
  /** What was done and heard about the account of this key, in no order. */
  journal(key: string): Promise<JournalEntry[]>;
  /** The accounts of a CRM that are kept, whoever read them: the caller shows each user's own alone. */
  accounts(crm: string): Promise<KeptAccount[]>;
  /** The accounts of one user (`scopeKeyOf`), some hundreds at a time; goes on after the key that the page before ended with. */
  book(scope: string, after?: string): Promise<BookPage>;
  /** What was done about each of that user's accounts, by its key. */
  journals(scope: string): Promise<Map<string, JournalEntry[]>>;
  /** What lies on a user's desk under a name; null: nothing, or nothing legible. */
  desk<Name extends string>(scope: string, name: Name): Promise<DeskValue<Name> | null>;
  /** How each of that user's accounts looked when it was last looked at, by account id. */
  looks(scope: string): Promise<Map<string, Look>>;
  /** Called with the key of each row the worker changed (`PLAYBOOK_KEY`, `EVERYTHING`); returns how to stop. */
  subscribe(listener: (key: string) => void): () => void;
  close(): void;
}

/** A row or a message before anybody has looked at it; every part may be missing. */
type Untold<T> = { readonly [Part in keyof T]?: unknown } | undefined;

/** Opens the cache for reading. It does not create it: until the worker has, all reads are null. */
export function openReader(name: string = DATABASE, stamp: string = SCHEMA_STAMP): Reader {
  let opening: Promise<IDBPDatabase | null> | undefined;

  const read = async <T>(work: (db: IDBPDatabase) => Promise<T>): Promise<T | undefined> => {
    opening ??= openExisting(name, () => {
      opening = undefined;
    });
    const at = opening;
    try {
      const db = await at;
      if (db) return await work(db);
    } catch {
      // A page shows what it can: what cannot be read is not there, and the worker says what is wrong with the disk.
    }
    if (opening === at) {
      void at.then((db) => db?.close()).catch(() => undefined);
      opening = undefined;
    }
    return undefined;
  };

  /** What this build's schemas passed is taken as it is; anything else is parsed first, by code that is fetched for it. */
  const valueIn = async <Kind extends keyof RowValues>(
    kind: Kind,
    row: Untold<{ payload: 1 }>,
  ): Promise<RowValues[Kind] | null> => {
    const sealed = unseal(row?.payload);
    if (!sealed) return null;
    if (isPassed(sealed, stamp)) return sealed.value as RowValues[Kind];
    const { parseRow } = await import('./row-parsers');
    const parsed = parseRow(kind, sealed.value);
    return parsed.ok ? parsed.value : null;
  };

  // Not of the first paint.
  const late = async () => (await import('./late-reads')).lateReads(read, valueIn);

  return {
    async snapshot(key) {
      const snapshot = await valueIn('snapshot', await read((db) => db.get('snapshots', key)));
      return snapshot && isUnder(key, snapshot) ? snapshot : null;
    },
    async playbook() {
      const row = await read(async (db) => {
        const tables = db.transaction(['meta', 'playbooks']);
        const active: Untold<ActivePlaybookRow> = await tables.objectStore('meta').get('activePlaybook');
        if (typeof active?.id !== 'string' || typeof active.version !== 'string') return undefined;
        return tables.objectStore('playbooks').get([active.id, active.version]);
      });
      return valueIn('playbook', row);
    },
    async journal(key) {
      const rows = await read((db) => db.getAllFromIndex('journal', 'account', key));
      const entries = await Promise.all((rows ?? []).map((row: Untold<{ payload: 1 }>) => valueIn('journal', row)));
      return entries.flatMap((entry) => entry ?? []);
    },
    accounts: async (crm) => (await late()).accounts(crm),
    book: async (scope, after) => (await late()).book(scope, after),
    journals: async (scope) => (await late()).journals(scope),
    desk: async (scope, name) => (await late()).desk(scope, name),
    looks: async (scope) => (await late()).looks(scope),
    subscribe(listener) {
      const channel = new BroadcastChannel(CACHE_CHANNEL);
      channel.onmessage = ({ data }: MessageEvent<Untold<{ key: 1 }>>) =>
        listener(typeof data?.key === 'string' ? data.key : EVERYTHING);
      return () => channel.close();
    },
    close() {
      void opening?.then((db) => db?.close()).catch(() => undefined);
      opening = undefined;
    },
  };
}
