import 'fake-indexeddb/auto';
import { type Cache, openCache } from '@/lib/storage/cache';
import type { CacheDeps, CacheIncident } from '@/lib/storage/cache-deps';
import type { LedgerEntry } from '@/lib/storage/ledger';
import { TODAY_MS } from './snapshot-builder';

/** A world for the cache: a database of its own, a ledger in memory, a clock that stands still, and all that was said. */
export class CacheWorld {
  // The files of a worker share one IndexedDB.
  readonly name = `cache-${crypto.randomUUID()}`;
  readonly announced: string[] = [];
  readonly incidents: CacheIncident[] = [];
  /** Names the schemas of this world's build. */
  stamp = 'these-schemas';
  nowMs = TODAY_MS;
  alive = true;
  ledger: LedgerEntry | undefined;
  /** Called before the ledger is written; throwing is a worker that dies there. */
  beforeLedgerWrite: () => void = () => undefined;
  private ids = 0;
  private queue: Promise<unknown> = Promise.resolve();

  deps(): CacheDeps {
    return {
      name: this.name,
      ledger: {
        read: async () => this.ledger,
        write: async (entry) => {
          this.beforeLedgerWrite();
          this.ledger = entry;
        },
      },
      stamp: this.stamp,
      nowMs: () => this.nowMs,
      newId: () => `generation-${++this.ids}`,
      alive: () => this.alive,
      announce: (key) => void this.announced.push(key),
      report: (incident) => void this.incidents.push(incident),
      exclusive: (work) => {
        const turn = this.queue.then(work, work);
        this.queue = turn.catch(() => undefined);
        return turn;
      },
    };
  }

  open(): Cache {
    return openCache(this.deps());
  }
}

/** A database of the world as the browser sees it, to look at or to damage. */
export function rawDatabase(name: string, version?: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('blocked'));
  });
}

/** Does something to one store of the world's database behind the cache's back. */
export async function tamper(name: string, store: string, change: (store: IDBObjectStore) => void): Promise<void> {
  const db = await rawDatabase(name);
  await new Promise<void>((resolve, reject) => {
    const transaction = db.transaction(store, 'readwrite');
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
    change(transaction.objectStore(store));
  });
  db.close();
}
