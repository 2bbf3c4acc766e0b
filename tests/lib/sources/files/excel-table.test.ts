import { describe, expect, it, vi } from 'vitest';
import { openTable } from '@/lib/sources/files/open-table';
import { makeWorkbook, type SheetCell } from './make-workbook';

async function read(workbook: Blob, sheet?: string) {
  const opened = await openTable(workbook, sheet === undefined ? {} : { sheet });
  if (!opened.ok) return opened.problem;
  const rows: (readonly [number, ...string[]])[] = [];
  for await (const batch of opened.value.rows()) rows.push(...batch.rows.map(({ row, cells }) => [row, ...cells] as const));
  return { header: opened.value.columns.map(({ name }) => name), rows, sheets: opened.value.sheets, sheet: opened.value.sheet };
}

const book = makeWorkbook({
  契約: [
    ['顧客ID', '席', '更新日', '月額', '有効'],
    ['A-1', 10, { day: 46477 }, 18000.5, true],
    [null, null, null, null, null],
    ['=1+1', { formula: '5*8', value: '40' }, { day: 46478 }, 1e9, false],
  ],
  NPS: [['id'], ['A-1']],
});

/** The same archive with its entries packed by "deflate". */
async function packed(text: string): Promise<Uint8Array> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

describe('a workbook', () => {
  it('is read by its first sheet: days as days, numbers as they are, formulas as what they came to, texts as text', async () => {
    expect(await read(book)).toEqual({
      header: ['顧客ID', '席', '更新日', '月額', '有効'],
      rows: [
        [2, 'A-1', '10', '2027-03-31', '18000.5', 'true'],
        [4, '=1+1', '40', '2027-04-01', '1000000000', 'false'],
      ],
      sheets: ['契約', 'NPS'],
      sheet: '契約',
    });
  });

  it('is read by the sheet that was chosen, and says which there are', async () => {
    expect(await read(book, 'NPS')).toMatchObject({ header: ['id'], rows: [[2, 'A-1']], sheet: 'NPS' });
    expect(await read(book, 'usage')).toEqual({ code: 'no-sheet', sheets: ['契約', 'NPS'] });
  });

  it('starts no worker, however large: the content policy of an extension forbids generated code', async () => {
    const worker = vi.fn(() => {
      throw new Error('no worker here');
    });
    vi.stubGlobal('Worker', worker);
    try {
      const rows: SheetCell[][] = Array.from({ length: 20_000 }, (_, at) => [`A-${at}`, at]);
      const read = await openTable(makeWorkbook({ large: [['id', 'seats'], ...rows] }));
      expect(read.ok && read.value.bytes).toBeGreaterThan(600_000);
      expect(worker).not.toHaveBeenCalled();
    } finally {
      vi.unstubAllGlobals();
    }
  });

  it('that is damaged, empty or cut off is refused', async () => {
    const bytes = new Uint8Array(await book.arrayBuffer());
    expect(await read(new Blob([bytes.slice(0, 400)]))).toEqual({ code: 'damaged-excel' });
    expect(await read(makeWorkbook({ empty: [] }))).toEqual({ code: 'empty' });
    const broken = bytes.slice();
    broken.fill(0x20, 40, 300);
    expect(await read(new Blob([broken]))).toEqual({ code: 'damaged-excel' });
  });
});

describe('unpacking', () => {
  it('reads "deflate", and stops at its limit whatever the archive claims', async () => {
    const { unpack } = await import('@/lib/sources/files/zip-entries');
    const data = await packed('x'.repeat(100_000));
    const entry = { name: 'a.xml', method: 8, at: 0, packed: data.length };
    const whole = await unpack(data, entry, 100_000);
    expect(typeof whole === 'string' ? whole : whole.length).toBe(100_000);
    expect(await unpack(data, entry, 99_999)).toBe('too-large');
    expect(await unpack(data.fill(0xff), entry, 100_000)).toBe('damaged');
    expect(await unpack(data, { ...entry, method: 12 }, 100_000)).toBe('damaged');
  });
});
