import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowOf } from '@/lib/sources/canonical/raw-row';
import { jsonLeaves } from '@/lib/sources/connectors/generic-json/json-leaves';
import { parsePath } from '@/lib/sources/connectors/generic-json/path/parse-path';
import { queryPath } from '@/lib/sources/connectors/generic-json/path/query-path';
import { recordLeaves } from '@/lib/sources/kit/record-leaves';
import type { RawRecord } from '@/lib/sources/read-leaves';

const key = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.constantFrom('a.b', 'a', 'b', "it's", '契約席数', 'party.', '__proto__', '"', '\\', '\n'),
);
const { tree } = fc.letrec<{ tree: unknown; record: RawRecord }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, 0, 'x', [3, '製造']),
    fc.array(tie('tree'), { maxLength: 4 }),
    tie('record'),
  ),
  record: fc.dictionary(key, tie('tree'), { maxKeys: 5 }),
}));
const record = fc.dictionary(key, tree, { maxKeys: 5 });

describe('the paths of a JSON answer', () => {
  it('lead to the values that are shown', () => {
    fc.assert(
      fc.property(record, (json) => {
        for (const [path, value] of Object.entries(jsonLeaves(json))) {
          const parsed = parsePath(path);
          if (!parsed.ok) throw new Error(`${path}: ${parsed.expected}`);
          expect(queryPath(parsed.path, json)).toEqual({ ok: true, values: [value] });
        }
      }),
    );
  });

  it('are as many as can be looked through, the near ones first', () => {
    const rows = Object.fromEntries(Array.from({ length: 2000 }, (_, index) => [`k${index}`, { deep: index }]));
    const leaves = Object.keys(
      jsonLeaves({ rows, near: 1, items: [1, 2, 3], list: Array.from({ length: 50 }, (_, n) => ({ n })) }),
    );
    expect(leaves).toHaveLength(500);
    expect(leaves.slice(0, 2)).toEqual(['$.near', '$.items']);
    expect(leaves).not.toContain('$.list[3].n');
  });
});

describe('the paths of a record', () => {
  it('lead a mapping to the values that are shown', () => {
    fc.assert(
      fc.property(record, (raw) => {
        const row = rowOf(raw);
        for (const [path, value] of Object.entries(recordLeaves(raw))) expect(row.value(path), path).toEqual(value);
      }),
    );
  });

  it('go into references, and not into lists of records', () => {
    const raw = {
      industry: [3, '製造'],
      owner: { name: '見本 花子' },
      lines: [{ n: 1 }],
      tags: ['a', 'b'],
      'a.b': 1,
      a: { b: 2 },
    };
    expect(recordLeaves(raw)).toEqual({
      'industry.0': 3,
      'industry.1': '製造',
      'owner.name': '見本 花子',
      tags: ['a', 'b'],
      'a.b': 1,
    });
  });
});
