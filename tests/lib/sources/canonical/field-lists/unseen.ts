import { type FieldList, fieldsOf } from './field-list';

// Written after the words, and the words were not chosen by them: what is found here says how the words do elsewhere.

export const pipedriveLike: FieldList = {
  name: 'unseen: Pipedrive-like, English',
  fields: fieldsOf(`
    id | ID | int | 31
    name | Name | varchar | Sample Academy
    owner_id | Owner | user |
    website | Website | varchar | https://academy.example
    employee_count | Number of employees | int | 55
    annual_revenue | Annual revenue | monetary | 120000
    9f31 | Package | enum | Starter
    a3b7 | Paid seats | double | 25
    b221 | Seats in use | double | 25
    c911 | Monthly subscription fee | monetary | 22500
    d004 | Contract expires on | date | 2027-04-30; 2027-01-31
    e5a0 | Cancellation window (days) | double | 30
    f7f7 | NPS latest | double | 7
    f7f8 | NPS last answered | date | 2026-05-05
    update_time | Update time | date | 2026-11-01
    add_time | Organization created | date | 2019-01-01
    label_ids | Labels | set |
    open_deals_count | Open deals | int | 1
    next_activity_date | Next activity date | date | 2026-12-01
  `),
  right: {
    'account.id': 'id',
    'profile.name': 'name',
    'profile.ownerName': 'owner_id',
    'account.domain': 'website',
    'profile.employees': 'employee_count',
    'profile.annualRevenue': 'annual_revenue',
    'plan.planId': '9f31',
    'plan.seats': 'a3b7',
    'usage.seats.used': 'b221',
    'plan.mrr': 'c911',
    'plan.renewalOn': 'd004',
    'plan.noticeDays': 'e5a0',
    'nps.score': 'f7f7',
    'nps.answeredOn': 'f7f8',
  },
};

export const contractLedger: FieldList = {
  name: 'unseen: a ledger of contracts, Japanese',
  fields: fieldsOf(`
    契約管理番号 | | | "K-1"; "K-2"
    得意先 | | | 見本運送; 架空商店
    業種名 | | | 物流; 小売
    従業員規模（人） | | | "500"; "12"
    契約コース | | | ビジネス; スターター
    契約アカウント数（ID） | | | "80"; "10"
    実利用アカウント数 | | | "71"; "3"
    年間契約料（税抜） | | | "2,592,000"; "108,000"
    契約開始年月日 | | | "2025/04/01"; "2026/01/01"
    契約満了年月日 | | | "2027/03/31"; "2026/12/31"
    解約通知日数 | | | "60"; "30"
    容量使用率（％） | | | "71"; "12"
    ＮＰＳ（直近） | | | "6"; "9"
    ＮＰＳ取得日 | | | "2026/05/01"; "2026/06/01"
    営業担当者名 | | | 見本 太郎; 見本 花子
    データ更新日時 | | | "2026/11/20 01:00"; "2026/11/20 01:00"
    郵便番号 | | | "000-0000"; "000-0001"
  `),
  right: {
    'profile.name': '得意先',
    'profile.industry': '業種名',
    'profile.employees': '従業員規模（人）',
    'plan.planId': '契約コース',
    'plan.seats': '契約アカウント数（ID）',
    'usage.seats.used': '実利用アカウント数',
    'plan.mrr': '年間契約料（税抜）',
    'plan.startedOn': '契約開始年月日',
    'plan.renewalOn': '契約満了年月日',
    'plan.noticeDays': '解約通知日数',
    'usage.storage.share': '容量使用率（％）',
    'nps.score': 'ＮＰＳ（直近）',
    'nps.answeredOn': 'ＮＰＳ取得日',
    'profile.ownerName': '営業担当者名',
  },
};
