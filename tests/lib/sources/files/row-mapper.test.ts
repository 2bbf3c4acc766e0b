import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyMapping } from '@/lib/sources/canonical/apply-mapping';
import { rawRowOf } from '@/lib/sources/files/raw-cells';
import { rowMapper } from '@/lib/sources/files/row-mapper';
import { mappingOf, NOW_MS } from './import-file';

const FIELDS = {
  'profile.name': 'name',
  'profile.employees': 'employees',
  'profile.annualRevenue': 'revenue',
  'plan.planId': 'plan',
  'plan.seats': 'seats',
  'plan.mrr': 'mrr',
  'plan.addOns': 'addons',
  'plan.renewalOn': 'renewal',
  'plan.noticeOn': 'notice',
  'usage.seats.used': 'used',
  'usage.seats.included': 'included',
  'usage.storage.share': 'share',
  'nps.score': 'score',
  'nps.answeredOn': 'on',
  'support.overdueInvoices': 'overdue',
  'lifecycle.stage': 'stage',
};
const columns = [...new Set([...Object.values(FIELDS), 'currency'])].map((name, at) => ({ name, at: at + 1 }));
const cells = fc.array(
  fc.constantFrom(
    '',
    '5',
    '10',
    '1,800',
    '35%',
    '2027-03-31',
    '2026-12-31',
    '2026-10-01',
    'work',
    'a;b',
    'USD',
    'JPY',
    '無制限',
    '-',
    'value',
    'ｘ',
  ),
  { minLength: columns.length, maxLength: columns.length },
);

describe('the mapper of many rows', () => {
  it.each([
    ['a currency of its own', mappingOf(FIELDS)],
    ['a column of currencies', { ...mappingOf(FIELDS), currencyFrom: 'currency' }],
    ['fewer fields', mappingOf({ 'plan.planId': 'plan', 'plan.seats': 'seats', 'usage.seats.used': 'used' })],
  ])('says of each what the mapping says of it alone, with %s', (_, mapping) => {
    const terms = { columns, mapping, source: 'file:book.csv', nowMs: NOW_MS };
    const map = rowMapper(terms);
    const rawRow = rawRowOf(columns);
    fc.assert(
      fc.property(cells, (row) => {
        const { facets, problems } = applyMapping(rawRow(row), mapping, terms);
        expect(map(row)).toEqual({ facets, problems });
      }),
      { numRuns: 400 },
    );
  });
});
