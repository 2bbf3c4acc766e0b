import type { Result } from '@/lib/domain/app-error';
import type { VaultRow } from './rows';
import type { Attempt } from './writer';

/** Packs that were sealed for a visit (X13). What stands in one is legible only with its PIN; the disk holds nothing of it in the clear. */
export interface Vault {
  put(row: VaultRow): Promise<Result<void>>;
  list(): Promise<Result<VaultRow[]>>;
  remove(id: string): Promise<Result<void>>;
}

/** The vault of a cache. */
export const vaultOver = (attempt: Attempt): Vault => ({
  put: (row) => attempt(({ put }) => put((db) => db.vault.put(row))),
  list: () => attempt(({ db }) => db.vault.toArray()),
  remove: (id) =>
    attempt(({ remove }) =>
      remove(
        (db) => db.vault.where({ id }).count(),
        (db) => db.vault.delete(id),
      ),
    ),
});
