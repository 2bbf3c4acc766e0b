import type { Ledger } from './ledger';

/** Something about the database that somebody should know of; nothing of a customer's stands in it. */
export type CacheIncident =
  | { kind: 'rows-lost'; rows: number }
  | { kind: 'row-illegible'; table: 'snapshots' | 'playbooks' | 'schemas' }
  | { kind: 'ledger-not-written' };

/** What the cache needs of the world around it. */
export interface CacheDeps {
  ledger: Ledger;
  /** Names the schemas that parse what is written (`SCHEMA_STAMP`); a page of the same build then takes the row as it is. */
  stamp: string;
  nowMs(): number;
  newId(): string;
  /** False once the extension was replaced: `chrome.runtime.id` is gone in what is left of the old version. */
  alive(): boolean;
  /** Tells the pages that the row of this key changed; called after the commit. */
  announce(key: string): void;
  report(incident: CacheIncident): void;
  /** Runs one piece of work at a time, over all workers of this extension (Web Locks). */
  exclusive<T>(work: () => Promise<T>): Promise<T>;
  /** Another name than `DATABASE`, for tests. */
  name?: string;
}
