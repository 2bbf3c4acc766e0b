import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readKeyTable, writeKeyTable } from '@/lib/account/key-table';

describe('a table of accounts and records', () => {
  it.each([
    ['a paste', 'A1\tcus_1\nA2\tcus_2\n'],
    ['CSV with a heading', 'Account ID,Customer key\nA1,cus_1\nA2,"cus_2"\n'],
    ['a heading in Japanese, blank lines, a byte order mark', '\uFEFF取引先ID;番号\n\nA1; cus_1\n;\nA2;cus_2'],
    ['a line twice', 'A1,cus_1\nA2,cus_2\nA1,cus_1'],
  ])('is read from %s', (_, text) => {
    expect(readKeyTable(text)).toEqual({
      rows: [
        { accountId: 'A1', key: 'cus_1' },
        { accountId: 'A2', key: 'cus_2' },
      ],
      problems: [],
    });
  });

  it('names each line that nobody could decide', () => {
    const { problems } = readKeyTable('A1,k1\nA1,k2\nA2,k1\nA3\nA4,k4,more\n,k5');
    expect(problems).toEqual([
      { row: 2, code: 'account-twice' },
      { row: 3, code: 'key-twice' },
      { row: 4, code: 'cells' },
      { row: 5, code: 'cells' },
      { row: 6, code: 'cells' },
    ]);
  });

  it('comes back as it was written', () => {
    const id = fc.stringMatching(/^[0-9][A-Za-z0-9 ,;"_-]{0,12}[0-9]$/);
    const rows = fc.uniqueArray(fc.tuple(id, id), { selector: ([one]) => one, maxLength: 8 });
    fc.assert(
      fc.property(rows, (pairs) => {
        const own = pairs.filter(([, key], at) => pairs.findIndex((other) => other[1] === key) === at);
        const table = own.map(([accountId, key]) => ({ accountId, key }));
        expect(readKeyTable(writeKeyTable(table))).toEqual({ rows: table, problems: [] });
      }),
    );
  });
});
