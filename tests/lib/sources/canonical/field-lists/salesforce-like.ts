import { type FieldList, fieldsOf } from './field-list';

export const salesforceJa: FieldList = {
  name: 'Salesforce-like, Japanese',
  fields: fieldsOf(`
    Id | 取引先 ID | id | 001xx000003DGb1AAG
    Name | 取引先名 | string | 見本精密工業株式会社
    NameKana__c | 取引先名（カナ） | string | ミホンセイミツ
    Industry | 業種 | picklist | 製造業
    NumberOfEmployees | 従業員数 | int | 1200; 80
    AnnualRevenue | 年間売上 | currency | 4000000000
    Website | Web サイト | url | https://www.mihon.example/
    Owner.Name | 所有者 | reference | 見本 太郎
    ParentId | 親取引先 ID | reference |
    CustomerSince__c | 取引開始日 | date | 2021-04-01
    Plan__c | 契約プラン | picklist | Business; Standard
    ProposedPlan__c | 提案中プラン | picklist | Enterprise
    Seats__c | 契約席数 | double | 120; 30
    ActiveSeats__c | 利用席数 | double | 98; 21
    SeatPrice__c | 席単価 | currency | 2400
    MRR__c | 契約金額（月額） | currency | 288000
    RenewalDate__c | 契約更新日 | date | 2027-03-31; 2027-06-30
    NoticeDays__c | 解約予告日数 | double | 90
    NpsScore__c | NPS | double | 9; 4
    NpsDate__c | NPS回答日 | date | 2026-10-01
    NpsComment__c | NPSコメント | textarea | 助かっています
    AddOns__c | 契約オプション | multipicklist | storage-100;sso
    OverdueInvoices__c | 未払い請求数 | double | 0
    CreatedDate | 作成日 | datetime | 2020-01-01T00:00:00Z
    LastModifiedDate | 最終更新日 | datetime | 2026-11-20T00:00:00Z
    BillingCity | 町名・番地 | string | 千代田区
    Phone | 電話 | phone | 00-0000-0000
    Description | 説明 | textarea |
  `),
  right: {
    'account.id': 'Id',
    'account.domain': 'Website',
    'profile.name': 'Name',
    'profile.industry': 'Industry',
    'profile.employees': 'NumberOfEmployees',
    'profile.annualRevenue': 'AnnualRevenue',
    'profile.ownerName': 'Owner.Name',
    'profile.customerSince': 'CustomerSince__c',
    'plan.planId': 'Plan__c',
    'plan.seats': 'Seats__c',
    'usage.seats.used': 'ActiveSeats__c',
    'plan.unitPrice': 'SeatPrice__c',
    'plan.mrr': 'MRR__c',
    'plan.renewalOn': 'RenewalDate__c',
    'plan.noticeDays': 'NoticeDays__c',
    'nps.score': 'NpsScore__c',
    'nps.answeredOn': 'NpsDate__c',
    'nps.comment': 'NpsComment__c',
    'plan.addOns': 'AddOns__c',
    'support.overdueInvoices': 'OverdueInvoices__c',
  },
};

export const salesforceEn: FieldList = {
  name: 'Salesforce-like, English',
  fields: fieldsOf(`
    Id | Account ID | id | 001xx000003DGb1AAG
    Name | Account Name | string | Sample Trading
    Industry | Industry | picklist | Retail
    NumberOfEmployees | Employees | int | 300
    AnnualRevenue | Annual Revenue | currency | 12000000
    Website | Website | url | https://sample-trading.example
    Owner.Name | Owner | reference | Hanako Mihon
    Current_Plan__c | Current Plan | picklist | Standard
    Licensed_Seats__c | Licensed Seats | double | 50
    Seats_Used__c | Seats Used | double | 31
    Seat_Utilization__c | Seat Utilization | percent | 62
    Subscription_ARR__c | ARR | currency | 1080000
    Contract_Start__c | Contract Start Date | date | 2026-04-01
    Contract_End__c | Contract End Date | date | 2027-03-31; 2027-09-30
    Notice_Period__c | Notice Period (days) | double | 60
    Billing_Frequency__c | Billing Frequency | picklist | Annual
    Storage_Used_GB__c | Storage Used (GB) | double | 211.5
    Storage_Limit_GB__c | Storage Limit (GB) | double | 300
    API_Calls__c | API Calls This Month | double | 42000
    Last_NPS__c | Last NPS Score | double | 10; 7
    Last_NPS_Date__c | Last NPS Date | date | 2026-09-12
    Support_End_Date__c | Support End Date | date | 2028-01-01
    Trial_End_Date__c | Trial End Date | date | 2025-01-01
    Competitor_Contract_End__c | Competitor Contract End Date | date | 2027-01-01
    LastActivityDate | Last Activity | date | 2026-11-01
    LastModifiedDate | Last Modified Date | datetime | 2026-11-20T00:00:00Z
    Rating | Account Rating | picklist | Hot
  `),
  right: {
    'account.id': 'Id',
    'account.domain': 'Website',
    'profile.name': 'Name',
    'profile.industry': 'Industry',
    'profile.employees': 'NumberOfEmployees',
    'profile.annualRevenue': 'AnnualRevenue',
    'profile.ownerName': 'Owner.Name',
    'plan.planId': 'Current_Plan__c',
    'plan.seats': 'Licensed_Seats__c',
    'usage.seats.used': 'Seats_Used__c',
    'usage.seats.share': 'Seat_Utilization__c',
    'plan.mrr': 'Subscription_ARR__c',
    'plan.startedOn': 'Contract_Start__c',
    'plan.renewalOn': 'Contract_End__c',
    'plan.noticeDays': 'Notice_Period__c',
    'plan.billingPeriod': 'Billing_Frequency__c',
    'usage.storage.used': 'Storage_Used_GB__c',
    'usage.storage.included': 'Storage_Limit_GB__c',
    'usage.api-calls.used': 'API_Calls__c',
    'nps.score': 'Last_NPS__c',
    'nps.answeredOn': 'Last_NPS_Date__c',
  },
  scales: { 'plan.mrr': ['per-year'], 'usage.seats.share': ['percent'] },
};
