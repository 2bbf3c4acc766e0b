import type { ImportReport } from '@/lib/sources/files/import-report';
import { importRows } from '@/lib/sources/files/import-rows';
import type { ImportStore } from '@/lib/sources/files/import-store';
import { openTable } from '@/lib/sources/files/open-table';
import type { TableBatch } from '@/lib/sources/files/table';
import { importRowsOf } from '@/lib/storage/import-shape';
import type { ImportRow } from '@/lib/storage/rows';
import { bookMapping, bookOf } from './import-book';
import { type ImportDatabase, openImports } from './import-store';

const NOW_MS = Date.UTC(2026, 10, 23);

interface Run {
  ms: number;
  rows: number;
}

type Through = (batches: AsyncIterable<TableBatch>) => AsyncIterable<TableBatch>;

async function importInto(store: ImportStore, book: Blob, through: Through = (batches) => batches): Promise<ImportReport> {
  const table = await openTable(book);
  if (!table.ok) throw new Error(table.problem.code);
  const { columns, bytes, hash } = table.value;
  const request = {
    scope: 'crm|tenant|org|user',
    name: 'book.csv',
    columns,
    bytes,
    hash,
    mapping: bookMapping,
    keyBy: 'external-id',
    store,
  } as const;
  const report = await importRows({
    ...request,
    rows: through(table.value.rows()),
    clock: { now: () => NOW_MS },
  });
  if (report.state !== 'done' || report.problemCount > 0) throw new Error(JSON.stringify(report).slice(0, 500));
  return report;
}

/** Each page has a disk of its own, so that nothing is tidied up after another measurement meanwhile. */
async function inDatabase<T>(work: (open: ImportDatabase) => Promise<T>): Promise<T> {
  const open = await openImports('imports');
  try {
    return await work(open);
  } finally {
    open.db.close();
    open.cache.close();
  }
}

/** Rows by which every program has been run once before its time is taken: the control comes warm from making its rows. */
const WARM_UP = 4_000;

async function warmedUp(): Promise<void> {
  const open = await openImports('warm-up');
  await importInto(open.cache.imports, bookOf(WARM_UP));
  open.db.close();
  open.cache.close();
}

/** The whole way: choose the file, judge it, read it, map it, write it. */
export const timeImport = (rows: number): Promise<Run> =>
  inDatabase(async ({ cache, db }) => {
    await warmedUp();
    const book = bookOf(rows);
    const from = performance.now();
    await importInto(cache.imports, book);
    const ms = performance.now() - from;
    return { ms, rows: await db.imports.count() };
  });

/** The same file a second time: every row is read from the database, and written over. */
export const timeAgain = (rows: number): Promise<Run> =>
  inDatabase(async ({ cache, db }) => {
    const book = bookOf(rows);
    await importInto(cache.imports, book);
    const from = performance.now();
    await importInto(cache.imports, book);
    const ms = performance.now() - from;
    return { ms, rows: await db.imports.count() };
  });

/** The rows that the import writes, already there, put at once. */
export const timePlain = (rows: number): Promise<Run> =>
  inDatabase(async ({ cache, db }) => {
    const ready: ImportRow[] = [];
    const collecting: ImportStore = {
      ...cache.imports,
      upsertMany: async (batch, checkpoint) => {
        const made = importRowsOf(structuredClone(batch), checkpoint);
        if (!made.ok) return made;
        ready.push(...made.value);
        return { ok: true, value: undefined };
      },
    };
    await importInto(collecting, bookOf(rows));
    const from = performance.now();
    await db.imports.bulkPut(ready);
    const ms = performance.now() - from;
    return { ms, rows: await db.imports.count() };
  });

/** Imports, and stops for `sample` at each tenth of the file. */
export const sampled = (rows: number, sample: () => Promise<void>): Promise<number> =>
  inDatabase(async ({ cache, db }) => {
    const book = bookOf(rows);
    const bytes = book.size;
    let tenths = 0;
    async function* slowly(batches: AsyncIterable<TableBatch>) {
      for await (const batch of batches) {
        yield batch;
        if (batch.bytesRead < ((tenths + 1) * bytes) / 10) continue;
        tenths += 1;
        await sample();
      }
    }
    await importInto(cache.imports, book, slowly);
    return db.imports.count();
  });

Object.assign(globalThis, { importWork: { timeImport, timeAgain, timePlain, sampled } });
