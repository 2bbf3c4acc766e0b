import type { FieldMapping } from '../../canonical/field-mapping';
import type { ConnectorExamples } from '../../connector';

const mapping: FieldMapping = {
  format: 'tsugite-mapping/1',
  timeZone: 'Asia/Tokyo',
  currencyFrom: '$.account.billing.currency',
  fields: {
    'account.externalId': { from: '$.account.customer_no' },
    'profile.name': { from: '$.account.name' },
    'profile.employees': { from: '$.account.employees' },
    'plan.planId': { from: '$.account.plan', table: { スタンダード: 'work-standard' } },
    'plan.seats': { from: "$.account.billing['契約席数']" },
    'plan.mrr': { from: '$.account.billing.yearly', scale: ['per-year'] },
    'plan.renewalOn': { from: '$.account.contracts[-1:].ends' },
    'plan.addOns': { from: '$.account.options[?@.active == true].code' },
    'usage.adoption.workflow': { from: "$.features[?@.name == 'workflow'].share", scale: ['percent'] },
  },
  lists: {
    'usage.points': {
      from: '$.meters[?@.kind == "month"]',
      fields: {
        metricId: { from: '$.meter', table: { ログイン席: 'seats', 自動化: 'automations' } },
        startOn: { from: '$.from' },
        used: { from: '$.used' },
        included: { from: '$.limit' },
      },
    },
    'nps.responses': {
      from: '$.surveys',
      fields: {
        score: { from: '$.answers.nps' },
        answeredOn: { from: '$.at', date: 'epoch-ms' },
        name: { from: '$.who.name' },
        comment: { from: '$.answers.free' },
      },
    },
  },
};

const MONTHS = ['2026-03', '2026-04', '2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10', '2026-11'];
const account = (customer: string) => ({
  account: {
    customer_no: customer,
    name: '見本精密工業株式会社',
    employees: '320名',
    plan: 'スタンダード',
    billing: { currency: 'JPY', 契約席数: '８０', yearly: '￥1,728,000' },
    contracts: [{ ends: '2026-03-31' }, { ends: '2027年3月31日' }],
    options: [
      { code: 'sso', active: true },
      { code: 'sandbox', active: false },
      { code: 'audit-log', active: true },
    ],
  },
  features: [{ name: 'workflow', share: 57.3 }],
  meters: [
    ...MONTHS.map((month, index) => ({ kind: 'month', meter: 'ログイン席', from: `${month}-01`, used: 60 + index, limit: 80 })),
    { kind: 'day', meter: 'ログイン席', from: '2026-11-20', used: 5 },
  ],
  surveys: [{ at: Date.UTC(2026, 9, 1), who: { name: '見本 花子' }, answers: { nps: 9, free: '速い' } }],
});

const TO = 'GET /v1/accounts/C-1001?from=2025-12-01&to=2026-11-23';

const shared: Omit<ConnectorExamples, 'settings' | 'answers' | 'facets' | 'empty' | 'somebodyElse'> = {
  secrets: { apiKey: 'sample-key' },
  ref: { crm: 'kintone', tenant: 'mihon.cybozu.com', accountId: '7' },
  identity: { orgId: 'mihon.cybozu.com', userId: 'hanako' },
  key: 'C-1001',
  nowMs: Date.UTC(2026, 10, 23, 1),
};

/** A warehouse that is asked with GET, and a gateway that is asked with POST and answers with a list at once. */
const recorded = (): ConnectorExamples[] => [
  {
    ...shared,
    settings: {
      address: 'https://warehouse.mihon-cloud.example/v1/accounts/{externalId}?from={from}&to={to}',
      headers: { Authorization: 'Bearer {{secret:apiKey}}', 'X-Team': 'sales' },
      mapping,
    },
    answers: [{ to: TO, gives: account('C-1001') }],
    facets: {
      profile: { state: 'present', value: { name: '見本精密工業株式会社', employees: 320 } },
      plan: {
        state: 'present',
        value: {
          planId: 'work-standard',
          seats: 80,
          mrr: { minor: 144_000, currency: 'JPY' },
          renewalOn: '2027-03-31',
          addOns: [{ addOnId: 'sso' }, { addOnId: 'audit-log' }],
        },
      },
      usage: {
        state: 'present',
        value: {
          metrics: [
            {
              metricId: 'seats',
              period: 'month',
              points: MONTHS.map((month, index) => ({ startOn: `${month}-01`, used: 60 + index, included: 80 })),
            },
          ],
          featureAdoption: { workflow: 0.573 },
        },
      },
      nps: {
        state: 'present',
        value: { responses: [{ score: 9, answeredOn: '2026-10-01', name: '見本 花子', comment: '速い' }] },
      },
    },
    explore: {
      name: '見本精密工業株式会社',
      fields: [
        { path: '$.account.plan', samples: ['スタンダード'] },
        { path: "$.account.billing['契約席数']", samples: ['８０'] },
        { path: '$.account.contracts[1].ends', samples: ['2027年3月31日'] },
        { path: '$.surveys[0].who.name', samples: ['見本 花子'] },
      ],
      record: { '$.account.customer_no': 'C-1001', '$.features[0].share': 57.3 },
    },
    empty: {
      answers: [{ to: TO, gives: { account: { customer_no: 'C-1001' }, surveys: [] } }],
      facets: {
        profile: { state: 'unknown' },
        plan: { state: 'absent' },
        nps: { state: 'present', value: { responses: [] } },
      },
    },
    somebodyElse: [{ to: TO, gives: account('C-1002') }],
  },
  {
    ...shared,
    settings: {
      address: 'https://api.mihon-cloud.example/graphql',
      method: 'POST',
      headers: '{"Authorization":"Basic {{basic:apiKey}}"}',
      body: '{"query":"query($id: ID!) { account(id: $id) { id seats } }","variables":{"id":"{externalId}"}}',
      mapping: JSON.stringify({
        format: 'tsugite-mapping/1',
        timeZone: 'UTC',
        fields: { 'account.externalId': { from: '$.data.account.id' }, 'plan.seats': { from: '$.data.account.seats' } },
      }),
    },
    answers: [{ to: 'POST /graphql', body: '"id":"C-1001"', gives: { data: { account: { id: 'C-1001', seats: 80 } } } }],
    facets: { plan: { state: 'present', value: { seats: 80 } } },
    empty: {
      answers: [{ to: 'POST /graphql', gives: { data: { account: { id: 'C-1001' } } } }],
      facets: { plan: { state: 'unknown' } },
    },
    somebodyElse: [{ to: 'POST /graphql', body: '"id":"C-1001"', gives: { data: { account: { id: 'C-2', seats: 1 } } } }],
  },
];

// Left out of a build in which nobody asks for it.
export const examples = /* @__PURE__ */ recorded();
