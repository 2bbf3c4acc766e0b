import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RecordReader } from '@/lib/sources/files/read-records';
import { readSlice } from '@/lib/sources/files/read-slice';

const cell = fc.string({ unit: fc.constantFrom('a', '見', '"', ',', ';', '\t', '\n', '\r\n', ' ', '=', '0'), maxLength: 8 });
const table = fc
  .integer({ min: 2, max: 5 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }))
  .filter(([header]) => header?.some((text) => text.trim() !== '') === true);

const written = (rows: readonly (readonly string[])[], delimiter: string, end: string) =>
  rows.map((cells) => cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(delimiter) + end).join('');

function readIn(text: string, delimiter: string, pieces: readonly number[]) {
  const reader = new RecordReader(delimiter);
  const found = [];
  let at = 0;
  for (const length of pieces) {
    found.push(...reader.add(text.slice(at, at + length)));
    at += length;
  }
  found.push(...reader.add(text.slice(at)), ...reader.end());
  return found;
}

describe('reading records', () => {
  it('gives back what was written, in whatever pieces it comes', () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n'),
        fc.array(fc.nat({ max: 40 })),
        (rows, delimiter, end, pieces) => {
          const read = readIn(written(rows, delimiter, end), delimiter, pieces);
          expect(read.map((record) => ('cells' in record ? record.cells : record.code))).toEqual(rows);
        },
      ),
    );
  });

  it('agrees with another reader of CSV on every text that both can read', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '"', ',', '\n', '\r\n'), maxLength: 40 });
    let agreed = 0;
    fc.assert(
      fc.property(text, (given) => {
        const { records, broken } = readSlice({ text: given, delimiter: ',', row: 1, width: -1 });
        let other: string[][] | null = null;
        try {
          other = parse(given, { relax_column_count: true, record_delimiter: ['\r\n', '\n'] });
        } catch {
          other = null;
        }
        // `width: -1` makes every record over several lines a broken one: those are compared by the property above.
        if (other?.some((cells) => cells.some((one) => one.includes('\n')))) return;
        agreed += other === null ? 0 : 1;
        expect(broken === undefined ? records.map(({ cells }) => cells) : null).toEqual(other);
      }),
      { numRuns: 2_000 },
    );
    expect(agreed).toBeGreaterThan(200);
  });

  it('loses one row for each that is broken, wherever it stands', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 60 }), (broken) => {
        const rows = broken.map((isBroken, at) => (isBroken ? `${at},x"y` : `${at},z`));
        const read = readIn(`a,b\n${rows.join('\n')}\n`, ',', [7, 20]);
        expect(read.slice(1).map((record) => ('code' in record ? record.row : record.cells[0]))).toEqual(
          broken.map((isBroken, at) => (isBroken ? at + 2 : String(at))),
        );
      }),
    );
  });
});
