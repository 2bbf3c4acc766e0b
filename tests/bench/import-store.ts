import { type Cache, openCache } from '@/lib/storage/cache';
import type { LedgerEntry } from '@/lib/storage/ledger';
import { openWriterDb, type WriterDb } from '@/lib/storage/writer-db';

export interface ImportDatabase {
  /** The worker's own cache, with a ledger that is kept in memory. */
  cache: Cache;
  /** The same database, to be written without it. */
  db: WriterDb;
}

/** The database of the extension, in a page of the bench. */
export async function openImports(name: string): Promise<ImportDatabase> {
  let entry: LedgerEntry | undefined;
  const cache = openCache({
    name,
    ledger: {
      read: async () => entry,
      write: async (next) => {
        entry = next;
      },
    },
    stamp: '',
    nowMs: Date.now,
    newId: () => crypto.randomUUID(),
    alive: () => true,
    announce: () => undefined,
    report: () => undefined,
    exclusive: (work) => work(),
  });
  await cache.integrity();
  return { cache, db: await openWriterDb(name) };
}
