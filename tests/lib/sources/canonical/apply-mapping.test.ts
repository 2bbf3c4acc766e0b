import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Facets } from '@/lib/domain/account-snapshot';
import { z } from '@/lib/domain/z';
import { applyMapping } from '@/lib/sources/canonical/apply-mapping';
import { FieldMapping } from '@/lib/sources/canonical/field-mapping';
import { rowOf } from '@/lib/sources/canonical/raw-row';

const nowMs = Date.UTC(2026, 10, 23, 3);
const stamp = { source: 'sheet', nowMs };

function mapping(fields: FieldMapping['fields'], more: Partial<FieldMapping> = {}): FieldMapping {
  return z.parse(FieldMapping, { format: 'tsugite-mapping/1', timeZone: 'Asia/Tokyo', currency: 'JPY', fields, ...more });
}
const apply = (record: unknown, map: FieldMapping) => applyMapping(rowOf(record), map, stamp);
const factsOf = (facet: { state: string } | undefined) =>
  facet?.state === 'present' ? (facet as { value?: unknown }).value : facet;

describe('a row of a sheet by its mapping', () => {
  const map = mapping({
    'account.externalId': { from: '顧客番号' },
    'account.domain': { from: 'ＨＰ' },
    'profile.name': { from: '会社名' },
    'profile.employees': { from: '従業員数' },
    'plan.planId': { from: 'プラン', table: { ビジネス: 'work-business' } },
    'plan.seats': { from: '契約席数' },
    'plan.mrr': { from: '契約金額（年額・千円）', scale: ['thousand', 'per-year'] },
    'plan.termMonths': { from: '契約期間' },
    'plan.renewalOn': { from: '更新日' },
    'plan.noticeOn': { from: '解約予告期限' },
    'plan.addOns': { from: 'オプション', separator: '、' },
    'usage.seats.share': { from: '利用率', scale: ['percent'] },
    'nps.score': { from: 'NPS' },
    'nps.answeredOn': { from: 'NPS回答日' },
  });
  const row = {
    顧客番号: 'C-0042',
    ＨＰ: 'https://www.Mihon-Seimitsu.example/company/',
    会社名: '見本精密工業株式会社',
    従業員数: '１，２００名',
    プラン: 'ビジネス ',
    契約席数: '120席',
    '契約金額（年額・千円）': '3,888',
    契約期間: '1年',
    更新日: '2027年3月31日',
    解約予告期限: '2026/12/31',
    オプション: 'storage-100、sso',
    利用率: '95',
    NPS: '9',
    NPS回答日: '2026/10/01',
  };

  it('becomes facts in their own units', () => {
    const { keys, facets, problems } = apply(row, map);
    expect(problems).toEqual([]);
    expect(keys).toEqual({ externalId: 'C-0042', domain: 'mihon-seimitsu.example', name: '見本精密工業株式会社' });
    expect(factsOf(facets.profile)).toEqual({ name: '見本精密工業株式会社', employees: 1200 });
    expect(factsOf(facets.plan)).toEqual({
      planId: 'work-business',
      seats: 120,
      mrr: { minor: 324_000, currency: 'JPY' },
      termMonths: 12,
      renewalOn: '2027-03-31',
      noticeDays: 90,
      addOns: [{ addOnId: 'storage-100' }, { addOnId: 'sso' }],
    });
    expect(factsOf(facets.usage)).toEqual({
      metrics: [{ metricId: 'seats', period: 'month', points: [{ startOn: '2026-11-01', used: 114, included: 120 }] }],
    });
    expect(factsOf(facets.nps)).toEqual({ responses: [{ score: 9, answeredOn: '2026-10-01' }] });
    expect(facets.plan?.origins).toMatchObject({ seats: '契約席数', noticeDays: '解約予告期限' });
    expect(z.safeParse(z.partial(Facets), facets).success).toBe(true);
  });

  it('leaves out what is no fact, names it, and keeps the rest', () => {
    const { facets, problems } = apply({ ...row, 契約席数: '約120', 更新日: '03/04/2027', NPS: '11', プラン: '金' }, map);
    expect(problems.map(({ path }) => path)).toEqual([
      'plan.planId',
      'plan.seats',
      'plan.renewalOn',
      'plan.noticeOn',
      'usage.seats.share',
      'nps.score',
    ]);
    expect(factsOf(facets.plan)).toEqual({
      mrr: { minor: 324_000, currency: 'JPY' },
      termMonths: 12,
      addOns: [{ addOnId: 'storage-100' }, { addOnId: 'sso' }],
    });
    expect(facets.nps).toMatchObject({ state: 'unknown', error: { kind: 'unexpected-shape' } });
  });

  it('an empty cell is unknown and never 0, an empty contract is none', () => {
    const { facets, problems } = apply({ ...row, 従業員数: '', 利用率: '-', NPS: null }, map);
    expect(problems).toEqual([]);
    expect(factsOf(facets.profile)).toEqual({ name: '見本精密工業株式会社' });
    expect(facets.usage).toMatchObject({ state: 'unknown', error: { kind: 'not-found' } });
    expect(facets.nps).toMatchObject({ state: 'unknown' });
    expect(apply({ 会社名: 'サンプル商事' }, map).facets.plan).toMatchObject({ state: 'absent' });
    expect(apply({}, mapping({ 'plan.seats': { from: 'seats' } })).facets.plan).toMatchObject({ state: 'unknown' });
  });
});

describe('money', () => {
  const mrr = (raw: unknown, from: object, more: Partial<FieldMapping> = {}) => {
    const { currency, ...rest } = { ...more };
    const map = {
      ...mapping({ 'plan.mrr': { from: 'a', ...from } }, rest),
      ...('currency' in more ? { currency } : {}),
    } as FieldMapping;
    const { facets } = apply({ a: raw, cur: 'USD' }, map);
    return facets.plan?.state === 'present' ? facets.plan.value.mrr : null;
  };

  it('goes by digits, in the currency that is written, of the record, or of the mapping', () => {
    expect(mrr('19.99', { currencyFrom: 'cur' })).toEqual({ minor: 1999, currency: 'USD' });
    expect(mrr(1999, { scale: ['minor'], currency: 'USD' })).toEqual({ minor: 1999, currency: 'USD' });
    expect(mrr('￥1,234,000', {})).toEqual({ minor: 1_234_000, currency: 'JPY' });
    expect(mrr('1 234,50 €', {})).toEqual({ minor: 123_450, currency: 'EUR' });
    expect(mrr('120万円', { scale: ['per-year'] })).toEqual({ minor: 100_000, currency: 'JPY' });
    expect(mrr(5, { scale: ['per-year'] })).toEqual({ minor: 0, currency: 'JPY' });
    expect(mrr(6, { scale: ['per-year'] })).toEqual({ minor: 1, currency: 'JPY' });
  });

  it('is unknown where nobody says whose, or two say different things', () => {
    expect(mrr('$12', {})).toBeNull();
    expect(mrr('12', {}, { currency: undefined } as never)).toBeNull();
    expect(mrr('12 EUR', { currency: 'JPY' })).toBeNull();
    expect(mrr('-5', {})).toBeNull();
    expect(mrr('12', { currency: 'ZZZ' })).toBeNull();
  });
});

describe('lists', () => {
  const map = mapping(
    {},
    {
      lists: {
        'nps.responses': { from: 'answers', fields: { score: { from: 's' }, answeredOn: { from: 'on' } } },
        'support.tickets': { from: 'tickets', fields: { id: { from: 'no' }, closed: { from: 'done' } } },
        'purchases.items': {
          from: 'bought',
          fields: { name: { from: 'n' }, fromCompetitor: { from: 'rival' }, endsOn: { from: 'end' } },
        },
      },
    },
  );

  it('keep their good items, and name the bad ones by row', () => {
    const { facets, problems } = apply(
      {
        answers: [{ s: 9, on: '2026-10-01' }, { s: 12, on: '2026-10-02' }, { s: 3 }, { s: 8, on: '2030-01-01' }],
        tickets: null,
        bought: [{ n: '見本サイン' }, { n: '架空サイン', rival: 'はい', end: '2027/01/31' }],
      },
      map,
    );
    expect(factsOf(facets.nps)).toEqual({ responses: [{ score: 9, answeredOn: '2026-10-01' }] });
    expect(problems.map(({ path }) => path)).toEqual([
      'nps.responses[1].score',
      'nps.responses[2].answeredOn',
      'nps.responses[3].answeredOn',
    ]);
    expect(factsOf(facets.support)).toEqual({ tickets: [] });
    expect(factsOf(facets.purchases)).toEqual({ items: [{ name: '見本サイン' }] });
    expect(factsOf(facets.competitors)).toEqual({ items: [{ name: '架空サイン', contractEndsOn: '2027-01-31' }] });
  });

  it('with no good item, or not sent, are unknown and not "none"', () => {
    const { facets } = apply({ answers: [{ s: 'x', on: 'y' }], tickets: 'three', bought: [] }, map);
    expect(facets.nps).toMatchObject({ state: 'unknown' });
    expect(facets.support).toMatchObject({ state: 'unknown' });
    expect(factsOf(facets.purchases)).toEqual({ items: [] });
    expect(facets.competitors).toMatchObject({ state: 'unknown' });
  });

  it('keep what is known of a facet that is not whole', () => {
    const half = apply({ due: '2' }, mapping({ 'support.overdueInvoices': { from: 'due' } }));
    expect(half.facets.support).toMatchObject({ state: 'unknown', error: { kind: 'not-found', what: 'support.tickets' } });
    expect(half.parts).toEqual({ support: { overdueInvoices: 2 } });
  });
});

describe('any record at all', () => {
  const map = mapping(
    {
      'profile.name': { from: 'a' },
      'plan.seats': { from: 'b' },
      'plan.mrr': { from: 'c' },
      'usage.seats.used': { from: 'd' },
      'nps.score': { from: 'e' },
    },
    {
      lists: { 'usage.points': { from: 'f', fields: { metricId: { from: 'a' }, startOn: { from: 'b' }, used: { from: 'c' } } } },
    },
  );

  it('gives facets that the domain takes, and never throws', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...'abcdef'), fc.oneof(fc.anything(), fc.array(fc.object()))), (record) => {
        const { facets, problems } = apply(record, map);
        expect(z.safeParse(z.partial(Facets), facets).success).toBe(true);
        expect(problems.every(({ received }) => received.length <= 80)).toBe(true);
      }),
    );
  });
});
