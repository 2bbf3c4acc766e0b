import type { ConnectorExamples, RecordedAnswer } from '../../connector';
import { PRESET } from './preset';

const ID = '7328395000000686003';
const ACCOUNT = `GET /crm/v8/Accounts/${ID}`;
const own = { Account_Name: { name: '見本精密工業株式会社', id: ID } };
const other = { Account_Name: { name: 'サンプル商事', id: '7328395000000686999' } };
const related = (module: string, ...data: unknown[]): RecordedAnswer => ({
  to: `${ACCOUNT}/${module}?`,
  gives: { data, info: { per_page: 200, count: data.length, page: 1, more_records: false } },
});
const none = (module: string): RecordedAnswer => ({ to: `${ACCOUNT}/${module}?`, status: 204, gives: null });

const account = {
  id: ID,
  Account_Name: '見本精密工業株式会社',
  Created_Time: '2021-04-01T09:00:00+09:00',
  Last_Activity_Time: null,
  $currency_symbol: '¥',
  Tag: [],
};
const full = {
  ...account,
  Currency: 'JPY',
  Industry: '製造業',
  Employees: 320,
  Annual_Revenue: 4200000000,
  Owner: { name: '見本 太郎', id: '7328395000000500001', email: 'taro@mihon.example' },
  Last_Activity_Time: '2026-11-10T12:00:00+09:00',
  Plan: 'Standard',
  Seats: 80,
  Renewal_Date: '2027-03-31',
};
const deal = { id: '1', Deal_Name: '見本ワーク 80席', Stage: 'Closed Won', Amount: 1728000, Closing_Date: '2026-03-31', ...own };

export const examples: ConnectorExamples = {
  settings: { dataCentre: 'jp', orgId: '60001234567' },
  secrets: { accessToken: 'sample-token' },
  ref: { crm: 'zoho', tenant: '60001234567', accountId: ID },
  identity: { orgId: '60001234567', userId: '7328395000000500001' },
  nowMs: Date.UTC(2026, 10, 23),
  fieldMap: {
    ...PRESET,
    fields: {
      ...PRESET.fields,
      'plan.planId': { from: 'Plan', table: { Standard: 'work-standard' } },
      'plan.seats': { from: 'Seats' },
      'plan.renewalOn': { from: 'Renewal_Date' },
    },
  },
  answers: [
    { to: ACCOUNT, gives: { data: [full] } },
    related('Deals', deal, { ...deal, id: '2', Deal_Name: '見本サイン', Stage: 'Proposal', Amount: null, Closing_Date: null }),
    related('Products', { id: '3', Product_Name: '見本ワーク', Product_Code: 'work', Product_Active: true }),
    related('Contacts', { id: '5', Full_Name: '見本 花子', Title: '部長', Email_Opt_Out: false, ...own }),
    related('Cases', {
      id: '8',
      Subject: '承認が遅い',
      Priority: 'High',
      Status: 'New',
      Created_Time: '2026-11-01T10:00:00+09:00',
      ...own,
    }),
  ],
  facets: {
    profile: {
      state: 'present',
      value: { employees: 320, annualRevenue: { minor: 4_200_000_000, currency: 'JPY' }, ownerName: '見本 太郎' },
    },
    plan: { state: 'present', value: { planId: 'work-standard', seats: 80, renewalOn: '2027-03-31' } },
    purchases: { state: 'present', value: { items: [{ productId: 'work', name: '見本ワーク', active: true }] } },
    opportunities: {
      state: 'present',
      value: {
        items: [
          { id: '1', outcome: 'won', amount: { minor: 1_728_000, currency: 'JPY' } },
          { id: '2', outcome: 'open' },
        ],
      },
    },
    contacts: {
      state: 'present',
      value: { people: [{ name: '見本 花子', optedOut: false }], touches: [{ onDate: '2026-11-10', channel: 'other' }] },
    },
    support: { state: 'present', value: { tickets: [{ severity: 'high', open: true, openedOn: '2026-11-01' }] } },
  },
  explore: {
    answers: [
      {
        to: 'GET /crm/v8/settings/fields?module=Accounts',
        gives: {
          fields: [
            {
              api_name: 'Plan',
              field_label: 'Plan',
              display_label: '契約プラン',
              data_type: 'picklist',
              pick_list_values: [{ display_value: 'スタンダード', actual_value: 'Standard' }],
            },
            { api_name: 'Seats', field_label: 'Seats', display_label: '契約席数', data_type: 'integer', pick_list_values: [] },
            { api_name: 'Owner', field_label: 'Owner', display_label: '担当者', data_type: 'ownerlookup', pick_list_values: [] },
            { api_name: 'Lines', field_label: 'Lines', display_label: '明細', data_type: 'subform' },
          ],
        },
      },
    ],
    name: '見本精密工業株式会社',
    fields: [
      { path: 'Plan', label: '契約プラン', type: 'picklist', choices: ['Standard'], samples: ['Standard'] },
      { path: 'Seats', label: '契約席数', type: 'integer', samples: [80] },
      { path: 'Owner.name', label: '担当者', type: 'ownerlookup', samples: ['見本 太郎'] },
      { path: 'Owner.email', samples: ['taro@mihon.example'] },
    ],
    record: { Renewal_Date: '2027-03-31', Currency: 'JPY' },
  },
  empty: {
    answers: [
      { to: ACCOUNT, gives: { data: [{ ...account, Plan: null, Seats: null, Renewal_Date: null }] } },
      ...['Deals', 'Products', 'Contacts', 'Cases'].map(none),
    ],
    facets: {
      plan: { state: 'absent' },
      purchases: { state: 'present', value: { items: [] } },
      opportunities: { state: 'present', value: { items: [] } },
      support: { state: 'present', value: { tickets: [] } },
    },
  },
  somebodyElse: [
    { to: ACCOUNT, gives: { data: [{ ...full, id: '7328395000000686999' }] } },
    related('Deals', { ...deal, ...other }),
  ],
};
