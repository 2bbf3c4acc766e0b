import type { ConnectorExamples } from '../../connector';
import { PRESET } from './preset';

const company = (properties: Record<string, string | null>, associations = {}) => ({
  id: '421290981567',
  properties: { name: '見本精密工業株式会社', hs_object_id: '421290981567', ...properties },
  createdAt: '2021-04-01T00:00:00.000Z',
  updatedAt: '2026-11-20T01:02:03.000Z',
  archived: false,
  url: 'https://app-eu1.hubspot.com/contacts/147893286/record/0-2/421290981567',
  associations,
});
const results = (...rows: unknown[]) => ({ status: 'COMPLETE', results: rows });
const object = (id: string, properties: Record<string, string | null>) => ({ id, properties, archived: false });
const links = (...ids: string[]) => ({ results: ids.map((id) => ({ id, type: 'company_to' })) });
const LIMITS = {
  'x-hubspot-ratelimit-max': '110',
  'x-hubspot-ratelimit-remaining': '104',
  'x-hubspot-ratelimit-interval-milliseconds': '10000',
};

const BATCH = 'POST /crm/v3/objects/companies/batch/read';
const option = (value: string, label: string) => ({ value, label, hidden: false });
const DESCRIBED = {
  to: 'GET /crm/v3/properties/companies',
  gives: {
    results: [
      { name: 'name', label: '会社名', type: 'string', fieldType: 'text', hidden: false, options: [] },
      {
        name: 'plan',
        label: '契約プラン',
        type: 'enumeration',
        fieldType: 'select',
        options: [option('Standard', 'スタンダード'), option('Business', 'ビジネス')],
      },
      { name: 'mrr', label: '月額', type: 'number', fieldType: 'number', showCurrencySymbol: true, options: [] },
      { name: 'renewal_date', label: '更新日', type: 'date', fieldType: 'date', options: [] },
      { name: 'hs_internal', label: 'x', type: 'string', fieldType: 'text', hidden: true, options: [] },
    ],
  },
};
const everything = { name: '見本精密工業株式会社', plan: 'Standard', mrr: '144000', renewal_date: null };

const COMPANY = 'GET /crm/v3/objects/companies/421290981567';

export const examples: ConnectorExamples = {
  settings: { portalId: '147893286' },
  secrets: { apiKey: 'pat-eu1-sample' },
  ref: { crm: 'hubspot', tenant: '147893286', accountId: '421290981567' },
  identity: { orgId: '147893286', userId: 'private-app' },
  nowMs: Date.UTC(2026, 10, 23),
  fieldMap: {
    ...PRESET,
    currency: 'JPY',
    fields: {
      ...PRESET.fields,
      'plan.planId': { from: 'plan', table: { Standard: 'work-standard' } },
      'plan.seats': { from: 'seats_bought' },
      'plan.mrr': { from: 'mrr' },
      'plan.renewalOn': { from: 'renewal_date' },
      'usage.seats.used': { from: 'seats_active' },
    },
  },
  answers: [
    {
      to: COMPANY,
      headers: LIMITS,
      gives: company(
        {
          industry: 'MACHINERY',
          numberofemployees: '320',
          annualrevenue: '4200000000',
          domain: 'mihon-seimitsu.example',
          plan: 'Standard',
          seats_bought: '80',
          seats_active: '71',
          mrr: '144000.00',
          renewal_date: '2027-03-31',
          notes_last_contacted: '2026-11-10T03:00:00.000Z',
          hs_last_sales_activity_type: 'CALL',
        },
        { deals: links('9001', '9002'), contacts: links('501'), tickets: links('7001') },
      ),
    },
    {
      to: 'POST /crm/v3/objects/deals/batch/read',
      gives: results(
        object('9001', {
          dealname: '見本ワーク 80席',
          amount: '1728000.00',
          closedate: '2026-03-31T00:00:00Z',
          dealstage: 'closedwon',
          hs_is_closed: 'true',
          hs_is_closed_won: 'true',
        }),
        object('9002', {
          dealname: '見本サイン',
          amount: null,
          closedate: null,
          dealstage: 'qualifiedtobuy',
          hs_is_closed: 'false',
          hs_is_closed_won: 'false',
        }),
      ),
    },
    {
      to: 'POST /crm/v4/associations/deals/line_items/batch/read',
      gives: results({ from: { id: '9001' }, to: [{ toObjectId: 6001, associationTypes: [] }] }),
    },
    {
      to: 'POST /crm/v3/objects/line_items/batch/read',
      gives: results(object('6001', { name: '見本ワーク Standard', hs_sku: 'work', quantity: '80', amount: '1728000.00' })),
    },
    {
      to: 'POST /crm/v3/objects/contacts/batch/read',
      gives: results(object('501', { firstname: '花子', lastname: '見本', jobtitle: '情報システム部長' })),
    },
    {
      to: 'POST /crm/v3/objects/tickets/batch/read',
      gives: results(
        object('7001', {
          subject: '承認が遅い',
          hs_ticket_priority: 'HIGH',
          hs_pipeline_stage: '2',
          createdate: '2026-11-01T00:00:00Z',
        }),
      ),
    },
    {
      to: 'POST /crm/v3/objects/feedback_submissions/search',
      gives: {
        total: 1,
        ...results(
          object('8001', {
            hs_value: '9',
            hs_submission_timestamp: '2026-10-01T05:00:00Z',
            hs_contact_id: '501',
            hs_content: '助かっています',
          }),
        ),
      },
    },
  ],
  facets: {
    profile: {
      state: 'present',
      value: { name: '見本精密工業株式会社', employees: 320, annualRevenue: { minor: 4_200_000_000, currency: 'JPY' } },
    },
    plan: {
      state: 'present',
      value: { planId: 'work-standard', seats: 80, mrr: { minor: 144_000, currency: 'JPY' }, renewalOn: '2027-03-31' },
    },
    usage: { state: 'present', value: { metrics: [{ metricId: 'seats', points: [{ used: 71, included: 80 }] }] } },
    nps: { state: 'present', value: { responses: [{ score: 9, answeredOn: '2026-10-01', contactId: '501' }] } },
    purchases: {
      state: 'present',
      value: { items: [{ productId: 'work', quantity: 80, amount: { minor: 1_728_000, currency: 'JPY' } }] },
    },
    opportunities: {
      state: 'present',
      value: {
        items: [
          { id: '9001', outcome: 'won', closeOn: '2026-03-31' },
          { id: '9002', outcome: 'open' },
        ],
      },
    },
    contacts: {
      state: 'present',
      value: { people: [{ id: '501', name: '見本 花子' }], touches: [{ onDate: '2026-11-10', channel: 'call' }] },
    },
    support: { state: 'present', value: { tickets: [{ id: '7001', severity: 'high', open: true, openedOn: '2026-11-01' }] } },
  },
  explore: {
    answers: [DESCRIBED, { to: BATCH, body: '"renewal_date"', gives: results(object('421290981567', everything)) }],
    somebodyElse: [{ to: BATCH, body: '"renewal_date"', gives: results(object('421290981568', everything)) }],
    name: '見本精密工業株式会社',
    fields: [
      { path: 'plan', label: '契約プラン', type: 'enumeration', choices: ['Standard', 'Business'], samples: ['Standard'] },
      { path: 'mrr', label: '月額', type: 'currency', samples: ['144000'] },
      { path: 'renewal_date', label: '更新日', type: 'date' },
    ],
    record: { plan: 'Standard', renewal_date: null },
  },
  empty: {
    answers: [
      { to: COMPANY, gives: company({ plan: null, seats_bought: '', mrr: null, renewal_date: null, seats_active: null }) },
    ],
    facets: {
      profile: { state: 'present', value: { name: '見本精密工業株式会社' } },
      plan: { state: 'absent' },
      usage: { state: 'unknown' },
      opportunities: { state: 'present', value: { items: [] } },
      purchases: { state: 'present', value: { items: [] } },
      support: { state: 'present', value: { tickets: [] } },
    },
  },
  somebodyElse: [
    { to: COMPANY, gives: { ...company({ seats_bought: '5' }), id: '999' } },
    {
      to: 'POST /crm/v3/objects/deals/batch/read',
      gives: results(object('9999', { dealname: 'サンプル商事', hs_is_closed: 'true', hs_is_closed_won: 'false' })),
    },
    {
      to: 'POST /crm/v3/objects/feedback_submissions/search',
      gives: results(object('8009', { hs_value: '1', hs_submission_timestamp: '2026-10-01T05:00:00Z', hs_contact_id: '999' })),
    },
  ],
};
