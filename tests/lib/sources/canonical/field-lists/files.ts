import { type FieldList, fieldsOf } from './field-list';

export const japaneseCsv: FieldList = {
  name: 'a Japanese CSV export',
  fields: fieldsOf(`
    取引先コード | | | "T-001"; "T-002"
    取引先名 | | | 見本物流株式会社; サンプル商事
    業種区分 | | | 運輸; 小売
    従業員数(人) | | | "1,200"; "80"
    契約プラン名 | | | ビジネス; スターター
    契約席数 | | | "120席"; "10席"
    利用中席数 | | | "98"; "9"
    契約金額（月額・千円） | | | "288"; "9"
    契約開始日 | | | "2024/4/1"; "2025/7/1"
    契約終了日 | | | "2027/3/31"; "2027/6/30"
    解約予告 | | | "90日前"; "3ヶ月前"
    ストレージ使用量(GB) | | | "211.5"; "3"
    ストレージ上限(GB) | | | "300"; "50"
    最新NPS | | | "9"; "5"
    NPS回答日 | | | "2026/10/1"; "2026/9/9"
    最終ログイン日 | | | "2026/11/20"; "2026/11/2"
    延滞請求数 | | | "0"; "2"
    メモ | | | 要フォロー; ""
    更新日時 | | | "2026/11/20 10:00"; "2026/11/21 9:00"
  `),
  right: {
    'account.externalId': '取引先コード',
    'profile.name': '取引先名',
    'profile.industry': '業種区分',
    'profile.employees': '従業員数(人)',
    'plan.planId': '契約プラン名',
    'plan.seats': '契約席数',
    'usage.seats.used': '利用中席数',
    'plan.mrr': '契約金額（月額・千円）',
    'plan.startedOn': '契約開始日',
    'plan.renewalOn': '契約終了日',
    'plan.noticeDays': '解約予告',
    'usage.storage.used': 'ストレージ使用量(GB)',
    'usage.storage.included': 'ストレージ上限(GB)',
    'nps.score': '最新NPS',
    'nps.answeredOn': 'NPS回答日',
    'usage.lastActiveOn': '最終ログイン日',
    'support.overdueInvoices': '延滞請求数',
  },
  scales: { 'plan.mrr': ['thousand'] },
};

export const messy: FieldList = {
  name: 'a messy one',
  fields: fieldsOf(`
    col_1 | Company | text | Sample Foods
    col_2 | # of seats (contract) | text | "1,200"
    col_3 | seats - USED!! | text | "900"
    col_4 | Renewal | text | "2027-01-01"; "2027-02-02"
    col_5 | Renewal owner | text | Hanako Mihon
    col_6 | Renewal probability | text | "80%"
    col_7 | NPS | text | "promoter"; "detractor"
    col_8 | NPS (0-10) | text | "9"; "2"
    col_9 | Plan of action | text | call them
    col_10 | ＰＬＡＮ | text | Business
    col_11 | ¥ / month | text | "￥288,000"
    col_12 | upd. | text | "2026-11-11"
    col_13 | Industry?? | text | Food
    col_14 | Sales target | text | "100"
    col_15 | Renewal date (old) | text | "2019-01-01"; "2020-02-02"
    col_16 | storage % | text | "55%"
    col_17 | Seats | date | "2026-01-01"
  `),
  right: {
    'profile.name': 'col_1',
    'plan.seats': 'col_2',
    'usage.seats.used': 'col_3',
    'plan.renewalOn': 'col_4',
    'nps.score': 'col_8',
    'plan.planId': 'col_10',
    'profile.industry': 'col_13',
  },
};

export const nothing: FieldList = {
  name: 'one with nothing of it',
  fields: fieldsOf(`
    weather | 天気 | string | 晴れ
    colour | 好きな色 | string | 青
    lot_no | ロット番号 | string | L-1
    shipping_weight | 出荷重量 | number | 12.5
    created_at | 作成日時 | datetime | 2026-01-01T00:00:00Z
    updated_at | 更新日時 | datetime | 2026-11-01T00:00:00Z
    updated_by | 更新者 | string | admin
    temperature | Temperature | number | 21
    plant | Plant | string | Nagoya
    seating_plan_pdf | Seating chart PDF | string | x.pdf
    meeting_minutes_url | 会議メモ | string |
    renewable_energy | Renewable energy | boolean | true
  `),
  right: {},
};
