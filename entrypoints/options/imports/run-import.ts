import type { FieldMapping } from '@/lib/sources/canonical/field-mapping';
import type { KeyKind } from '@/lib/sources/files/import-record';
import type { ImportProgress, ImportReport } from '@/lib/sources/files/import-report';
import { importRows, sourceOfFile } from '@/lib/sources/files/import-rows';
import type { Table } from '@/lib/sources/files/table';
import { channelStore } from './channel-store';

export interface ImportTask {
  /** Whose file it is, see `scopeOfPlace`. */
  scope: string;
  name: string;
  table: Table;
  mapping: FieldMapping;
  keyBy: KeyKind;
}

interface Watcher {
  signal: AbortSignal;
  onProgress(progress: ImportProgress): void;
}

/** Rows that go to the worker in one message. */
const ROWS_PER_MESSAGE = 1_000;

/** Imports a file; `busy`: another window is importing the same one. */
export function runImport({ scope, name, table, mapping, keyBy }: ImportTask, watcher: Watcher): Promise<ImportReport | 'busy'> {
  const lock = `tsugite-import:${scope}|${sourceOfFile(name)}`;
  return navigator.locks.request(lock, { ifAvailable: true }, async (held) => {
    if (!held) return 'busy';
    const { columns, bytes, hash } = table;
    const request = { scope, name, columns, bytes, hash, mapping, keyBy, ...watcher };
    return importRows({
      ...request,
      rows: table.rows(watcher.signal),
      store: channelStore(),
      clock: { now: Date.now },
      rowsPerWrite: ROWS_PER_MESSAGE,
    });
  });
}
