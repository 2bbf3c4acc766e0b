import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import type { Playbook } from '@/lib/domain/playbook/playbook';

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

/** Opens the cache for reading. It does not create it: until the worker has, all reads are null. */
export declare function openReader(): Reader;
