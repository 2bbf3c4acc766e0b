import type { AppError, Result } from '@/lib/domain/app-error';
import type { FacetName } from '@/lib/domain/facet-names';
import type { FileReading, ImportCheckpoint, ImportRecord } from './import-record';
import type { ImportStore } from './import-store';
import type { Repeated } from './list-entries';
import { mergeRow, type RowFacts } from './merge-row';

export interface WriterTerms {
  readonly store: ImportStore;
  readonly scope: string;
  readonly source: string;
  readonly run: string;
  readonly hash: string;
  readonly plan: string;
  /** Rows that are written together. */
  readonly rowsPerWrite: number;
  /** Nothing of the source is kept, and no account has two rows: nothing need be read. */
  readonly isFresh: boolean;
  /** See the checkpoint. */
  readonly alike: boolean;
  /** The facets that all rows tell of, where nothing else can be kept: a row that knows all of them need not be laid over what is kept. */
  readonly tells?: readonly FacetName[] | undefined;
  /** A row is an item of a list, not an account. */
  readonly hasItems: boolean;
  /** A row repeats an item that this import has had. */
  onRepeated(row: number, repeated: Repeated): void;
  readonly reading?: FileReading | undefined;
}

interface Waiting {
  readonly facts: RowFacts;
  readonly row: number;
}

const knowsAll = ({ facets }: RowFacts, names: readonly FacetName[]) =>
  names.every((name) => (facets[name]?.state ?? 'unknown') !== 'unknown');

/** Writes rows in groups; while one group is being written the next is read, and never more than that. */
export class ImportWriter {
  readonly #terms: WriterTerms;
  #waiting: Waiting[] = [];
  #writing: Promise<Result<void>> = Promise.resolve({ ok: true, value: undefined });
  #seenRow: number;
  accountsWritten = 0;
  /** Every row up to here is written. */
  writtenRow: number;

  constructor(terms: WriterTerms, fromRow: number) {
    this.#terms = terms;
    this.#seenRow = fromRow;
    this.writtenRow = fromRow;
  }

  /** Takes a row. Where that completes a group, answers with the error of the one before it; else there is nothing to wait for. */
  add(facts: RowFacts, row: number): Promise<AppError | null> | null {
    this.#waiting.push({ facts, row });
    this.#seenRow = row;
    return this.#waiting.length < this.#terms.rowsPerWrite ? null : this.#flush(false);
  }

  /** Writes what is left, and that the import is complete. */
  async finish(): Promise<AppError | null> {
    return (await this.#flush(true)) ?? this.settled();
  }

  /** Waits for the group that is being written. */
  async settled(): Promise<AppError | null> {
    const written = await this.#writing;
    return written.ok ? null : written.error;
  }

  async #flush(isDone: boolean): Promise<AppError | null> {
    const failed = await this.settled();
    if (failed) return failed;
    const rows = this.#waiting;
    this.#waiting = [];
    const merged = await this.#merged(rows);
    if (!merged.ok) return merged.error;
    const { scope, source, run, hash, plan, alike, store, reading } = this.#terms;
    const checkpoint: ImportCheckpoint = { scope, source, run, hash, plan, row: this.#seenRow, isDone, alike, reading };
    const records = [...merged.value.values()];
    this.#writing = store.upsertMany(records, checkpoint).then((written) => {
      if (written.ok) {
        this.writtenRow = checkpoint.row;
        this.accountsWritten += records.length;
      }
      return written;
    });
    return null;
  }

  /** The rows over what is kept of their accounts. */
  async #merged(rows: readonly Waiting[]): Promise<Result<Map<string, ImportRecord>>> {
    const { store, run, isFresh, tells, hasItems, onRepeated } = this.#terms;
    const records = new Map<string, ImportRecord>();
    if (!isFresh) {
      const open = tells ? rows.filter(({ facts }) => !knowsAll(facts, tells)) : rows;
      const keys = [...new Set(open.map(({ facts }) => facts.head.key))];
      const kept = keys.length === 0 ? { ok: true as const, value: [] } : await store.readMany(keys);
      if (!kept.ok) return kept;
      for (const record of kept.value) if (record) records.set(record.key, record);
    }
    for (const { facts, row } of rows) {
      const { record, repeated } = mergeRow(records.get(facts.head.key), facts, { run, row }, hasItems);
      records.set(record.key, record);
      for (const one of repeated) onRepeated(row, one);
    }
    return { ok: true, value: records };
  }
}
