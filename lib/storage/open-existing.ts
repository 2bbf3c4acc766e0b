import { type IDBPDatabase, openDB } from 'idb';

/**
 * Opens the database that there is, at whatever version. Null: there is none yet. Opening without a version would create an empty
 * one that the worker's first opening would have to wait for, so the creation is aborted.
 */
export async function openExisting(name: string, onClosed: () => void): Promise<IDBPDatabase | null> {
  let missing = false;
  try {
    return await openDB(name, undefined, {
      upgrade(_db, _old, _new, transaction) {
        missing = true;
        transaction.done.catch(() => undefined);
        transaction.abort();
      },
      blocking(_current, _wanted, event) {
        if (event.target instanceof IDBDatabase) event.target.close();
        onClosed();
      },
      terminated: onClosed,
    });
  } catch (error) {
    if (missing) return null;
    throw error;
  }
}
