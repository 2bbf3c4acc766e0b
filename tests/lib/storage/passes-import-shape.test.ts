import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from '@/lib/domain/z';
import { ImportedShape } from '@/lib/storage/import-shape';
import { passesImportShape } from '@/lib/storage/passes-import-shape';

const record = {
  key: 'scope|file%3Abook.csv|external-id|C-1',
  scope: 'scope',
  source: 'file:book.csv',
  by: 'external-id',
  value: 'C-1',
  run: 'f00d-1',
  row: 2,
  facets: { plan: { state: 'present', value: { seats: 3 }, source: 'file:book.csv' }, nps: { state: 'absent' } },
};
const entries = { 'nps.responses': { '["x"]': { run: 'r', row: 3, item: { score: 9 } } } };

const values = fc.oneof(
  fc.constantFrom('', 'present', 'account-id', 'x'.repeat(1_001), 'x'.repeat(3_001), null, undefined, [], 1.5, -1, 2, {}),
  fc.anything(),
);
const paths = fc.constantFrom(
  ...['key', 'scope', 'source', 'by', 'value', 'run', 'row', 'facets', 'entries', 'more'].map((name) => [name]),
  ['facets', 'plan'],
  ['facets', 'wages'],
  ['facets', 'plan', 'state'],
  ['entries', 'nps.responses'],
  ['entries', 'nps.responses', '["x"]'],
  ['entries', 'nps.responses', '["x"]', 'item'],
  ['entries', 'nps.responses', '["x"]', 'row'],
  ['entries', 'nps.responses', '["x"]', 'more'],
);

function withValue(path: readonly string[], value: unknown): unknown {
  const whole: Record<string, unknown> = structuredClone({ ...record, entries });
  let at = whole;
  for (const name of path.slice(0, -1)) at = at[name] as Record<string, unknown>;
  at[path.at(-1) ?? ''] = value;
  return whole;
}

describe('the quick look at a record', () => {
  it('passes what an import writes, with and without items', () => {
    expect(passesImportShape(record)).toBe(true);
    expect(passesImportShape({ ...record, entries })).toBe(true);
  });

  it('passes nothing that the schema would refuse or change', () => {
    fc.assert(
      fc.property(paths, values, (path, value) => {
        const given = withValue(path, value);
        if (!passesImportShape(given)) return;
        const parsed = z.safeParse(ImportedShape, given);
        expect(parsed.success).toBe(true);
        expect(parsed.data).toEqual(given);
      }),
      { numRuns: 2_000 },
    );
  });

  it('passes no record without one of its members', () => {
    for (const name of Object.keys(record)) {
      expect(passesImportShape(Object.fromEntries(Object.entries(record).filter(([own]) => own !== name)))).toBe(false);
    }
  });

  it('leaves a name that reaches the machinery of objects to the schema', () => {
    const named = JSON.parse('{"__proto__":{"state":"present"}}');
    expect(passesImportShape({ ...record, facets: named })).toBe(false);
    expect(passesImportShape({ ...record, entries: named })).toBe(false);
  });
});
