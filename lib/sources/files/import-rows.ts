import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { AppError, Result } from '@/lib/domain/app-error';
import type { FieldMapping } from '../canonical/field-mapping';
import { columnsDigest } from './columns-digest';
import { facetsRead } from './field-groups';
import type { KeyKind } from './import-record';
import type { ImportProgress, ImportReport } from './import-report';
import type { ImportStore } from './import-store';
import { ImportWriter } from './import-writer';
import type { Repeated } from './list-entries';
import { type MissingAccounts, missingAccounts } from './missing-accounts';
import { ProblemList } from './problem-list';
import { keyFieldOf } from './row-key';
import { rowReader } from './row-reader';
import type { TableBatch } from './table';
import type { TableColumn } from './table-header';

export interface ImportRequest {
  /** Whose file it is: `scopeKeyOf` of the CRM and the user who is signed in. */
  readonly scope: string;
  /** The file's name: it stands beside every value as `file:<name>`, and a newer file of that name updates what this one said. */
  readonly name: string;
  readonly rows: AsyncIterable<TableBatch>;
  readonly columns: readonly TableColumn[];
  readonly bytes?: number | undefined;
  /** Digest of the content. With it, an import that was stopped goes on where it stopped. */
  readonly hash?: string | undefined;
  readonly mapping: FieldMapping;
  readonly keyBy: KeyKind;
  readonly store: ImportStore;
  readonly clock: { now(): number };
  readonly signal?: AbortSignal;
  /** Rows that are written together; what a stopped import loses at most, twice over. */
  readonly rowsPerWrite?: number;
  onProgress?(progress: ImportProgress): void;
}

/** The source that a file is. The vocabulary keeps it short: a long name is cut, with a digest of the whole so that it stays its own. */
export function sourceOfFile(name: string): string {
  const source = `file:${name}`;
  return source.length <= 60 ? source : `${source.slice(0, 51)}~${bytesToHex(sha256(utf8ToBytes(name))).slice(0, 8)}`;
}

interface Start {
  readonly run: string;
  readonly plan: string;
  readonly fromRow: number;
  readonly isFresh: boolean;
  readonly alike: boolean;
}

/** Where this import begins: after the row that a stopped one of the same file and mapping came to, else at the first. */
async function startOf({ scope, name, hash, mapping, keyBy, store, clock }: ImportRequest): Promise<Result<Start>> {
  const source = sourceOfFile(name);
  const plan = bytesToHex(sha256(utf8ToBytes(JSON.stringify([keyBy, mapping]))));
  const before = await store.checkpoint(scope, source);
  if (!before.ok) return before;
  const last = before.value;
  const alike = last?.plan === plan && last.alike === true;
  if (hash !== undefined && last && !last.isDone && last.hash === hash && last.plan === plan) {
    return { ok: true, value: { run: last.run, plan, fromRow: last.row, isFresh: false, alike } };
  }
  const holds = await store.holds(scope, source);
  if (!holds.ok) return holds;
  const run = `${(hash ?? '').slice(0, 16)}-${clock.now()}`;
  return { ok: true, value: { run, plan, fromRow: 0, isFresh: !holds.value, alike: alike || !holds.value } };
}

/**
 * Reads the rows of a table into the store. A row loses only itself, a cell only itself; everything that was not used is told by row
 * and column. Reading the same file again, or a newer one of the same name, updates and never doubles.
 */
export async function importRows(request: ImportRequest): Promise<ImportReport> {
  const { scope, rows, columns, mapping, keyBy, store, clock, signal, name, hash, bytes } = request;
  const problems = new ProblemList();
  let rowsRead = 0;
  let rowsSkipped = 0;
  let writer: ImportWriter | undefined;
  const report = (state: ImportReport['state'], error?: AppError, missing?: MissingAccounts): ImportReport => ({
    state,
    ...(error ? { error } : {}),
    ...(missing ? { missing } : {}),
    rowsRead,
    rowsSkipped,
    accountsWritten: writer?.accountsWritten ?? 0,
    upToRow: writer?.writtenRow ?? 0,
    problems: problems.kept,
    problemCount: problems.count,
  });
  if (!columns.some((column) => column.name === mapping.fields[keyFieldOf(keyBy)]?.from)) {
    return report('failed', { kind: 'misconfigured', field: keyFieldOf(keyBy) });
  }
  const start = await startOf(request);
  if (!start.ok) return report('failed', start.error);
  const { run, plan, fromRow, isFresh, alike } = start.value;
  const source = sourceOfFile(name);
  const hasItems = Object.keys(mapping.lists ?? {}).length > 0;
  const reader = rowReader({ columns, mapping, by: keyBy, scope, source, nowMs: clock.now() });
  const { rowsPerWrite = 2_000 } = request;
  const terms = {
    store,
    scope,
    source,
    rowsPerWrite,
    run,
    hash: hash ?? '',
    plan,
    isFresh: isFresh && !hasItems,
    alike,
    tells: alike && !hasItems ? facetsRead(mapping) : undefined,
    hasItems,
    onRepeated: (row: number, repeated: Repeated) => problems.add(reader.repeated(row, repeated)),
    reading: { columns: columnsDigest(columns), by: keyBy, mapping },
  };
  writer = new ImportWriter(terms, fromRow);
  const seen = new Map<string, number>();
  try {
    for await (const batch of rows) {
      for (const problem of batch.problems) problems.add(problem);
      for (const row of batch.rows) {
        if (signal?.aborted) break;
        rowsRead += 1;
        const key = reader.keyOf(row);
        const firstRow = key === null || hasItems ? undefined : seen.get(key);
        if (key === null) problems.add(reader.withoutKey(row));
        else if (firstRow !== undefined) problems.add({ ...reader.keyPlace(row), code: 'twice', firstRow });
        if (key === null || firstRow !== undefined) continue;
        seen.set(key, row.row);
        if (row.row <= fromRow) {
          rowsSkipped += 1;
          continue;
        }
        const read = reader.read(row, key);
        for (const problem of read.problems) problems.add(problem);
        const failed = writer.add(read.facts, row.row);
        const error = failed && (await failed);
        if (error) return report('failed', error);
      }
      const { accountsWritten } = writer;
      const told = { bytesRead: batch.bytesRead, rowsRead, accountsWritten, problemCount: problems.count };
      request.onProgress?.({ ...told, ...(bytes === undefined ? {} : { bytes }) });
      if (signal?.aborted) break;
    }
  } catch (error) {
    // A file that was moved or changed while it was read.
    if (!(error instanceof DOMException)) throw error;
    await writer.settled();
    return report(signal?.aborted ? 'stopped' : 'failed', { kind: 'not-found', what: 'file' });
  }
  if (signal?.aborted) return report('stopped', (await writer.settled()) ?? undefined);
  const error = await writer.finish();
  if (error || isFresh) return error ? report('failed', error) : report('done');
  const missing = await missingAccounts(store, { scope, source, by: keyBy, has: (value) => seen.has(value) });
  return missing.ok ? report('done', undefined, missing.value) : report('done');
}
