import type { ConnectorExamples, RecordedAnswer } from '../../connector';
import { PRESET } from './preset';

const API = 'GET /dolibarr/api/index.php';
const seconds = (text: string) => Date.parse(text) / 1000;
const list = (path: string, ...gives: unknown[]): RecordedAnswer => ({ to: `${API}/${path}`, gives });
const none = (path: string, what: string): RecordedAnswer => ({
  to: `${API}/${path}`,
  status: 404,
  gives: { error: { code: 404, message: `Not Found: No ${what} found` } },
});

const party = { id: '42', name: '見本精密工業株式会社', url: '', state: '', array_options: [] };
const full = {
  ...party,
  url: 'https://mihon-seimitsu.example',
  array_options: { options_plan: 'Standard', options_seats: '80', options_renewal: seconds('2027-03-31T00:00:00Z') },
};
const order = {
  id: '1',
  socid: '42',
  statut: '1',
  date: seconds('2026-03-31T00:00:00Z'),
  multicurrency_code: 'JPY',
  lines: [{ product_ref: 'work', product_label: '見本ワーク Standard', qty: '80', total_ht: '1728000.00000000' }],
};
const proposal = {
  id: '3',
  ref: 'PR2611-0001',
  socid: '42',
  statut: '1',
  total_ht: '360000.00000000',
  multicurrency_code: 'JPY',
  fin_validite: seconds('2026-12-20T00:00:00Z'),
};

export const examples: ConnectorExamples = {
  settings: { origin: 'https://erp.mihon.example', base: '/dolibarr' },
  secrets: { apiKey: 'sample-key' },
  ref: { crm: 'dolibarr', tenant: 'erp.mihon.example/dolibarr', accountId: '42' },
  identity: { orgId: 'mihon', userId: '1' },
  nowMs: Date.UTC(2026, 10, 23),
  fieldMap: {
    ...PRESET,
    fields: {
      ...PRESET.fields,
      'plan.planId': { from: 'array_options.options_plan', table: { Standard: 'work-standard' } },
      'plan.seats': { from: 'array_options.options_seats' },
      'plan.renewalOn': { from: 'array_options.options_renewal', date: 'epoch-s' },
    },
  },
  answers: [
    { to: `${API}/thirdparties/42`, gives: full },
    list('orders?', order, { ...order, id: '2', statut: '-1' }),
    list('proposals?', proposal, { ...proposal, id: '4', ref: 'PR2605-0002', statut: '3' }),
    list('contacts?', { id: '5', socid: '42', firstname: '花子', lastname: '見本', poste: '部長', no_email: '0' }),
    list('tickets?', {
      id: '8',
      fk_soc: '42',
      subject: '承認が遅い',
      severity_code: 'HIGH',
      fk_statut: '3',
      datec: seconds('2026-11-01T00:00:00Z'),
    }),
    list(
      'agendaevents?',
      { id: '6', socid: '42', label: '更新の相談', type_code: 'AC_TEL', datep: seconds('2026-12-01T01:00:00Z') },
      { id: '7', socid: '42', label: '定例', type_code: 'AC_RDV', datep: seconds('2026-11-10T01:00:00Z') },
    ),
  ],
  facets: {
    profile: { state: 'present', value: { name: '見本精密工業株式会社' } },
    plan: { state: 'present', value: { planId: 'work-standard', seats: 80, renewalOn: '2027-03-31' } },
    purchases: {
      state: 'present',
      value: {
        items: [{ productId: 'work', quantity: 80, amount: { minor: 1_728_000, currency: 'JPY' }, purchasedOn: '2026-03-31' }],
      },
    },
    opportunities: {
      state: 'present',
      value: {
        items: [
          { id: '3', outcome: 'open', closeOn: '2026-12-20', amount: { minor: 360_000, currency: 'JPY' } },
          { id: '4', outcome: 'lost' },
        ],
      },
    },
    contacts: {
      state: 'present',
      value: { people: [{ name: '見本 花子', optedOut: false }], touches: [{ onDate: '2026-11-10', channel: 'meeting' }] },
    },
    support: { state: 'present', value: { tickets: [{ severity: 'high', open: true, openedOn: '2026-11-01' }] } },
  },
  explore: {
    name: '見本精密工業株式会社',
    fields: [
      { path: 'array_options.options_plan', samples: ['Standard'] },
      { path: 'array_options.options_seats', samples: ['80'] },
    ],
    record: { url: 'https://mihon-seimitsu.example', state: null },
  },
  empty: {
    answers: [
      { to: `${API}/thirdparties/42`, gives: party },
      none('orders?', 'orders'),
      none('proposals?', 'proposals'),
      none('contacts?', 'contacts'),
      none('tickets?', 'ticket'),
      none('agendaevents?', 'events'),
    ],
    facets: {
      plan: { state: 'absent' },
      purchases: { state: 'present', value: { items: [] } },
      support: { state: 'present', value: { tickets: [] } },
      contacts: { state: 'present', value: { people: [], touches: [] } },
    },
  },
  somebodyElse: [
    { to: `${API}/thirdparties/42`, gives: { ...full, id: '43' } },
    list('orders?', { ...order, socid: '43' }),
    list('agendaevents?', { id: '7', socid: '43', label: '定例', type_code: 'AC_RDV', datep: seconds('2026-11-10T01:00:00Z') }),
  ],
};
