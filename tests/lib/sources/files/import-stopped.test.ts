import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importRows } from '@/lib/sources/files/import-rows';
import type { ImportStore } from '@/lib/sources/files/import-store';
import type { TableBatch } from '@/lib/sources/files/table';
import { accountMapping, importText, NOW_MS } from './import-file';
import { memoryStore } from './memory-store';

const COUNT = 300;
const text = `id,name,plan,seats,mrr\n${Array.from({ length: COUNT }, (_, at) => `A-${at},見本${at},,${at},\n`).join('')}`;
const columns = ['id', 'name', 'plan', 'seats', 'mrr'].map((name, at) => ({ name, at: at + 1 }));

/** The rows of the book, one at a time; the import is stopped while the given one is read. */
async function* rowsUntil(stopAt: number, stop: AbortController): AsyncGenerator<TableBatch> {
  for (let at = 0; at < COUNT; at += 1) {
    if (at === stopAt) stop.abort();
    yield { rows: [{ row: at + 2, cells: [`A-${at}`, `見本${at}`, '', String(at), ''] }], problems: [], bytesRead: at };
  }
}

function importUntil(stopAt: number, store: ImportStore) {
  const stop = new AbortController();
  const request = {
    scope: 'scope',
    name: 'book.csv',
    columns,
    mapping: accountMapping,
    keyBy: 'external-id',
    hash: 'f00d',
    rowsPerWrite: 40,
  } as const;
  const rows = rowsUntil(stopAt, stop);
  return importRows({ ...request, rows, store, clock: { now: () => NOW_MS }, signal: stop.signal });
}

describe('an import that is stopped', () => {
  it('at any row leaves a whole beginning, goes on where it stopped, and ends as one that never stopped', async () => {
    const through = memoryStore();
    await importUntil(COUNT, through.store);
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: COUNT - 1 }), async (stopAt) => {
        const { store, records, checkpoints } = memoryStore();
        const stopped = await importUntil(stopAt, store);
        expect(stopped.state).toBe('stopped');
        expect(stopped.upToRow).toBe(checkpoints.get('scope file:book.csv')?.row ?? 0);
        expect([...records.values()].map(({ value }) => value)).toEqual(
          Array.from({ length: Math.max(0, stopped.upToRow - 1) }, (_, at) => `A-${at}`),
        );
        const whole = await importUntil(COUNT, store);
        expect(whole).toMatchObject({ state: 'done', rowsSkipped: Math.max(0, stopped.upToRow - 1), problemCount: 0 });
        expect([...records].map(([key, { facets }]) => [key, facets])).toEqual(
          [...through.records].map(([key, { facets }]) => [key, facets]),
        );
      }),
      { numRuns: 12 },
    );
  });

  it('begins anew for another content, and for another mapping', async () => {
    const { store } = memoryStore();
    await importUntil(200, store);
    const other = await importText(text, { store });
    expect(other).toMatchObject({ state: 'done', rowsSkipped: 0, rowsRead: COUNT });
  });

  it('by a store that is full says so, and what was written stays', async () => {
    const { store, records } = memoryStore({ failAt: 3 });
    const report = await importText(text, { store, more: { rowsPerWrite: 40 } });
    expect(report).toMatchObject({ state: 'failed', error: { kind: 'storage-failed', reason: 'full' } });
    expect(records.size).toBe(report.accountsWritten);
    expect(records.size).toBe(report.upToRow - 1);
    expect(records.size).toBeGreaterThan(0);
  });

  it('by a file that went away in the middle says so', async () => {
    const { store } = memoryStore();
    async function* rows(): AsyncGenerator<TableBatch> {
      yield { rows: [{ row: 2, cells: ['A-1', '見本', '', '1', ''] }], problems: [], bytesRead: 10 };
      throw new DOMException('gone', 'NotReadableError');
    }
    const request = {
      scope: 'scope',
      name: 'book.csv',
      columns,
      mapping: accountMapping,
      keyBy: 'external-id',
      hash: 'f00d',
      rowsPerWrite: 40,
    } as const;
    const report = await importRows({ ...request, rows: rows(), store, clock: { now: () => NOW_MS } });
    expect(report).toMatchObject({ state: 'failed', error: { kind: 'not-found', what: 'file' }, upToRow: 0 });
  });
});
