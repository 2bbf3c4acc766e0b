import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeCell } from '@/entrypoints/options/imports/problems-csv';

describe('the problems of an import as CSV', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1', '|calc', '"=1'])('leaves nothing to compute of %j', (text) => {
    const cells: string[][] = parse(safeCell(text));
    expect(cells[0]?.[0]).toBe(`'${text}`);
  });

  it('gives every other text back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        const cells: string[][] = parse(`${safeCell(text)},x`, { relax_column_count: true });
        expect([text, `'${text}`]).toContain(cells[0]?.[0]);
        expect(cells[0]).toHaveLength(2);
      }),
    );
  });
});
