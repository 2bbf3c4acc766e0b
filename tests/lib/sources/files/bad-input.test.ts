import { describe, expect, it } from 'vitest';
import { importRows } from '@/lib/sources/files/import-rows';
import { openTable } from '@/lib/sources/files/open-table';
import { accountMapping, importText, mappingOf, NOW_MS } from './import-file';
import { memoryStore } from './memory-store';

/** 見本 in Shift_JIS. */
const MIHON = [0x8c, 0xa9, 0x96, 0x7b];
const bytesOf = (...parts: (string | number[])[]) =>
  new Uint8Array(parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)));

async function imported(content: BlobPart, encoding?: string) {
  const world = memoryStore();
  const table = await openTable(new Blob([content]), encoding === undefined ? {} : { encoding });
  if (!table.ok) throw new Error(table.problem.code);
  const { columns, bytes, hash, form } = table.value;
  const file = { scope: 'scope', name: 'book.csv', columns, bytes, hash, mapping: accountMapping, keyBy: 'external-id' } as const;
  const rows = table.value.rows();
  const report = await importRows({ ...file, rows, store: world.store, clock: { now: () => NOW_MS } });
  return { report, form, kept: new Map([...world.records.values()].map(({ value, facets }) => [value, facets])) };
}

describe('bad input', () => {
  it('formulas are kept as the text they are, and read by nobody', async () => {
    const { report, kept } = await imported('id,name,plan,seats,mrr\nA,"=HYPERLINK(""http://x.test"")",@p,5,\nB,x,,=1+1,\n');
    expect(kept.get('A')?.profile).toMatchObject({ value: { name: '=HYPERLINK("http://x.test")' } });
    expect(report.problems).toMatchObject([{ code: 'value', row: 3, column: 'seats', columnAt: 4, received: '=1+1' }]);
    expect(kept.get('B')?.profile).toMatchObject({ value: { name: 'x' } });
  });

  it('10,000 columns are read, the last as the first', async () => {
    const names = ['id', ...Array.from({ length: 9_998 }, (_, at) => `c${at}`), 'seats'];
    const { store, records } = memoryStore();
    const mapping = mappingOf({ 'account.externalId': 'id', 'plan.seats': 'seats' });
    const cells = names.map((_, at) => (at === 0 ? 'A' : String(at)));
    const report = await importText(`${names.join(',')}\n${cells.join(',')}\n`, { store, mapping });
    expect(report).toMatchObject({ state: 'done', accountsWritten: 1, problemCount: 0 });
    expect([...records.values()][0]?.facets.plan).toMatchObject({ value: { seats: 9_999 } });
  });

  it('a broken quote loses its own row and names it', async () => {
    const { report, kept } = await imported('id,name,plan,seats,mrr\nA,"x,,1,\nB,y,,2,\nC,"z""",,3,\n');
    expect(report.problems).toEqual([{ code: 'quote', row: 2, columnAt: 2 }]);
    expect([...kept.keys()]).toEqual(['B', 'C']);
  });

  it('Shift_JIS that is read as UTF-8 names each cell, says how many there are, and loses nothing else', async () => {
    const file = bytesOf('id,name,plan,seats,mrr\nA,', MIHON, ',,5,\nB,plain,,6,\n');
    const { report, form, kept } = await imported(file, 'utf-8');
    expect(report.problems).toMatchObject([{ code: 'encoding', row: 2, column: 'name', columnAt: 2 }]);
    expect(form?.damaged).toBeGreaterThan(0);
    expect(kept.get('A')?.plan).toMatchObject({ value: { seats: 5 } });
    expect(kept.get('A')?.profile?.state).not.toBe('present');
    expect(kept.get('B')?.profile).toMatchObject({ value: { name: 'plain' } });
    expect((await imported(file)).kept.get('A')?.profile).toMatchObject({ value: { name: '見本' } });
  });

  it('UTF-8 that is read as Shift_JIS loses no row and no cell that is not written in it', async () => {
    const { report, form, kept } = await imported('id,name,plan,seats,mrr\nA,見本精密工業,,5,\nB,サンプル,,6,\n', 'shift_jis');
    expect(report).toMatchObject({ state: 'done', rowsRead: 2, accountsWritten: 2 });
    expect(form?.damaged).toBeGreaterThan(0);
    for (const problem of report.problems) expect(problem).toMatchObject({ code: 'encoding', column: 'name' });
    expect(report.problemCount).toBeGreaterThan(0);
    expect([...kept.values()].map(({ plan }) => plan)).toMatchObject([{ value: { seats: 5 } }, { value: { seats: 6 } }]);
  });

  it('two rows with one id: the second is named by row, column and the row it repeats', async () => {
    const { report, kept } = await imported('id,name,plan,seats,mrr\nA,x,,1,\nA,y,,2,\nB,z,,3,\n');
    expect(report.problems).toEqual([{ code: 'twice', row: 3, column: 'id', columnAt: 1, received: 'A', firstRow: 2 }]);
    expect(kept.get('A')?.plan).toMatchObject({ value: { seats: 1 } });
    expect(kept.get('B')?.plan).toMatchObject({ value: { seats: 3 } });
  });

  it('an empty file, and one of blank lines, is refused and says so; one with a header alone is a book of nobody', async () => {
    for (const text of ['', '\n\n', ' \r\n,,\r\n']) {
      expect(await openTable(new Blob([text]))).toEqual({ ok: false, problem: { code: 'empty' } });
    }
    const { report } = await imported('id,name,plan,seats,mrr\n');
    expect(report).toMatchObject({ state: 'done', rowsRead: 0, accountsWritten: 0, problemCount: 0 });
  });
});
