import { type IDBPDatabase, openDB } from 'idb';
import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import { Playbook } from '@/lib/domain/playbook/playbook';
import { z } from '@/lib/domain/z';
import { open } from './codec';
import { CACHE_CHANNEL, DATABASE, EVERYTHING } from './layout';
import { ownSnapshot } from './own-snapshot';
import { ActivePlaybookRow } from './rows';

/** The cache as a page sees it: it reads, never writes, and never waits for the worker. */
export interface Reader {
  /** What is kept under `cacheKeyOf(ref, identity)`; null: nothing, or nothing legible. */
  snapshot(key: string): Promise<AccountSnapshot | null>;
  /** The active playbook; null before the worker wrote one. */
  playbook(): Promise<Playbook | null>;
  /** Called with the key of each row the worker changed (`PLAYBOOK_KEY`, `EVERYTHING`); returns how to stop. */
  subscribe(listener: (key: string) => void): () => void;
  close(): void;
}

const Announcement = z.object({ key: z.string() });
const RowPayload = z.object({ payload: z.unknown() });

/**
 * Opens what there is, at whatever version. Null: there is no database yet. Opening without a version would create an empty
 * one that the worker's first opening would have to wait for, so the creation is aborted.
 */
async function openExisting(name: string, onClosed: () => void): Promise<IDBPDatabase | null> {
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

/** Opens the cache for reading. It does not create it: until the worker has, all reads are null. */
export function openReader(name: string = DATABASE): Reader {
  let opening: Promise<IDBPDatabase | null> | undefined;

  const read = async (table: string, key: string | [string, string]): Promise<unknown> => {
    opening ??= openExisting(name, () => {
      opening = undefined;
    });
    const at = opening;
    try {
      const db = await at;
      if (db?.objectStoreNames.contains(table)) return await db.get(table, key);
    } catch {
      // A page shows what it can: what cannot be read is not there, and the worker says what is wrong with the disk.
    }
    if (opening === at) {
      void at.then((db) => db?.close()).catch(() => undefined);
      opening = undefined;
    }
    return undefined;
  };

  return {
    async snapshot(key) {
      const row = z.safeParse(RowPayload, await read('snapshots', key));
      return (row.success && ownSnapshot(key, row.data.payload)) || null;
    },
    async playbook() {
      const active = z.safeParse(ActivePlaybookRow, await read('meta', 'activePlaybook'));
      if (!active.success) return null;
      const row = z.safeParse(RowPayload, await read('playbooks', [active.data.id, active.data.version]));
      return (row.success && open(Playbook, row.data.payload)) || null;
    },
    subscribe(listener) {
      const channel = new BroadcastChannel(CACHE_CHANNEL);
      channel.onmessage = (event) => {
        const said = z.safeParse(Announcement, event.data);
        listener(said.success ? said.data.key : EVERYTHING);
      };
      return () => channel.close();
    },
    close() {
      void opening?.then((db) => db?.close()).catch(() => undefined);
      opening = undefined;
    },
  };
}
