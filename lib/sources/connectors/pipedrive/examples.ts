import type { ConnectorExamples, RecordedAnswer } from '../../connector';
import { PRESET } from './preset';

const PLAN = '0a1b2c3d4e5f60718293a4b5c6d7e8f901234567';
const SEATS = '1a1b2c3d4e5f60718293a4b5c6d7e8f901234567';
const MRR = '2a1b2c3d4e5f60718293a4b5c6d7e8f901234567';

const ORGANISATION = 'GET /api/v2/organizations/42';
const rows = (kind: string, data: unknown[] | null): RecordedAnswer => ({
  to: `GET /api/v2/${kind}?org_id=42`,
  gives: { success: true, data, additional_data: { next_cursor: null } },
});
const organisation = { id: 42, name: '見本精密工業株式会社', owner_id: 1, is_deleted: false, custom_fields: {} };
const full = {
  ...organisation,
  employee_count: 320,
  custom_fields: { [PLAN]: 'Standard', [SEATS]: 80, [MRR]: { value: 144000, currency: 'JPY' } },
};
const deal = {
  id: 1,
  title: '見本ワーク 80席',
  value: 1728000,
  currency: 'JPY',
  status: 'won',
  won_time: '2026-03-31T01:00:00Z',
  lost_time: null,
  lost_reason: null,
  org_id: 42,
};
const activity = { id: 1, subject: '定例', type: 'meeting', due_date: '2026-11-10', done: true, person_id: 5, org_id: 42 };

export const examples: ConnectorExamples = {
  settings: { company: 'mihon' },
  secrets: { apiToken: 'sample-token' },
  ref: { crm: 'pipedrive', tenant: 'mihon.pipedrive.com', accountId: '42' },
  identity: { orgId: 'mihon', userId: '1' },
  nowMs: Date.UTC(2026, 10, 23),
  fieldMap: {
    ...PRESET,
    fields: {
      ...PRESET.fields,
      'plan.planId': { from: PLAN, table: { Standard: 'work-standard' } },
      'plan.seats': { from: SEATS },
      'plan.mrr': { from: `${MRR}.value`, currencyFrom: `${MRR}.currency` },
    },
  },
  answers: [
    {
      to: ORGANISATION,
      headers: { 'x-daily-ratelimit-token-limit': '150000', 'x-daily-ratelimit-token-remaining': '149000' },
      gives: { success: true, data: full },
    },
    rows('deals', [
      deal,
      {
        ...deal,
        id: 2,
        title: '見本サイン',
        value: 0,
        status: 'lost',
        won_time: null,
        lost_time: '2026-06-01T01:00:00Z',
        lost_reason: '価格',
      },
    ]),
    rows('persons', [{ id: 5, name: '見本 花子', job_title: '部長', marketing_status: 'subscribed', org_id: 42 }]),
    rows('activities', [
      activity,
      { ...activity, id: 2, subject: '更新の相談', type: 'call', due_date: '2026-12-01', done: false },
    ]),
  ],
  facets: {
    profile: { state: 'present', value: { name: '見本精密工業株式会社', employees: 320 } },
    plan: { state: 'present', value: { planId: 'work-standard', seats: 80, mrr: { minor: 144_000, currency: 'JPY' } } },
    opportunities: {
      state: 'present',
      value: {
        items: [
          { id: '1', outcome: 'won', amount: { minor: 1_728_000, currency: 'JPY' }, closeOn: '2026-03-31' },
          { id: '2', outcome: 'lost', lossReason: '価格', closeOn: '2026-06-01' },
        ],
      },
    },
    contacts: {
      state: 'present',
      value: {
        people: [{ id: '5', name: '見本 花子', optedOut: false }],
        touches: [
          { onDate: '2026-11-10', channel: 'meeting', contactId: '5' },
          { onDate: '2026-12-01', channel: 'call', planned: true },
        ],
      },
    },
  },
  explore: {
    answers: [
      {
        to: 'GET /v1/organizationFields?',
        gives: {
          success: true,
          data: [
            { key: PLAN, name: '契約プラン', field_type: 'varchar' },
            { key: SEATS, name: '契約席数', field_type: 'double' },
            { key: MRR, name: '月額', field_type: 'monetary' },
            { key: 'open_deals_count', name: '進行中', field_type: 'int' },
          ],
        },
      },
    ],
    name: '見本精密工業株式会社',
    fields: [
      { path: PLAN, label: '契約プラン', type: 'varchar', samples: ['Standard'] },
      { path: SEATS, label: '契約席数', type: 'double', samples: [80] },
      { path: `${MRR}.value`, label: '月額', type: 'monetary', samples: [144000] },
      { path: 'employee_count', samples: [320] },
    ],
    record: { [`${MRR}.currency`]: 'JPY' },
  },
  empty: {
    answers: [
      {
        to: ORGANISATION,
        gives: { success: true, data: { ...organisation, custom_fields: { [PLAN]: null, [SEATS]: null, [MRR]: null } } },
      },
      rows('deals', []),
      rows('persons', null),
      rows('activities', []),
    ],
    facets: {
      plan: { state: 'absent' },
      opportunities: { state: 'present', value: { items: [] } },
      contacts: { state: 'present', value: { people: [], touches: [] } },
    },
  },
  somebodyElse: [
    { to: ORGANISATION, gives: { success: true, data: { ...full, id: 43 } } },
    rows('deals', [{ ...deal, org_id: 43 }]),
    rows('activities', [{ ...activity, org_id: 43 }]),
  ],
};
