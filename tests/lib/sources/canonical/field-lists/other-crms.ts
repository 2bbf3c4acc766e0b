import { type FieldList, fieldsOf } from './field-list';

export const hubspotLike: FieldList = {
  name: 'HubSpot-like',
  fields: fieldsOf(`
    hs_object_id | Record ID | number | 9001
    name | Company name | string | Sample Trading
    domain | Company Domain Name | string | sample-trading.example
    industry | Industry | enumeration | RETAIL
    numberofemployees | Number of Employees | number | "300"
    annualrevenue | Annual Revenue | number | "12000000"
    hubspot_owner_id | Company owner | enumeration | 77
    lifecyclestage | Lifecycle Stage | enumeration | customer
    subscription_plan | Subscription plan | enumeration | business
    seats_purchased | Seats purchased | number | "120"
    active_users_30d | Active users (last 30 days) | number | "88"
    mrr | MRR | number | "4200.50"
    renewal_date | Renewal date | date | 2027-05-01; 2026-12-15
    cancellation_notice_days | Cancellation notice (days) | number | "30"
    nps_score | NPS score | number | "8"
    nps_submitted_at | NPS submitted at | datetime | 2026-08-01T10:00:00Z
    nps_feedback | NPS feedback | string | Good
    last_login_date | Last login date | date | 2026-11-19
    hs_lastmodifieddate | Last Modified Date | datetime | 2026-11-20T00:00:00Z
    createdate | Create Date | datetime | 2020-01-01T00:00:00Z
    hs_num_open_deals | Number of open deals | number | "2"
    city | City | string | Tokyo
    closedate | Close Date | datetime | 2021-04-01T00:00:00Z
    phone | Phone Number | string | 000
  `),
  right: {
    'account.id': 'hs_object_id',
    'account.domain': 'domain',
    'profile.name': 'name',
    'profile.industry': 'industry',
    'profile.employees': 'numberofemployees',
    'profile.annualRevenue': 'annualrevenue',
    'profile.ownerName': 'hubspot_owner_id',
    'lifecycle.stage': 'lifecyclestage',
    'plan.planId': 'subscription_plan',
    'plan.seats': 'seats_purchased',
    'usage.activeUsers': 'active_users_30d',
    'plan.mrr': 'mrr',
    'plan.renewalOn': 'renewal_date',
    'plan.noticeDays': 'cancellation_notice_days',
    'nps.score': 'nps_score',
    'nps.answeredOn': 'nps_submitted_at',
    'nps.comment': 'nps_feedback',
    'usage.lastActiveOn': 'last_login_date',
  },
};

export const kintoneLike: FieldList = {
  name: 'kintone-like, Japanese',
  fields: fieldsOf(`
    $id | レコード番号 | RECORD_NUMBER | 12
    会社名 | 会社名 | SINGLE_LINE_TEXT | 見本食品株式会社
    顧客コード | 顧客コード | SINGLE_LINE_TEXT | C-0012
    業種 | 業種 | DROP_DOWN | 食品
    従業員数 | 従業員数 | NUMBER | "450"
    プラン | ご契約プラン | RADIO_BUTTON | スタンダード
    ID数 | 契約ＩＤ数 | NUMBER | "80"
    利用率 | 利用率（％） | CALC | "72.5"
    月額料金 | 月額料金（税抜） | NUMBER | "144000"
    更新日 | 次回更新日 | DATE | 2027-02-28; 2027-04-30
    解約予告期限 | 解約予告期限 | DATE | 2026-12-31
    満足度 | 満足度（NPS） | NUMBER | "7"
    アンケート回答日 | アンケート回答日 | DATE | 2026-07-07
    オプション | 契約オプション | CHECK_BOX |
    担当営業 | 担当営業 | USER_SELECT |
    課題 | お困りごと | MULTI_LINE_TEXT | 入力が大変
    更新日時 | 更新日時 | UPDATED_TIME | 2026-11-20T01:00:00Z
    作成日時 | 作成日時 | CREATED_TIME | 2020-11-20T01:00:00Z
    更新者 | 更新者 | MODIFIER |
    備考 | 備考 | MULTI_LINE_TEXT |
  `),
  right: {
    'account.id': '$id',
    'account.externalId': '顧客コード',
    'profile.name': '会社名',
    'profile.industry': '業種',
    'profile.employees': '従業員数',
    'plan.planId': 'プラン',
    'plan.seats': 'ID数',
    'usage.seats.share': '利用率',
    'plan.mrr': '月額料金',
    'plan.renewalOn': '更新日',
    'plan.noticeOn': '解約予告期限',
    'nps.score': '満足度',
    'nps.answeredOn': 'アンケート回答日',
    'plan.addOns': 'オプション',
    'profile.ownerName': '担当営業',
    'support.pains': '課題',
  },
  scales: { 'usage.seats.share': ['percent'] },
};

export const odooLike: FieldList = {
  name: 'Odoo-like, Japanese labels over English names',
  fields: fieldsOf(`
    id | ID | integer | 42
    name | 名称 | char | サンプル商事
    display_name | 表示名 | char | サンプル商事
    website | ウェブサイト | char | https://sample.example
    ref | 参照 | char | C-9
    user_id | 営業担当者 | many2one |
    industry_id | 業界 | many2one |
    x_studio_plan | プラン | selection | business
    x_studio_seats | 契約ライセンス数 | integer | 55
    x_studio_used_seats | 利用ライセンス数 | integer | 44
    x_studio_seat_price | ライセンス単価 | monetary | 1800
    x_studio_arr | 年間契約金額 | monetary | 1188000
    x_studio_renewal | 契約満了日 | date | 2027-01-31; 2027-03-31
    x_studio_notice | 解約通知期間（日） | integer | 30
    x_studio_nps | 推奨度 | integer | 3
    x_studio_nps_date | 調査日 | date | 2026-06-06
    write_date | 最終更新日 | datetime | 2026-11-20 01:00:00
    create_date | 作成日 | datetime | 2020-01-20 01:00:00
    credit_limit | 与信限度額 | monetary | 100
    parent_id | 親会社 | many2one |
  `),
  right: {
    'account.id': 'id',
    'account.domain': 'website',
    'account.externalId': 'ref',
    'profile.name': ['name', 'display_name'],
    'profile.ownerName': 'user_id',
    'profile.industry': 'industry_id',
    'profile.groupId': 'parent_id',
    'plan.planId': 'x_studio_plan',
    'plan.seats': 'x_studio_seats',
    'usage.seats.used': 'x_studio_used_seats',
    'plan.unitPrice': 'x_studio_seat_price',
    'plan.mrr': 'x_studio_arr',
    'plan.renewalOn': 'x_studio_renewal',
    'plan.noticeDays': 'x_studio_notice',
    'nps.score': 'x_studio_nps',
    'nps.answeredOn': 'x_studio_nps_date',
  },
  scales: { 'plan.mrr': ['per-year'] },
};

export const dynamicsLike: FieldList = {
  name: 'Dynamics-like',
  fields: fieldsOf(`
    accountid | Account | Uniqueidentifier | 6d1c1ad2-0000-0000-0000-000000000001
    name | Account Name | String | Sample Logistics
    accountnumber | Account Number | String | A-1
    websiteurl | Website | String | sample-logistics.example
    numberofemployees | Number of Employees | Integer | 900
    revenue | Annual Revenue | Money | 55000000
    industrycode | Industry | Picklist | Logistics
    cr4f1_plantier | Plan Tier | Picklist | Enterprise
    cr4f1_contractedseats | Contracted Seats | Integer | 400
    cr4f1_activeseats | Active Seats | Integer | 380
    cr4f1_monthlyfee | Monthly Fee | Money | 14000
    cr4f1_renewson | Renews On | DateTime | 2027-07-01; 2027-08-01
    cr4f1_noticeperiod | Notice Period | Integer | 90
    cr4f1_npsscore | NPS | Integer | 6
    modifiedon | Modified On | DateTime | 2026-11-01T00:00:00Z
    createdon | Created On | DateTime | 2019-11-01T00:00:00Z
    statecode | Status | State | 0
    telephone1 | Main Phone | String | 0
  `),
  right: {
    'account.id': 'accountid',
    'account.externalId': 'accountnumber',
    'account.domain': 'websiteurl',
    'profile.name': 'name',
    'profile.employees': 'numberofemployees',
    'profile.annualRevenue': 'revenue',
    'profile.industry': 'industrycode',
    'plan.planId': 'cr4f1_plantier',
    'plan.seats': 'cr4f1_contractedseats',
    'usage.seats.used': 'cr4f1_activeseats',
    'plan.mrr': 'cr4f1_monthlyfee',
    'plan.renewalOn': 'cr4f1_renewson',
    'plan.noticeDays': 'cr4f1_noticeperiod',
    'nps.score': 'cr4f1_npsscore',
  },
};
