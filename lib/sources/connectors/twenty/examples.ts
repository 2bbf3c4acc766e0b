import type { ConnectorExamples } from '../../connector';
import { PRESET } from './preset';

const ID = '20202020-3ec3-4fe3-8997-b76aa0bfa408';
const COMPANY = `GET /rest/companies/${ID}`;

const company = { id: ID, name: '見本精密工業株式会社', people: [], opportunities: [] };
const full = {
  ...company,
  domainName: { primaryLinkLabel: '', primaryLinkUrl: 'https://mihon-seimitsu.example', secondaryLinks: [] },
  employees: 320,
  annualRecurringRevenue: { amountMicros: 4200000000000000, currencyCode: 'JPY' },
  seatsBought: 80,
  planTier: 'STANDARD',
  monthlyFee: { amountMicros: '144000000000', currencyCode: 'JPY' },
  people: [
    {
      id: 'p0000000-0000-4000-8000-000000000001',
      name: { firstName: '花子', lastName: '見本' },
      jobTitle: '部長',
      companyId: ID,
    },
  ],
  opportunities: [
    {
      id: 'o0000000-0000-4000-8000-000000000001',
      name: '見本ワーク 80席',
      stage: 'CUSTOMER',
      amount: { amountMicros: 1728000000000, currencyCode: 'JPY' },
      closeDate: '2026-03-31T00:00:00.000Z',
      companyId: ID,
    },
    {
      id: 'o0000000-0000-4000-8000-000000000002',
      name: '見本サイン',
      stage: 'PROPOSAL',
      amount: { amountMicros: null, currencyCode: '' },
      closeDate: null,
      companyId: ID,
    },
  ],
};
const OTHER = ID.replace('2020', 'ffff');

export const examples: ConnectorExamples = {
  settings: { origin: 'https://api.crm.example', pageHost: 'mihon.crm.example' },
  secrets: { apiKey: 'sample-key' },
  ref: { crm: 'twenty', tenant: 'mihon.crm.example', accountId: ID },
  identity: { orgId: 'mihon', userId: 'api-key' },
  nowMs: Date.UTC(2026, 10, 23),
  fieldMap: {
    ...PRESET,
    fields: {
      ...PRESET.fields,
      'plan.planId': { from: 'planTier', table: { STANDARD: 'work-standard' } },
      'plan.seats': { from: 'seatsBought' },
      'plan.mrr': { from: 'monthlyFee.amount', currencyFrom: 'monthlyFee.currencyCode' },
    },
  },
  answers: [{ to: COMPANY, gives: { data: { company: full } } }],
  facets: {
    profile: {
      state: 'present',
      value: { name: '見本精密工業株式会社', employees: 320, annualRevenue: { minor: 4_200_000_000, currency: 'JPY' } },
    },
    plan: { state: 'present', value: { planId: 'work-standard', seats: 80, mrr: { minor: 144_000, currency: 'JPY' } } },
    opportunities: {
      state: 'present',
      value: {
        items: [
          { name: '見本ワーク 80席', outcome: 'won', amount: { minor: 1_728_000, currency: 'JPY' }, closeOn: '2026-03-31' },
          { name: '見本サイン', outcome: 'open' },
        ],
      },
    },
    contacts: { state: 'unknown' },
  },
  explore: {
    name: '見本精密工業株式会社',
    fields: [
      { path: 'planTier', samples: ['STANDARD'] },
      { path: 'monthlyFee.amount', samples: ['144000.000000'] },
      { path: 'domainName.primaryLinkUrl', samples: ['https://mihon-seimitsu.example'] },
    ],
    record: { seatsBought: 80, 'monthlyFee.currencyCode': 'JPY' },
  },
  empty: {
    answers: [{ to: COMPANY, gives: { data: { company: { ...company, planTier: null, seatsBought: null, monthlyFee: null } } } }],
    facets: {
      profile: { state: 'present', value: { name: '見本精密工業株式会社' } },
      plan: { state: 'absent' },
      opportunities: { state: 'present', value: { items: [] } },
    },
  },
  somebodyElse: [
    { to: COMPANY, gives: { data: { company: { ...full, id: OTHER } } } },
    { to: COMPANY, gives: { data: { company: { ...full, opportunities: [{ ...full.opportunities[0], companyId: OTHER }] } } } },
  ],
};
