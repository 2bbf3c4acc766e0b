import type { ConnectorExamples, RecordedAnswer, Via } from '../../connector';
import { PRESET } from './preset';

const partner = {
  id: 12,
  name: '見本精密工業株式会社',
  is_company: true,
  commercial_partner_id: [12, '見本精密工業株式会社'],
  currency_id: [25, 'JPY'],
};
const full = {
  ...partner,
  website: 'https://mihon-seimitsu.example',
  industry_id: [3, '製造'],
  state_id: false,
  user_id: [2, '見本 太郎'],
  x_plan: 'Standard',
  x_seats: 80,
  x_renewal: '2027-03-31',
};
const contact = {
  id: 31,
  name: '見本 花子',
  function: '情報システム部長',
  parent_id: [12, '見本精密工業株式会社'],
  commercial_partner_id: [12, '見本精密工業株式会社'],
};
const line = {
  id: 71,
  product_id: [5, '見本ワーク Standard'],
  product_uom_qty: 80.0,
  price_subtotal: 1728000.0,
  currency_id: [25, 'JPY'],
  order_partner_id: [31, '見本 花子'],
  create_date: '2026-03-30 16:00:00',
};
const lead = {
  id: 81,
  name: '見本サイン',
  stage_id: [2, '提案'],
  expected_revenue: 360000.0,
  company_currency: [25, 'JPY'],
  date_deadline: '2026-12-20',
  lost_reason_id: false,
  partner_id: [12, '見本精密工業株式会社'],
  active: true,
  probability: 40.0,
};
const message = {
  id: 91,
  date: '2026-11-10 16:00:00',
  subject: false,
  res_id: 12,
  message_type: 'email',
  mail_activity_type_id: false,
};
const activity = { id: 95, date_deadline: '2026-12-01', summary: '更新の相談', res_id: 12, activity_type_id: [2, 'Call'] };

/** The account is found by its id, its people by the same model. */
const IS_ACCOUNT = '["id","=",12]';

function answersOf(via: Via, rows: Record<string, unknown[]>): RecordedAnswer[] {
  return Object.entries(rows).map(([name, found]) => {
    const model = name === 'account' || name === 'contacts' ? 'res.partner' : name;
    const to = via === 'page' ? `POST /web/dataset/call_kw/${model}/search_read` : `POST /json/2/${model}/search_read`;
    const gives = via === 'page' ? { jsonrpc: '2.0', id: 1, result: found } : found;
    return { to, gives, ...(name === 'account' ? { body: IS_ACCOUNT } : {}) };
  });
}

const NONE = { contacts: [], 'sale.order.line': [], 'crm.lead': [], 'mail.message': [], 'mail.activity': [] };

const DESCRIBED = {
  x_plan: { string: '契約プラン', type: 'selection', selection: [['Standard', 'スタンダード']], store: true },
  x_seats: { string: '契約席数', type: 'integer', store: true },
  x_trial: { string: '試用中', type: 'boolean', store: true },
  industry_id: { string: '業種', type: 'many2one', store: true },
  image_1920: { string: '画像', type: 'binary', store: true },
  total_due: { string: '残高', type: 'monetary', store: false },
};

/** What the two doors give to a method. */
const told = (via: Via, model: string, method: string, result: unknown): RecordedAnswer =>
  via === 'page'
    ? { to: `POST /web/dataset/call_kw/${model}/${method}`, gives: { jsonrpc: '2.0', id: 1, result } }
    : { to: `POST /json/2/${model}/${method}`, gives: result };

const exampleOf = (via: Via): ConnectorExamples => ({
  via,
  settings: { origin: 'https://mihon.odoo.example', ...(via === 'worker' ? { database: 'mihon' } : {}) },
  secrets: via === 'worker' ? { apiKey: 'sample-key' } : {},
  ref: { crm: 'odoo', tenant: 'mihon.odoo.example', accountId: '12' },
  identity: { orgId: 'mihon', userId: '2' },
  nowMs: Date.UTC(2026, 10, 23),
  fieldMap: {
    ...PRESET,
    fields: {
      ...PRESET.fields,
      'plan.planId': { from: 'x_plan', table: { Standard: 'work-standard' } },
      'plan.seats': { from: 'x_seats' },
      'plan.renewalOn': { from: 'x_renewal' },
    },
  },
  answers: answersOf(via, {
    account: [full],
    contacts: [contact],
    'sale.order.line': [line],
    'crm.lead': [lead, { ...lead, id: 82, name: '見本インサイト', active: false, probability: 0, lost_reason_id: [1, '価格'] }],
    'mail.message': [message],
    'mail.activity': [activity],
  }),
  facets: {
    profile: { state: 'present', value: { name: '見本精密工業株式会社', industry: '製造', ownerName: '見本 太郎' } },
    plan: { state: 'present', value: { planId: 'work-standard', seats: 80, renewalOn: '2027-03-31' } },
    purchases: {
      state: 'present',
      value: {
        items: [
          { name: '見本ワーク Standard', quantity: 80, amount: { minor: 1_728_000, currency: 'JPY' }, purchasedOn: '2026-03-31' },
        ],
      },
    },
    opportunities: {
      state: 'present',
      value: {
        items: [
          { id: '81', stage: '提案', outcome: 'open' },
          { id: '82', outcome: 'lost', lossReason: '価格' },
        ],
      },
    },
    contacts: {
      state: 'present',
      value: {
        people: [{ id: '31', name: '見本 花子' }],
        touches: [
          { onDate: '2026-11-11', channel: 'email' },
          { onDate: '2026-12-01', channel: 'call', subject: '更新の相談', planned: true },
        ],
      },
    },
  },
  explore: {
    answers: [
      told(via, 'res.users', 'context_get', { lang: 'ja_JP', tz: 'Asia/Tokyo', uid: 2 }),
      { ...told(via, 'res.partner', 'fields_get', DESCRIBED), body: '"lang":"ja_JP"' },
      ...answersOf(via, { account: [{ ...full, x_trial: false }] }),
    ],
    somebodyElse: answersOf(via, { account: [{ ...full, id: 13 }] }),
    name: '見本精密工業株式会社',
    fields: [
      { path: 'x_plan', label: '契約プラン', type: 'selection', choices: ['Standard'], samples: ['Standard'] },
      { path: 'x_seats', label: '契約席数', type: 'integer', samples: [80] },
      { path: 'x_trial', label: '試用中', type: 'boolean', samples: [false] },
      { path: 'industry_id.1', label: '業種', type: 'many2one', samples: ['製造'] },
    ],
    record: { 'industry_id.1': '製造', x_trial: false, state_id: null },
  },
  empty: {
    answers: answersOf(via, { account: [{ ...partner, x_plan: false, x_seats: 0, x_renewal: false }], ...NONE }),
    facets: {
      plan: { state: 'absent' },
      purchases: { state: 'present', value: { items: [] } },
      contacts: { state: 'present', value: { people: [], touches: [] } },
    },
  },
  somebodyElse: answersOf(via, {
    account: [{ ...full, id: 13 }],
    'crm.lead': [{ ...lead, partner_id: [13, 'サンプル商事'] }],
    'mail.message': [{ ...message, res_id: 13 }],
    'sale.order.line': [{ ...line, order_partner_id: [13, 'サンプル商事'] }],
  }),
});

export const examples: ConnectorExamples[] = [exampleOf('page'), exampleOf('worker')];
