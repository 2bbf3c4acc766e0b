import type { Result } from '@/lib/domain/app-error';
import type { ImportCheckpoint, ImportRecord, KeyKind } from './import-record';

/**
 * Where imported rows are kept, as an import sees it. Only one import of a source runs at a time (the caller holds a lock on its
 * name), so that what was read is still so when it is written.
 */
export interface ImportStore {
  /** How far the last import of this source of this scope came. */
  checkpoint(scope: string, source: string): Promise<Result<ImportCheckpoint | undefined>>;
  /** Is anything kept of this source? If not, nothing is read before it is written. */
  holds(scope: string, source: string): Promise<Result<boolean>>;
  /** What is kept under these keys, in their order. */
  readMany(keys: readonly string[]): Promise<Result<readonly (ImportRecord | undefined)[]>>;
  /** The accounts that are kept of the source, by their key's value: some at a time, those after `after`; none: there are no more. */
  values(scope: string, source: string, by: KeyKind, after?: string): Promise<Result<readonly string[]>>;
  /** Puts the records under their keys and the checkpoint in place of the source's last: all of it, or nothing. */
  upsertMany(records: readonly ImportRecord[], checkpoint: ImportCheckpoint): Promise<Result<void>>;
}
