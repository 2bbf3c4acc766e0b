import type { ConnectorExamples } from '../../connector';
import { PRESET } from './preset';

const group = (key: string, properties: object) => ({
  group_type_index: 0,
  group_key: key,
  group_properties: properties,
  created_at: '2024-04-01T00:00:00Z',
});
const FIND = 'GET /api/projects/4242/groups/find?group_type_index=0&group_key=mihon-1';
const QUERY = 'POST /api/projects/4242/query/';
const MONTHS = ['2026-03', '2026-04', '2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10', '2026-11'];
const table = (...results: unknown[][]) => ({
  results,
  columns: ['metric', 'start', 'used'],
  types: [
    ['metric', 'String'],
    ['start', 'Date'],
    ['used', 'UInt64'],
  ],
  hasMore: false,
});
const used = (): unknown[][] => [
  ...MONTHS.map((month, index) => ['active_people', `${month}-01`, 60 + index]),
  ...MONTHS.map((month, index) => ['automation_run', `${month}-01T00:00:00Z`, 2000 + 100 * index]),
];
const points = (of: (index: number) => number) => MONTHS.map((month, index) => ({ startOn: `${month}-01`, used: of(index) }));
const { 'usage.points': usage } = PRESET.lists ?? {};

const recorded = (): ConnectorExamples => ({
  settings: { region: 'eu', projectId: '4242' },
  secrets: { apiKey: 'phx_sample' },
  ref: { crm: 'salesforce', tenant: 'mihon.my.salesforce.com', accountId: '001000000000001AAA' },
  identity: { orgId: '00D000000000001EAA', userId: '005000000000001AAA' },
  key: 'mihon-1',
  nowMs: Date.UTC(2026, 10, 23, 1),
  fieldMap: {
    ...PRESET,
    lists: {
      'usage.points': {
        from: 'usage',
        fields: {
          ...usage?.fields,
          metricId: { from: 'metric', table: { active_people: 'seats', automation_run: 'automations' } },
        },
      },
    },
  },
  answers: [
    { to: FIND, gives: group('mihon-1', { name: '見本精密工業株式会社', plan: 'standard', seats: 80 }) },
    { to: QUERY, body: '"key":"mihon-1"', gives: table(...used()) },
  ],
  facets: {
    profile: { state: 'present', value: { name: '見本精密工業株式会社' } },
    plan: { state: 'present', value: { planName: 'standard', seats: 80 } },
    usage: {
      state: 'present',
      value: {
        metrics: [
          { metricId: 'seats', period: 'month', points: points((index) => 60 + index) },
          { metricId: 'automations', period: 'month', points: points((index) => 2000 + 100 * index) },
        ],
      },
    },
  },
  explore: {
    name: '見本精密工業株式会社',
    fields: [{ path: 'group_key', samples: ['mihon-1'] }],
    record: { group_key: 'mihon-1' },
  },
  empty: {
    answers: [
      { to: FIND, gives: group('mihon-1', {}) },
      { to: QUERY, gives: table() },
    ],
    facets: { profile: { state: 'unknown' }, usage: { state: 'present', value: { metrics: [] } } },
  },
  somebodyElse: [{ to: FIND, gives: group('mihon-2', {}) }],
});

// Left out of a build in which nobody asks for it.
export const examples = /* @__PURE__ */ recorded();
