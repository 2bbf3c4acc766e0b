import { type FieldList, fieldsOf } from './field-list';

export const zohoLike: FieldList = {
  name: 'Zoho-like, English',
  fields: fieldsOf(`
    id | Account Id | bigint | 5000001
    Account_Name | Account Name | text | Sample Foods
    Account_Site | Account Site | text |
    Website | Website | website | www.sample-foods.example
    Industry | Industry | picklist | Food
    Employees | Employees | integer | 220
    Annual_Revenue | Annual Revenue | currency | 9000000
    Subscribed_Plan | Subscribed Plan | picklist | Standard
    User_Licenses | User Licenses | integer | 60
    Licenses_In_Use | Licenses In Use | integer | 41
    Monthly_Recurring_Revenue | Monthly Recurring Revenue | currency | 108000
    Contract_Renewal_Date | Contract Renewal Date | date | 2027-02-01; 2027-05-01
    Auto_Renewal | Auto Renewal | boolean | true
    Notice_Period_In_Days | Notice Period in Days | integer | 45
    NPS_Rating | NPS Rating | integer | 8
    NPS_Survey_Date | NPS Survey Date | date | 2026-08-08
    Contract_Term_Months | Contract Term (Months) | integer | 12
    Modified_Time | Modified Time | datetime | 2026-11-01T00:00:00Z
    Created_Time | Created Time | datetime | 2019-11-01T00:00:00Z
    Account_Type | Account Type | picklist | Customer
    Ticker_Symbol | Ticker Symbol | text |
  `),
  right: {
    'account.id': 'id',
    'account.domain': 'Website',
    'profile.name': 'Account_Name',
    'profile.industry': 'Industry',
    'profile.employees': 'Employees',
    'profile.annualRevenue': 'Annual_Revenue',
    'plan.planId': 'Subscribed_Plan',
    'plan.seats': 'User_Licenses',
    'usage.seats.used': 'Licenses_In_Use',
    'plan.mrr': 'Monthly_Recurring_Revenue',
    'plan.renewalOn': 'Contract_Renewal_Date',
    'plan.noticeDays': 'Notice_Period_In_Days',
    'plan.termMonths': 'Contract_Term_Months',
    'nps.score': 'NPS_Rating',
    'nps.answeredOn': 'NPS_Survey_Date',
  },
};

export const japaneseSheet: FieldList = {
  name: 'another Japanese sheet',
  fields: fieldsOf(`
    お客様番号 | | | "1001"; "1002"
    お客様名 | | | 見本不動産; 架空工務店
    業態 | | | 不動産; 建設
    社員数 | | | "310"; "45"
    ご利用プラン | | | ビジネス; スタンダード
    ライセンス契約数 | | | "100"; "20"
    ライセンス使用数 | | | "64"; "20"
    アクティブ率 | | | "64%"; "100%"
    月額費用（円） | | | "¥270,000"; "¥36,000"
    次回更新予定日 | | | 2027年3月31日; 2027年5月31日
    解約申し出期限 | | | 2027年1月31日; 2027年3月31日
    ＮＰＳ点数 | | | "8"; "10"
    ＮＰＳ回答年月日 | | | 2026年9月1日; 2026年9月2日
    自由記入欄 | | | 便利です; ""
    弊社担当 | | | 見本 太郎; 見本 花子
    最終更新日時 | | | 2026年11月1日; 2026年11月2日
    電話番号 | | | 000-000; 000-001
  `),
  right: {
    'account.externalId': 'お客様番号',
    'profile.name': 'お客様名',
    'profile.industry': '業態',
    'profile.employees': '社員数',
    'plan.planId': 'ご利用プラン',
    'plan.seats': 'ライセンス契約数',
    'usage.seats.used': 'ライセンス使用数',
    'usage.seats.share': 'アクティブ率',
    'plan.mrr': '月額費用（円）',
    'plan.renewalOn': '次回更新予定日',
    'plan.noticeOn': '解約申し出期限',
    'nps.score': 'ＮＰＳ点数',
    'nps.answeredOn': 'ＮＰＳ回答年月日',
    'profile.ownerName': '弊社担当',
  },
};

export const warehouseJson: FieldList = {
  name: 'a warehouse API without labels',
  fields: fieldsOf(`
    $.account.account_id | | | "a-1"
    $.account.company_name | | | Sample Clinic
    $.account.primary_domain | | | sample-clinic.example
    $.account.headcount | | | 75
    $.subscription.plan_code | | | work-standard
    $.subscription.seatCount | | | 40
    $.subscription.mrr_cents | | | 7200000
    $.subscription.currency | | | JPY
    $.subscription.current_period_end | | | 1796083200
    $.subscription.started_at | | | 1700000000
    $.usage.active_seats | | | 39
    $.usage.seat_utilization_pct | | | 97.5
    $.usage.storage_used_gb | | | 120.2
    $.nps.latest_score | | | 6
    $.nps.responded_at | | | 2026-09-09T00:00:00Z
    $.meta.generated_at | | | 2026-11-22T00:00:00Z
    $.meta.etl_batch_id | | | 88
  `),
  right: {
    'account.id': '$.account.account_id',
    'account.domain': '$.account.primary_domain',
    'profile.name': '$.account.company_name',
    'profile.employees': '$.account.headcount',
    'plan.planId': '$.subscription.plan_code',
    'plan.seats': '$.subscription.seatCount',
    'plan.mrr': '$.subscription.mrr_cents',
    'plan.renewalOn': '$.subscription.current_period_end',
    'plan.startedOn': '$.subscription.started_at',
    'usage.seats.used': '$.usage.active_seats',
    'usage.seats.share': '$.usage.seat_utilization_pct',
    'usage.storage.used': '$.usage.storage_used_gb',
    'nps.score': '$.nps.latest_score',
    'nps.answeredOn': '$.nps.responded_at',
  },
};
