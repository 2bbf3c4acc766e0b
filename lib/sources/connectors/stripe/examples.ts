import type { ConnectorExamples } from '../../connector';
import { PRESET } from './preset';

const at = (year: number, month: number, day = 1) => Date.UTC(year, month - 1, day) / 1000;
const list = (url: string, ...data: unknown[]) => ({ object: 'list', data, has_more: false, url });

const customer = (id: string) => ({
  id,
  object: 'customer',
  name: '見本精密工業株式会社',
  email: 'keiri@mihon-seimitsu.example',
  metadata: { crm_id: '001000000000001AAA' },
});

const price = (id: string, product: string, more: object) => ({
  id,
  object: 'price',
  currency: 'jpy',
  product,
  billing_scheme: 'per_unit',
  unit_amount: 1800,
  unit_amount_decimal: '1800',
  recurring: { interval: 'month', interval_count: 1, usage_type: 'licensed', meter: null },
  ...more,
});
const item = (id: string, quantity: number | undefined, own: object) => ({
  id,
  object: 'subscription_item',
  created: at(2024, 4),
  current_period_start: at(2026, 11),
  current_period_end: at(2027, 4),
  ...(quantity === undefined ? {} : { quantity }),
  price: own,
});
const METERED = { interval: 'month', interval_count: 1, usage_type: 'metered', meter: 'mtr_sample1' };
const TIERS = [
  { up_to: 3000, unit_amount: 0, unit_amount_decimal: '0', flat_amount: null, flat_amount_decimal: null },
  { up_to: null, unit_amount: 2, unit_amount_decimal: '2', flat_amount: null, flat_amount_decimal: null },
];

const subscription = (id: string, full: boolean, owner = 'cus_Sample1') => {
  const product = (of: string, name: string) => (full ? { id: of, object: 'product', name } : of);
  return {
    id,
    object: 'subscription',
    customer: owner,
    status: 'active',
    start_date: at(2024, 4),
    cancel_at_period_end: false,
    ended_at: null,
    discounts: [],
    items: list(
      '/v1/subscription_items',
      item('si_1', 80, { ...price('price_std', 'prod_work', {}), product: product('prod_work', '見本ワーク スタンダード') }),
      item('si_2', 1, {
        ...price('price_sup', 'prod_support', { unit_amount: 360_000, unit_amount_decimal: '360000' }),
        recurring: { interval: 'year', interval_count: 1, usage_type: 'licensed', meter: null },
        product: product('prod_support', 'プレミアムサポート'),
      }),
      item('si_3', undefined, {
        ...price('price_runs', 'prod_runs', { billing_scheme: 'tiered', unit_amount: null, unit_amount_decimal: null }),
        recurring: METERED,
        product: product('prod_runs', '自動化'),
        ...(full ? { tiers: TIERS } : {}),
      }),
    ),
  };
};

const summary = (start: number, value: number, meter = 'mtr_sample1') => ({
  id: `mtrusg_${start}`,
  object: 'billing.meter_event_summary',
  aggregated_value: value,
  start_time: start,
  end_time: start + 86_400,
  livemode: false,
  meter,
});
const METER = {
  id: 'mtr_sample1',
  object: 'billing.meter',
  event_name: 'automation_run',
  display_name: 'Automation runs',
  default_aggregation: { formula: 'sum' },
  status: 'active',
};

const CUSTOMER = 'GET /v1/customers/cus_Sample1';
const SUBSCRIPTIONS = 'GET /v1/subscriptions?customer=cus_Sample1&status=all';
const FULL = 'GET /v1/subscriptions/sub_Sample1';
const METERS = 'GET /v1/billing/meters?status=active';
const SUMMARIES = 'GET /v1/billing/meters/mtr_sample1/event_summaries?customer=cus_Sample1';
const windowOf = (from: number) => `${SUMMARIES}&start_time=${from}`;

const answers = (): ConnectorExamples['answers'] => [
  { to: CUSTOMER, gives: customer('cus_Sample1') },
  { to: SUBSCRIPTIONS, gives: list('/v1/subscriptions', subscription('sub_Sample1', false)) },
  { to: FULL, gives: subscription('sub_Sample1', true) },
  { to: METERS, gives: list('/v1/billing/meters', METER) },
  { to: windowOf(at(2025, 12)), gives: list('/', summary(at(2026, 1, 5), 2000), summary(at(2026, 2, 5), 2100)) },
  {
    to: windowOf(at(2026, 3)),
    gives: list('/', ...[3, 4, 5].map((month) => summary(at(2026, month, 9), 2000 + month * 100))),
  },
  {
    to: windowOf(at(2026, 6)),
    gives: list('/', ...[6, 7, 8].map((month) => summary(at(2026, month, 9), 2000 + month * 100))),
  },
  {
    to: windowOf(at(2026, 9)),
    gives: list(
      '/',
      summary(at(2026, 9, 1), 2900),
      summary(at(2026, 10, 1), 1500),
      summary(at(2026, 10, 31), 1500.5),
      summary(at(2026, 11, 20), 2750),
    ),
  },
];

const point = (startOn: string, used: number) => ({ startOn, used, included: 3000 });

const recorded = (): ConnectorExamples => ({
  settings: {},
  secrets: { apiKey: 'rk_test_sample' },
  ref: { crm: 'salesforce', tenant: 'mihon.my.salesforce.com', accountId: '001000000000001AAA' },
  identity: { orgId: '00D000000000001EAA', userId: '005000000000001AAA' },
  key: 'cus_Sample1',
  nowMs: Date.UTC(2026, 10, 23, 1),
  fieldMap: {
    ...PRESET,
    fields: {
      ...PRESET.fields,
      'plan.planId': { from: 'plan.code', table: { price_std: 'work-standard' } },
      'plan.productId': { from: 'plan.product', table: { prod_work: 'work' } },
      'plan.addOns': { from: 'plan.add_ons', table: { price_sup: 'premium-support' } },
    },
    lists: {
      ...PRESET.lists,
      'usage.points': {
        from: 'meters',
        fields: {
          metricId: { from: 'meter', table: { automation_run: 'automations' } },
          period: { from: 'period' },
          startOn: { from: 'start', date: 'ymd' },
          used: { from: 'used' },
          included: { from: 'included' },
        },
      },
    },
  },
  answers: answers(),
  facets: {
    plan: {
      state: 'present',
      value: {
        planId: 'work-standard',
        productId: 'work',
        planName: '見本ワーク スタンダード',
        seats: 80,
        unitPrice: { minor: 1800, currency: 'JPY' },
        // 80 × 1,800 and a twelfth of 360,000.
        mrr: { minor: 174_000, currency: 'JPY' },
        billingPeriod: 'month',
        termMonths: 1,
        startedOn: '2024-04-01',
        renewalOn: '2027-04-01',
        addOns: [{ addOnId: 'premium-support' }],
      },
    },
    usage: {
      state: 'present',
      value: {
        metrics: [
          {
            metricId: 'automations',
            period: 'month',
            points: [
              ...[point('2026-01-01', 2000), point('2026-02-01', 2100), point('2026-03-01', 2300), point('2026-04-01', 2400)],
              ...[point('2026-05-01', 2500), point('2026-06-01', 2600), point('2026-07-01', 2700), point('2026-08-01', 2800)],
              ...[point('2026-09-01', 2900), point('2026-10-01', 3000.5), point('2026-11-01', 2750)],
            ],
          },
        ],
      },
    },
    purchases: {
      state: 'present',
      value: {
        items: [
          { name: '見本ワーク スタンダード', quantity: 80, amount: { minor: 144_000, currency: 'JPY' }, active: true },
          { name: 'プレミアムサポート', quantity: 1, amount: { minor: 30_000, currency: 'JPY' }, active: true },
          { name: '自動化', active: true },
        ],
      },
    },
  },
  explore: {
    fields: [{ path: 'plan.quantity', samples: [80] }],
    record: { 'customer.id': 'cus_Sample1', 'plan.interval': 'month' },
  },
  empty: {
    answers: [
      { to: CUSTOMER, gives: customer('cus_Sample1') },
      { to: SUBSCRIPTIONS, gives: list('/v1/subscriptions') },
      { to: METERS, gives: list('/v1/billing/meters', METER) },
      { to: SUMMARIES, gives: list('/') },
    ],
    facets: {
      plan: { state: 'absent' },
      usage: { state: 'present', value: { metrics: [] } },
      purchases: { state: 'present', value: { items: [] } },
    },
  },
  somebodyElse: [
    { to: CUSTOMER, gives: customer('cus_Sample2') },
    { to: SUBSCRIPTIONS, gives: list('/v1/subscriptions', subscription('sub_Sample1', false, 'cus_Sample2')) },
    { to: FULL, gives: subscription('sub_Sample1', true, 'cus_Sample2') },
    { to: windowOf(at(2026, 9)), gives: list('/', summary(at(2026, 9, 1), 1, 'mtr_other')) },
  ],
});

// Left out of a build in which nobody asks for it.
export const examples = /* @__PURE__ */ recorded();
