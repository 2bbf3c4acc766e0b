import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv, readCsvLines } from '@/lib/cli/read-csv';

const cellsOf = (text: string) => {
  const read = readCsvLines(text, 'f.csv');
  return read.ok ? read.value.map(({ line, cells }) => [line, ...cells]) : read.lines;
};
const rowsOf = (text: string) => {
  const read = readCsv(text, 'f.csv');
  return read.ok ? read.value.rows.map(({ line, fields }) => [line, { ...fields }]) : read.lines;
};

describe('CSV without a header', () => {
  it('knows quotes, doubled quotes and line breaks within quotes, and the line a record begins on', () => {
    expect(cellsOf('a,"b, c"\n"x\ny","say ""hi"""\nlast,\n')).toEqual([
      [1, 'a', 'b, c'],
      [2, 'x\ny', 'say "hi"'],
      [4, 'last', ''],
    ]);
  });

  it('takes LF, CRLF and CR, also mixed, and drops a byte order mark', () => {
    expect(cellsOf('\ufeffa\r\nb\nc\rd')).toEqual([
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
      [4, 'd'],
    ]);
    expect(cellsOf('\ufeff"a,b"\r\n')).toEqual([[1, 'a,b']]);
  });

  it('keeps blank lines, and leaves cells as they are', () => {
    expect(cellsOf('a ,b\n\nc\n\n')).toEqual([
      [1, 'a ', 'b'],
      [2, ''],
      [3, 'c'],
      [4, ''],
    ]);
    expect(cellsOf('')).toEqual([]);
  });

  it.each([
    ['a\n"b\nc\n', 'f.csv: line 2: a quote opens in this record and never closes'],
    ['a\n"b"c\n', /^f\.csv: line 2: a closing quote/],
    ['a\nb"c\n', /^f\.csv: line 2: a quote within a cell/],
    ['a\r\nb\0c\n', 'f.csv: line 2: a NUL character: this is no text'],
    [`a\n${'x'.repeat(10_000_000)}\n`, 'f.csv: line 2: longer than 1048576 characters'],
  ])('refuses with the line', (text, line) => {
    const read = readCsvLines(text, 'f.csv');
    expect(read.ok ? [] : read.lines).toEqual([typeof line === 'string' ? line : expect.stringMatching(line)]);
  });

  it('reads back what was written, whatever the cells hold', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', '語', "'") });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 6 }), (records) => {
        const text = records.map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')).join('\r\n');
        const read = readCsvLines(text, 'f.csv');
        expect(read.ok && read.value.map(({ cells }) => cells)).toEqual(records);
      }),
    );
  });
});

describe('CSV with a header', () => {
  it('names the cells, and passes over blank lines', () => {
    expect(rowsOf('id, name\n1,A\n\n2,"B\nb"\n')).toEqual([
      [2, { id: '1', name: 'A' }],
      [4, { id: '2', name: 'B\nb' }],
    ]);
  });

  it('gives rows without a prototype', () => {
    const read = readCsv('id\n1\n', 'f.csv');
    expect(read.ok && read.value.rows[0]?.fields.toString).toBeUndefined();
  });

  it('names every ragged row', () => {
    expect(rowsOf('a,b\n1\n1,2\n1,2,3\n')).toEqual([
      'f.csv: line 2: expected 2 cells as in the header, received 1',
      'f.csv: line 4: expected 2 cells as in the header, received 3',
    ]);
  });

  it('tells twenty, and how many more', () => {
    const lines = rowsOf(`a,b\n${'1\n'.repeat(50)}`);
    expect(lines).toHaveLength(21);
    expect(lines.at(-1)).toBe('f.csv: and 30 more');
  });

  it.each([
    ['', 'f.csv: line 1: expected a header, the file is empty'],
    ['\n\n', 'f.csv: line 1: expected a header, the file is empty'],
    ['a,b, a\n', 'f.csv: line 1: column 3: "a" is already the name of column 1'],
    ['a,,b\n', 'f.csv: line 1: column 2 has no name'],
    ['\na,__proto__\n', 'f.csv: line 2: column 2: "__proto__" cannot be the name of a column'],
  ])('refuses the header %j', (text, line) => {
    expect(rowsOf(text)).toEqual([line]);
  });
});
