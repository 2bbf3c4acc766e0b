import { AccountSnapshot } from '@/lib/domain/account-snapshot';
import type { Result } from '@/lib/domain/app-error';
import { EVERYTHING } from './layout';
import { open } from './parse-row';
import type { Attempt } from './writer';
import type { WriterDb } from './writer-db';

const MOST_LISTED = 500;

/** Rows by the beginning of their keys: those of one CRM host (`crm|tenant|`), or what was kept for one purpose (`words|<source>|`). */
export interface HostRows {
  /** The accounts that are kept, the newest first; those that this build cannot read are left out. */
  snapshots(prefix: string): Promise<Result<AccountSnapshot[]>>;
  drop(prefix: string): Promise<Result<void>>;
  /** Whose rows they are (`scopeKeyOf`), each user once. */
  scopes(prefix: string): Promise<Result<string[]>>;
}

export function hostRowsOver(attempt: Attempt, announce: (key: string) => void): HostRows {
  const under = (db: WriterDb, prefix: string) =>
    (['snapshots', 'schemas'] as const).map((table) => db.table(table).where('key').startsWith(prefix));
  return {
    snapshots: (prefix) =>
      attempt(async ({ db }) => {
        const rows = await db.snapshots.where('key').startsWith(prefix).toArray();
        rows.sort((a, b) => b.fetchedAtMs - a.fetchedAtMs);
        return rows.slice(0, MOST_LISTED).flatMap(({ payload }) => open(AccountSnapshot, payload) ?? []);
      }),
    async drop(prefix) {
      const dropped = await attempt(({ remove }) =>
        remove(
          async (db) => (await Promise.all(under(db, prefix).map((rows) => rows.count()))).reduce((a, b) => a + b, 0),
          (db) => Promise.all(under(db, prefix).map((rows) => rows.delete())),
        ),
      );
      announce(EVERYTHING);
      return dropped;
    },
    scopes: (prefix) =>
      attempt(async ({ db }) => {
        const tables = (['snapshots', 'schemas'] as const).map((table) => db.table(table));
        const found = await Promise.all(tables.map((table) => table.where('scope').startsWith(prefix).uniqueKeys()));
        return [...new Set(found.flat().map(String))];
      }),
  };
}
