import Dexie, { type EntityTable, type Table } from 'dexie';
import type { Result } from '@/lib/domain/app-error';
import type { ImportCheckpoint, ImportRecord } from '@/lib/sources/files/import-record';
import type { ImportStore } from '@/lib/sources/files/import-store';

export type ImportDatabase = Dexie & {
  imports: EntityTable<ImportRecord, 'key'>;
  checkpoints: Table<ImportCheckpoint, [string, string]>;
};

export async function openImports(name: string): Promise<ImportDatabase> {
  const db = new Dexie(name) as ImportDatabase;
  db.version(1).stores({ imports: 'key, [scope+source]', checkpoints: '[scope+source]' });
  await db.open();
  return db;
}

const good = <T>(value: T): Result<T> => ({ ok: true, value });

/** The port of an import over a database. */
export function storeIn(db: ImportDatabase): ImportStore {
  return {
    checkpoint: async (scope, source) => good(await db.checkpoints.get([scope, source])),
    holds: async (scope, source) => good((await db.imports.where({ scope, source }).first()) !== undefined),
    readMany: async (keys) => good(await db.imports.bulkGet([...keys])),
    upsertMany: async (records, checkpoint) => {
      await db.transaction('rw', db.imports, db.checkpoints, async () => {
        if (records.length > 0) await db.imports.bulkPut(records);
        await db.checkpoints.put(checkpoint);
      });
      return good(undefined);
    },
  };
}
