/** A company as the Odoo-like CRM keeps it. Fields that begin with `x_` are the vendor's own, with Japanese labels. */
export interface Company {
  id: number;
  name: string;
  website: string;
  industry: string;
  employees: number;
  plan: string;
  seats: number;
  used: number;
  rate: number;
  renewal: string;
  notice: number;
  nps: number;
  npsOn: string;
}

/** Fictional, all of them. Days are far enough ahead to be so whenever the tests run. */
export const COMPANIES: readonly Company[] = [
  {
    id: 12,
    name: '見本精密工業株式会社',
    website: 'https://mihon-seimitsu.example',
    industry: '製造',
    employees: 240,
    plan: 'Standard',
    seats: 80,
    used: 76,
    rate: 95,
    renewal: '2031-03-31',
    notice: 60,
    nps: 9,
    npsOn: '2026-10-05',
  },
  {
    id: 27,
    name: 'サンプル商事株式会社',
    website: 'https://sample-shoji.example',
    industry: '小売',
    employees: 58,
    plan: 'Starter',
    seats: 25,
    used: 9,
    rate: 36,
    renewal: '2030-12-20',
    notice: 30,
    nps: 4,
    npsOn: '2026-09-12',
  },
  {
    id: 41,
    name: '架空食品株式会社',
    website: 'https://kaku-foods.example',
    industry: '食品',
    employees: 1200,
    plan: 'Business',
    seats: 300,
    used: 210,
    rate: 70,
    renewal: '2031-06-30',
    notice: 90,
    nps: 7,
    npsOn: '2026-11-02',
  },
];

/** What `fields_get` tells: labels in the language of the signed-in user. Among them what a guess may trip over. */
export const FIELDS: Readonly<Record<string, Record<string, unknown>>> = {
  id: { string: 'ID', type: 'integer', store: true },
  name: { string: '名称', type: 'char', store: true },
  website: { string: 'Webサイト', type: 'char', store: true },
  phone: { string: '電話', type: 'char', store: true },
  email: { string: 'Eメール', type: 'char', store: true },
  comment: { string: 'メモ', type: 'text', store: true },
  industry_id: { string: '業種', type: 'many2one', store: true },
  state_id: { string: '都道府県', type: 'many2one', store: true },
  user_id: { string: '営業担当者', type: 'many2one', store: true },
  currency_id: { string: '通貨', type: 'many2one', store: true },
  create_date: { string: '作成日', type: 'datetime', store: true },
  write_date: { string: '最終更新日', type: 'datetime', store: true },
  x_employees: { string: '従業員数', type: 'integer', store: true },
  x_plan: {
    string: 'プラン',
    type: 'selection',
    selection: ['Starter', 'Standard', 'Business', 'Enterprise'].map((one) => [one, one]),
    store: true,
  },
  x_seats: { string: '契約席数', type: 'integer', store: true },
  x_used_seats: { string: '利用席数', type: 'integer', store: true },
  x_usage_rate: { string: '利用率', type: 'float', store: true },
  x_renewal: { string: '更新日', type: 'date', store: true },
  x_notice: { string: '解約予告', type: 'integer', store: true },
  x_nps: { string: 'NPS', type: 'integer', store: true },
  x_enq_on: { string: 'アンケート日', type: 'date', store: true },
};

/** A company as `search_read` gives it. */
export function recordOf(one: Company): Record<string, unknown> {
  const { id, name, website } = one;
  return {
    id,
    name,
    website,
    is_company: true,
    commercial_partner_id: [id, name],
    currency_id: [25, 'JPY'],
    industry_id: [3, one.industry],
    state_id: false,
    user_id: [7, '見本 花子'],
    phone: '03-0000-0000',
    email: false,
    comment: false,
    create_date: '2022-04-01 01:00:00',
    write_date: '2026-11-20 03:00:00',
    x_employees: one.employees,
    x_plan: one.plan,
    x_seats: one.seats,
    x_used_seats: one.used,
    x_usage_rate: one.rate,
    x_renewal: one.renewal,
    x_notice: one.notice,
    x_nps: one.nps,
    x_enq_on: one.npsOn,
  };
}
