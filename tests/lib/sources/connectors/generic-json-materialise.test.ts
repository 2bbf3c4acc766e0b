import { describe, expect, it } from 'vitest';
import type { FieldMapping } from '@/lib/sources/canonical/field-mapping';
import { materialise } from '@/lib/sources/connectors/generic-json/materialise';

const mapping: FieldMapping = {
  format: 'tsugite-mapping/1',
  timeZone: 'Asia/Tokyo',
  fields: { 'plan.seats': { from: '$.seats' } },
  lists: {
    'nps.responses': { from: '$.nps[*]', fields: { score: { from: '$.s' }, answeredOn: { from: '$.d' } } },
  },
};

describe('the work of one answer', () => {
  it('is bounded over all paths and rows together', () => {
    const nps = Array.from({ length: 2000 }, () => ({ a: Array.from({ length: 40 }, (_, i) => [i, [i]]) }));
    const costly: FieldMapping = {
      ...mapping,
      lists: { 'nps.responses': { from: '$.nps', fields: { score: { from: '$..*..*..*' }, answeredOn: { from: '$..*..*' } } } },
    };
    const { lists } = materialise({ nps }, costly);
    const rows = lists.get('$.nps');
    // What could no longer be paid for is no value of any kind.
    expect(rows?.ok && rows.value.rows.at(-1)).toEqual({ '$..*..*..*': {}, '$..*..*': {} });
  });

  it('takes 2000 rows of a list and says that there were more', () => {
    const { lists } = materialise({ nps: Array.from({ length: 2001 }, () => ({ s: 1 })) }, mapping);
    expect(lists.get('$.nps[*]')).toMatchObject({ ok: true, value: { whole: false, rows: { length: 2000 } } });
  });
});
