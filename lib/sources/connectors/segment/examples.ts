import type { ConnectorExamples } from '../../connector';
import { PRESET } from './preset';

const TRAITS = 'GET /v1/spaces/spa_sample/collections/accounts/profiles/group_id:mihon-1/traits?limit=200';
const page = (traits: object, next = '') => ({
  traits,
  cursor: { url: '', has_more: next !== '', next, limit: 200 },
});

const recorded = (): ConnectorExamples => ({
  settings: { spaceId: 'spa_sample' },
  secrets: { apiKey: 'token-sample' },
  ref: { crm: 'salesforce', tenant: 'mihon.my.salesforce.com', accountId: '001000000000001AAA' },
  identity: { orgId: '00D000000000001EAA', userId: '005000000000001AAA' },
  key: 'mihon-1',
  nowMs: Date.UTC(2026, 10, 23, 1),
  fieldMap: {
    ...PRESET,
    fields: { ...PRESET.fields, 'plan.planId': { from: 'traits.plan', table: { standard: 'work-standard' } } },
  },
  answers: [
    {
      to: TRAITS,
      gives: page({ id: 'mihon-1', name: '見本精密工業株式会社', employees: 320, plan: 'standard', seats: 80 }, 'page-2'),
    },
    { to: `${TRAITS}&next=page-2`, gives: page({ active_seats: 71, last_active_at: '2026-11-22T09:00:00Z' }) },
  ],
  facets: {
    profile: { state: 'present', value: { name: '見本精密工業株式会社', employees: 320 } },
    plan: { state: 'present', value: { planId: 'work-standard', planName: 'standard', seats: 80 } },
    usage: {
      state: 'present',
      value: {
        metrics: [{ metricId: 'seats', points: [{ startOn: '2026-11-01', used: 71, included: 80 }] }],
        lastActiveOn: '2026-11-22',
      },
    },
  },
  explore: {
    name: '見本精密工業株式会社',
    fields: [
      { path: 'traits.plan', samples: ['standard'] },
      { path: 'traits.active_seats', samples: [71] },
    ],
    record: { 'traits.seats': 80 },
  },
  empty: {
    answers: [{ to: TRAITS, gives: page({ id: 'mihon-1' }) }],
    facets: { profile: { state: 'unknown' }, usage: { state: 'unknown' } },
  },
  somebodyElse: [{ to: TRAITS, gives: page({ id: 'mihon-2', name: 'サンプル商事', seats: 5 }) }],
});

// Left out of a build in which nobody asks for it.
export const examples = /* @__PURE__ */ recorded();
