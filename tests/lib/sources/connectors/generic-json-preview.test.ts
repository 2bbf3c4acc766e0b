import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldMapping } from '@/lib/sources/canonical/field-mapping';
import { examples } from '@/lib/sources/connectors/generic-json/examples';
import { materialise } from '@/lib/sources/connectors/generic-json/materialise';
import { previewMapping } from '@/lib/sources/connectors/generic-json/preview-mapping';

const NOW = Date.UTC(2026, 10, 23, 1);
const mapping: FieldMapping = {
  format: 'tsugite-mapping/1',
  timeZone: 'Asia/Tokyo',
  fields: {
    'account.externalId': { from: '$.no' },
    'plan.seats': { from: '$.seats' },
    'plan.mrr': { from: '$.mrr', currency: 'JPY' },
    'plan.renewalOn': { from: '$.renews' },
    'plan.planName': { from: 'plan name' },
    'profile.employees': { from: '$.people[*].n' },
  },
  lists: {
    'nps.responses': { from: '$.nps[*]', fields: { score: { from: '$.s' }, answeredOn: { from: '$.d' } } },
  },
};
const line = (json: unknown, id: string, of = mapping) => previewMapping(json, of, NOW).find((one) => one.id === id);

describe('the preview of a mapping', () => {
  const json = {
    no: 'C-1',
    seats: '八十',
    mrr: '￥144,000',
    'plan name': 'Standard',
    people: [{ n: 1 }, { n: 2 }],
    nps: [
      { s: 9, d: '2026-11-01' },
      { s: 99, d: '2026-11-01' },
    ],
  };

  it('shows beside every field what was sent, what it becomes, and why not', () => {
    expect(line(json, 'account.externalId')).toEqual({ id: 'account.externalId', from: '$.no', raw: 'C-1', value: 'C-1' });
    expect(line(json, 'plan.mrr')).toMatchObject({ raw: '￥144,000', value: { minor: 144_000, currency: 'JPY' } });
    expect(line(json, 'plan.planName')).toMatchObject({ raw: 'Standard', value: 'Standard' });
    expect(line(json, 'plan.seats')).toMatchObject({ raw: '八十', problem: { received: '八十' } });
    expect(line(json, 'plan.seats')).not.toHaveProperty('value');
    expect(line(json, 'plan.renewalOn')).toEqual({ id: 'plan.renewalOn', from: '$.renews' });
    // Two values are not one.
    expect(line(json, 'profile.employees')).toMatchObject({ raw: [1, 2], problem: { received: '(a list)' } });
  });

  it('shows the rows of a list with its first items and its first problem', () => {
    expect(line(json, 'nps.responses')).toMatchObject({
      raw: 2,
      value: [{ score: 9, answeredOn: '2026-11-01' }],
      problem: { received: expect.stringContaining('responses[1].score: 99') },
    });
    expect(line({ nps: [] }, 'nps.responses')).toEqual({ id: 'nps.responses', from: '$.nps[*]', raw: 0, value: [] });
    // What is no list, or is not there, says nothing of how many there are.
    for (const json of [{ nps: 'none' }, { nps: {} }, {}]) expect(line(json, 'nps.responses')).not.toHaveProperty('value');
  });

  it('says where a path goes wrong', () => {
    const bad: FieldMapping = { ...mapping, fields: { 'plan.seats': { from: '$.a[?match(@.b,"x")]' } } };
    expect(line(json, 'plan.seats', bad)).toMatchObject({ problem: { at: 5, expected: 'no function' } });
    const list: FieldMapping = { ...mapping, lists: { 'nps.responses': { from: '$.nps', fields: { score: { from: '$.' } } } } };
    expect(line(json, 'nps.responses', list)).toMatchObject({ problem: { at: 2 } });
  });

  it('agrees with the source over its own example, and never throws over any other', () => {
    const [example] = examples;
    if (!example) throw new Error('no example');
    const own = (example.settings as { mapping: FieldMapping }).mapping;
    const lines = previewMapping(example.answers[0]?.gives, own, NOW);
    expect(lines.filter(({ problem }) => problem)).toEqual([]);
    expect(lines.find(({ id }) => id === 'plan.seats')?.value).toBe(80);
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        expect(previewMapping(value, own, NOW)).toHaveLength(
          Object.keys(own.fields).length + Object.keys(own.lists ?? {}).length,
        );
      }),
    );
  });
});

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
