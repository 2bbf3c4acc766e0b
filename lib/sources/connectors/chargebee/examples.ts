import type { ConnectorExamples } from '../../connector';
import { PRESET } from './preset';

const at = (year: number, month: number, day = 1) => Date.UTC(year, month - 1, day) / 1000;

const customer = (id: string) => ({
  id,
  company: '見本精密工業株式会社',
  email: 'keiri@mihon-seimitsu.example',
  deleted: false,
  mrr: 4_860_000,
  object: 'customer',
});
const item = (id: string, type: string, quantity: number, price: number) => ({
  item_price_id: id,
  item_type: type,
  quantity,
  unit_price: price,
  amount: quantity * price,
  object: 'subscription_item',
});
const subscription = (owner: string, id = 'sub-sample-1') => ({
  id,
  customer_id: owner,
  status: 'active',
  currency_code: 'USD',
  billing_period: 1,
  billing_period_unit: 'year',
  started_at: at(2024, 4),
  current_term_start: at(2026, 4),
  current_term_end: at(2027, 4),
  next_billing_at: at(2027, 4),
  mrr: 122_500,
  due_invoices_count: 0,
  subscription_items: [item('work-standard-usd-yearly', 'plan', 80, 18_000), item('sso-usd-yearly', 'addon', 1, 30_000)],
  object: 'subscription',
});
const usage = (month: number, quantity: string, of = 'sub-sample-1') => ({
  usage: {
    id: `u${month}`,
    usage_date: at(2026, month, 20),
    subscription_id: of,
    item_price_id: 'runs-usd',
    quantity,
    object: 'usage',
  },
});

const CUSTOMER = 'GET /api/v2/customers/mihon-1';
const SUBSCRIPTIONS = 'GET /api/v2/subscriptions?customer_id%5Bis%5D=mihon-1';
const USAGES = 'GET /api/v2/usages?subscription_id%5Bis%5D=sub-sample-1';
const points = /* @__PURE__ */ [3, 4, 5, 6, 7, 8, 9, 10].map((month) => ({
  startOn: `2026-${String(month).padStart(2, '0')}-01`,
  used: 2000 + month,
}));

const recorded = (): ConnectorExamples => ({
  settings: { site: 'mihon' },
  secrets: { apiKey: 'test_sample' },
  ref: { crm: 'hubspot', tenant: 'app.hubspot.com/1478', accountId: '421290981567' },
  identity: { orgId: '1478', userId: 'sample' },
  key: 'mihon-1',
  nowMs: Date.UTC(2026, 10, 23, 1),
  fieldMap: {
    ...PRESET,
    fields: {
      ...PRESET.fields,
      'plan.planId': { from: 'plan.item_price_id', table: { 'work-standard-usd-yearly': 'work-standard' } },
      'plan.addOns': { from: 'plan.add_ons', table: { 'sso-usd-yearly': 'sso' } },
    },
    lists: {
      ...PRESET.lists,
      'usage.points': {
        from: 'usages',
        fields: {
          metricId: { from: 'item_price_id', table: { 'runs-usd': 'automations' } },
          period: { from: 'period' },
          startOn: { from: 'start', date: 'ymd' },
          used: { from: 'used' },
        },
      },
    },
  },
  answers: [
    { to: CUSTOMER, gives: { customer: customer('mihon-1') } },
    { to: SUBSCRIPTIONS, gives: { list: [{ subscription: subscription('mihon-1'), customer: customer('mihon-1') }] } },
    {
      to: USAGES,
      gives: { list: [usage(10, '2009.5'), usage(10, '0.5'), ...[9, 8, 7, 6, 5, 4, 3].map((m) => usage(m, `${2000 + m}`))] },
    },
  ],
  facets: {
    plan: {
      state: 'present',
      value: {
        planId: 'work-standard',
        planName: 'work-standard-usd-yearly',
        seats: 80,
        unitPrice: { minor: 1500, currency: 'USD' },
        mrr: { minor: 122_500, currency: 'USD' },
        billingPeriod: 'year',
        termMonths: 12,
        startedOn: '2024-04-01',
        renewalOn: '2027-04-01',
        addOns: [{ addOnId: 'sso' }],
      },
    },
    usage: { state: 'present', value: { metrics: [{ metricId: 'automations', period: 'month', points }] } },
    purchases: {
      state: 'present',
      value: {
        items: [
          { name: 'work-standard-usd-yearly', quantity: 80, amount: { minor: 120_000, currency: 'USD' }, active: true },
          { name: 'sso-usd-yearly', quantity: 1, amount: { minor: 2500, currency: 'USD' }, active: true },
        ],
      },
    },
  },
  explore: {
    fields: [{ path: 'customer.id', samples: ['mihon-1'] }],
    record: { 'customer.id': 'mihon-1' },
  },
  empty: {
    answers: [
      { to: CUSTOMER, gives: { customer: customer('mihon-1') } },
      { to: SUBSCRIPTIONS, gives: { list: [] } },
    ],
    facets: {
      plan: { state: 'absent' },
      usage: { state: 'present', value: { metrics: [] } },
      purchases: { state: 'present', value: { items: [] } },
    },
  },
  somebodyElse: [
    { to: CUSTOMER, gives: { customer: customer('mihon-2') } },
    { to: SUBSCRIPTIONS, gives: { list: [{ subscription: subscription('mihon-2'), customer: customer('mihon-2') }] } },
    { to: USAGES, gives: { list: [usage(10, '1', 'sub-other')] } },
  ],
});

// Left out of a build in which nobody asks for it.
export const examples = /* @__PURE__ */ recorded();
