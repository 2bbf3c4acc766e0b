import { describe, expect, it } from 'vitest';
import { openTable } from '@/lib/sources/files/open-table';
import type { RowProblem } from '@/lib/sources/files/row-problem';

async function tableOf(text: string) {
  const opened = await openTable(new Blob([text]));
  if (!opened.ok) throw new Error(opened.problem.code);
  const rows: (readonly [number, ...string[]])[] = [];
  const problems: RowProblem[] = [];
  for await (const batch of opened.value.rows()) {
    rows.push(...batch.rows.map(({ row, cells }) => [row, ...cells] as const));
    problems.push(...batch.problems);
  }
  return { rows, problems, columns: opened.value.columns, headerProblems: opened.value.headerProblems };
}

describe('a broken row loses itself and nothing else', () => {
  it('quotes, doubled quotes and line breaks within quotes are no breakage', async () => {
    const { rows, problems } = await tableOf('a,b\r\n"x ""y""","1\r\n2"\r\n3,4\r\n');
    expect(rows).toEqual([
      [2, 'x "y"', '1\r\n2'],
      [4, '3', '4'],
    ]);
    expect(problems).toEqual([]);
  });

  it('a quote that never closes', async () => {
    const { rows, problems } = await tableOf('a,b\n1,"x\n2,y\n3,z\n');
    expect(problems).toEqual([{ code: 'quote', row: 2, columnAt: 2 }]);
    expect(rows).toEqual([
      [3, '2', 'y'],
      [4, '3', 'z'],
    ]);
  });

  it('a quote that seems to close in a later row', async () => {
    const { rows, problems } = await tableOf('a,b\n1,"x\n2,"y, z"\n3,z\n');
    expect(problems).toEqual([{ code: 'quote', row: 2, columnAt: 2 }]);
    expect(rows).toEqual([
      [3, '2', 'y, z'],
      [4, '3', 'z'],
    ]);
  });

  it('a quote within a cell', async () => {
    const { rows, problems } = await tableOf('a,b\n1,x"y\n2,z\n');
    expect(problems).toEqual([{ code: 'quote', row: 2, columnAt: 2 }]);
    expect(rows).toEqual([[3, '2', 'z']]);
  });

  it('a quote that never closes far from the end of the file', async () => {
    const line = `${'x'.repeat(60)},y\n`;
    const { rows, problems } = await tableOf(`a,b\n"x,y\n${line.repeat(40_000)}`);
    expect(problems).toEqual([{ code: 'quote', row: 2, columnAt: 1 }]);
    expect(rows).toHaveLength(40_000);
    expect(rows[0]?.[0]).toBe(3);
  });

  it('a line that is longer than any record', async () => {
    const { rows, problems } = await tableOf(`a,b\n1,${'x'.repeat(3_000_000)}\n2,y\n`);
    expect(problems).toMatchObject([{ code: 'too-long', row: 2 }]);
    expect(rows).toEqual([[3, '2', 'y']]);
  });

  it('more or fewer cells than the header; empty ones at the end are none', async () => {
    const { rows, problems } = await tableOf('a,b\n1\n1,2,3\n1,2,,\n\n4,5\n');
    expect(problems).toEqual([
      { code: 'cells', row: 2, expected: '2', received: '1' },
      { code: 'cells', row: 3, expected: '2', received: '3' },
    ]);
    expect(rows.map(([row]) => row)).toEqual([4, 6]);
  });
});

describe('a header', () => {
  it('keeps every column of a name that is there twice, and says so', async () => {
    const { columns, headerProblems } = await tableOf('seats,seats,seats (2),\n1,2,3,4\n');
    expect(columns.map(({ name }) => name)).toEqual(['seats', 'seats (3)', 'seats (2)', '(4)']);
    expect(headerProblems).toEqual([
      { code: 'name-twice', columnAt: 2, given: 'seats', name: 'seats (3)' },
      { code: 'no-name', columnAt: 4, given: '', name: '(4)' },
    ]);
  });

  it('does not read a column with a reserved name', async () => {
    const { columns, headerProblems, rows } = await tableOf('id,__proto__,constructor\n1,2,3\n');
    expect(columns).toEqual([{ name: 'id', at: 1 }]);
    expect(headerProblems.map(({ code, columnAt }) => [code, columnAt])).toEqual([
      ['reserved-name', 2],
      ['reserved-name', 3],
    ]);
    expect(rows).toHaveLength(1);
  });

  it('may have 10,000 columns, and no more than a spreadsheet', async () => {
    const names = (count: number) => Array.from({ length: count }, (_, at) => `column ${at}`);
    const many = await tableOf(`${names(10_000).join(',')}\n${names(10_000).join(',')}\n1,2\n`);
    expect(many.columns).toHaveLength(10_000);
    expect(many.rows[0]?.[10_000]).toBe('column 9999');
    expect(many.problems).toEqual([{ code: 'cells', row: 3, expected: '10000', received: '2' }]);
    const opened = await openTable(new Blob([names(20_000).join(',')]));
    expect(opened).toEqual({ ok: false, problem: { code: 'too-many-columns', columns: 20_000, limit: 16_384 } });
  });

  it('leaves formulas as the text they are', async () => {
    const formulas = ['=1+1', '+49 30', '-5', '@SUM(A1)', '=HYPERLINK("")'];
    const { rows } = await tableOf(`a\n${formulas.map((text) => `"${text.replaceAll('"', '""')}"`).join('\n')}\n`);
    expect(rows.map(([, cell]) => cell)).toEqual(formulas);
  });
});
