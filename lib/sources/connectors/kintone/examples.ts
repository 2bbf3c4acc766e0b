import type { ConnectorExamples, RecordedAnswer } from '../../connector';

const text = (value: string) => ({ type: 'SINGLE_LINE_TEXT', value });
const choice = (value: string | null) => ({ type: 'DROP_DOWN', value });
const number = (value: string) => ({ type: 'NUMBER', value });
const date = (value: string) => ({ type: 'DATE', value });
const id = (value: string) => ({ $id: { type: '__ID__', value }, $revision: { type: '__REVISION__', value: '3' } });

const RECORD = 'GET /k/v1/record.json?app=12&id=7';
const related = (app: number, ...records: unknown[]): RecordedAnswer => ({
  to: `GET /k/v1/records.json?app=${app}&`,
  gives: { records, totalCount: null },
});

const customer = {
  ...id('7'),
  会社名: text('見本精密工業株式会社'),
  業種: choice('製造業'),
  従業員数: number('320'),
  担当者: { type: 'USER_SELECT', value: [{ code: 'taro', name: '見本 太郎' }] },
  契約プラン: choice('Standard'),
  契約席数: number('80'),
  月額: number('144000'),
  更新日: date('2027-03-31'),
  利用席数: number('71'),
  NPS: number('9'),
  NPS回答日: date('2026-10-01'),
};

/** Fields that are there and empty. */
const UNFILLED = { 月額: number(''), 契約開始日: date(''), 更新日: date(''), 利用席数: number('') };

const deals = related(
  20,
  { ...id('1'), 顧客ID: number('7'), 案件名: text('見本ワーク 80席'), 金額: number('1728000'), 結果: choice('受注') },
  { ...id('2'), 顧客ID: number('7'), 案件名: text('見本サイン'), 金額: number(''), 結果: choice('商談中') },
);

const form: RecordedAnswer = {
  to: 'GET /k/v1/app/form/fields.json?app=12&lang=user',
  gives: {
    revision: '3',
    properties: {
      契約プラン: {
        type: 'DROP_DOWN',
        code: '契約プラン',
        label: '契約プラン（主）',
        options: { Standard: { label: 'Standard', index: '0' }, Business: { label: 'Business', index: '1' } },
      },
      月額: { type: 'NUMBER', code: '月額', label: '月額（円）', unit: '円' },
      契約開始日: { type: 'DATE', code: '契約開始日', label: '契約開始日' },
      明細: { type: 'SUBTABLE', code: '明細', label: '明細', fields: {} },
    },
  },
};

const base: ConnectorExamples = {
  settings: {
    origin: 'https://mihon.cybozu.com',
    app: '12',
    apps: {
      deals: { app: '20', link: '顧客ID' },
      contacts: { app: '21', link: '顧客ID' },
      activities: { app: '22', link: '顧客ID' },
      tickets: { app: '23', link: '顧客名', by: '会社名' },
    },
  },
  secrets: {},
  ref: { crm: 'kintone', tenant: 'mihon.cybozu.com', accountId: '7' },
  identity: { orgId: 'mihon', userId: 'sample-user' },
  nowMs: Date.UTC(2026, 10, 23),
  answers: [
    { to: RECORD, gives: { record: customer } },
    deals,
    related(21, { ...id('5'), 顧客ID: number('7'), 氏名: text('見本 花子'), 役職: choice('部長') }),
    related(22, { ...id('6'), 顧客ID: number('7'), 対応日: date('2026-11-10'), 手段: choice('訪問'), 内容: text('定例') }),
    related(23, {
      ...id('8'),
      顧客名: text('見本精密工業株式会社'),
      件名: text('承認が遅い'),
      重要度: choice('高'),
      状況: choice('対応中'),
    }),
  ],
  facets: {
    profile: { state: 'present', value: { name: '見本精密工業株式会社', employees: 320, ownerName: '見本 太郎' } },
    plan: {
      state: 'present',
      value: { planName: 'Standard', seats: 80, mrr: { minor: 144_000, currency: 'JPY' }, renewalOn: '2027-03-31' },
    },
    usage: { state: 'present', value: { metrics: [{ metricId: 'seats', points: [{ used: 71, included: 80 }] }] } },
    nps: { state: 'present', value: { responses: [{ score: 9, answeredOn: '2026-10-01' }] } },
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
      value: { people: [{ name: '見本 花子' }], touches: [{ onDate: '2026-11-10', channel: 'visit' }] },
    },
    support: { state: 'present', value: { tickets: [{ id: '8', severity: 'high', open: true }] } },
  },
  explore: {
    answers: [form],
    name: '見本精密工業株式会社',
    fields: [
      {
        path: '契約プラン',
        label: '契約プラン（主）',
        type: 'DROP_DOWN',
        choices: ['Standard', 'Business'],
        samples: ['Standard'],
      },
      { path: '月額', label: '月額（円）', type: 'NUMBER', samples: ['144000'] },
      { path: '契約開始日', label: '契約開始日', type: 'DATE' },
      { path: '担当者', samples: [['見本 太郎']] },
    ],
    record: { 更新日: '2027-03-31', 利用席数: '71' },
  },
  empty: {
    answers: [
      {
        to: RECORD,
        gives: {
          record: {
            ...id('7'),
            会社名: text('見本精密工業株式会社'),
            契約プラン: choice(null),
            契約席数: number(''),
            ...UNFILLED,
          },
        },
      },
      ...[20, 21, 22, 23].map((app) => related(app)),
    ],
    facets: {
      plan: { state: 'absent' },
      usage: { state: 'unknown' },
      opportunities: { state: 'present', value: { items: [] } },
      contacts: { state: 'present', value: { people: [], touches: [] } },
    },
  },
  somebodyElse: [
    { to: RECORD, gives: { record: { ...customer, ...id('8') } } },
    related(20, { ...id('1'), 顧客ID: number('8'), 案件名: text('見本サイン'), 結果: choice('受注') }),
  ],
};

export const examples: ConnectorExamples[] = [base, { ...base, via: 'worker', secrets: { apiToken: 'sample-a,sample-b' } }];
