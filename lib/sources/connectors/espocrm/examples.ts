import type { ConnectorExamples, RecordedAnswer } from '../../connector';
import { PRESET } from './preset';

const ID = '5f0c1d2e3a4b5c6d7';
const ACCOUNT = `GET /api/v1/Account/${ID}`;
const link = (name: string, ...list: unknown[]): RecordedAnswer => ({
  to: `${ACCOUNT}/${name}?`,
  gives: { total: list.length, list },
});

const account = { id: ID, name: '見本精密工業株式会社', deleted: false, createdAt: '2021-04-01 00:00:00' };
const full = {
  ...account,
  website: 'https://mihon-seimitsu.example',
  industry: 'Manufacturing',
  assignedUserName: '見本 太郎',
  cPlan: 'Standard',
  cSeats: 80,
  cMrr: 144000,
  cMrrCurrency: 'JPY',
  cRenewal: '2027-03-31',
};
const deal = {
  id: '5f0c1d2e3a4b5c601',
  name: '見本ワーク 80席',
  stage: 'Closed Won',
  amount: 1728000,
  amountCurrency: 'JPY',
  closeDate: '2026-03-31',
  accountId: ID,
};

const base: ConnectorExamples = {
  via: 'page',
  settings: { origin: 'https://crm.mihon.example' },
  secrets: { pageSession: 'dGFybzpzYW1wbGU=' },
  ref: { crm: 'espocrm', tenant: 'crm.mihon.example', accountId: ID },
  identity: { orgId: 'mihon', userId: 'taro' },
  nowMs: Date.UTC(2026, 10, 23),
  fieldMap: {
    ...PRESET,
    fields: {
      ...PRESET.fields,
      'plan.planId': { from: 'cPlan', table: { Standard: 'work-standard' } },
      'plan.seats': { from: 'cSeats' },
      'plan.mrr': { from: 'cMrr', currencyFrom: 'cMrrCurrency' },
      'plan.renewalOn': { from: 'cRenewal' },
    },
  },
  answers: [
    { to: ACCOUNT, gives: full },
    link('opportunities', deal, { ...deal, id: '5f0c1d2e3a4b5c602', name: '見本サイン', stage: 'Proposal', closeDate: null }),
    link('contacts', { id: '5f0c1d2e3a4b5c603', name: '見本 花子', accountRole: '部長' }),
    link(
      'meetings',
      { id: '5f0c1d2e3a4b5c604', name: '定例', status: 'Held', dateStart: '2026-11-10 16:00:00', accountId: ID },
      { id: '5f0c1d2e3a4b5c605', name: '取りやめ', status: 'Not Held', dateStart: '2026-11-11 01:00:00', accountId: ID },
    ),
    link('calls', {
      id: '5f0c1d2e3a4b5c606',
      name: '更新の相談',
      status: 'Planned',
      dateStart: '2026-12-01 01:00:00',
      accountId: ID,
    }),
    link('cases', {
      id: '5f0c1d2e3a4b5c607',
      name: '承認が遅い',
      priority: 'Urgent',
      status: 'Assigned',
      createdAt: '2026-11-01 01:00:00',
      accountId: ID,
    }),
  ],
  facets: {
    profile: { state: 'present', value: { name: '見本精密工業株式会社', industry: 'Manufacturing', ownerName: '見本 太郎' } },
    plan: {
      state: 'present',
      value: { planId: 'work-standard', seats: 80, mrr: { minor: 144_000, currency: 'JPY' }, renewalOn: '2027-03-31' },
    },
    opportunities: {
      state: 'present',
      value: {
        items: [
          { outcome: 'won', amount: { minor: 1_728_000, currency: 'JPY' }, closeOn: '2026-03-31' },
          { name: '見本サイン', outcome: 'open' },
        ],
      },
    },
    contacts: {
      state: 'present',
      value: {
        people: [{ name: '見本 花子' }],
        touches: [
          { onDate: '2026-11-11', channel: 'meeting', subject: '定例' },
          { onDate: '2026-12-01', channel: 'call', planned: true },
        ],
      },
    },
    support: { state: 'present', value: { tickets: [{ severity: 'critical', open: true, openedOn: '2026-11-01' }] } },
  },
  explore: {
    name: '見本精密工業株式会社',
    fields: [
      { path: 'cPlan', samples: ['Standard'] },
      { path: 'cMrr', samples: [144000] },
    ],
    record: { cRenewal: '2027-03-31', createdAt: '2021-04-01T00:00:00Z' },
  },
  empty: {
    answers: [
      { to: ACCOUNT, gives: { ...account, cPlan: '', cSeats: null, cMrr: null, cRenewal: null } },
      ...['opportunities', 'contacts', 'meetings', 'calls', 'cases'].map((name) => link(name)),
    ],
    facets: {
      plan: { state: 'absent' },
      contacts: { state: 'present', value: { people: [], touches: [] } },
      support: { state: 'present', value: { tickets: [] } },
    },
  },
  somebodyElse: [
    { to: ACCOUNT, gives: { ...full, id: '5f0c1d2e3a4b5c999' } },
    link('opportunities', { ...deal, accountId: '5f0c1d2e3a4b5c999' }),
  ],
};

export const examples: ConnectorExamples[] = [base, { ...base, via: 'worker', secrets: { apiKey: 'sample-key' } }];
