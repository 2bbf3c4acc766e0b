import type { Scale } from './field-mapping';

/** How people name a field, the plainest name first. */
export interface FieldWords {
  id: string;
  ja: readonly string[];
  en: readonly string[];
  /** Words beside which it is another thing: a date of the last change is no renewal. */
  not?: readonly string[];
  /** What a field of that name counts, where it is not the field's own unit (ARR is an amount for a year). */
  scale?: readonly Scale[];
}

/** Dates and people that every system keeps of its own records. */
export const OF_THE_RECORD = [
  '最終更新',
  '更新日時',
  '更新者',
  '作成日',
  '作成者',
  '登録日',
  'last modified',
  'modified',
  'updated at',
  'last updated',
  'write date',
  'created',
  'create date',
];

const words = (id: string, ja: string, en: string, more: Partial<FieldWords> = {}): FieldWords => ({
  id,
  ja: ja.split(' '),
  en: en.split(', '),
  ...more,
});

const OTHERS_MONEY = [
  '見込',
  '予定',
  '目標',
  '商談',
  '売上',
  'forecast',
  'target',
  'pipeline',
  'opportunity',
  'deal',
  'revenue goal',
];
const PERSON = [
  '担当',
  'owner',
  'contact',
  'primary',
  'first',
  'last',
  'user',
  'parent',
  '親',
  'カナ',
  'かな',
  'フリガナ',
  'kana',
  'ふりがな',
];

/** Names of the account's own fields in Japanese and English. Data: a word that is missed is added here. */
export const FIELD_WORDS: readonly FieldWords[] = [
  words(
    'account.id',
    'レコードID アカウントID 取引先ID 会社ID レコード番号',
    'account id, company id, record id, id, hs object id, record number',
    { not: ['parent', '親', 'owner', 'user', '担当'] },
  ),
  words(
    'account.externalId',
    '顧客番号 顧客コード お客様番号 お客様コード 得意先コード 取引先コード 会員番号 外部ID 顧客ID 契約番号 テナントID 取引先番号',
    'customer number, external id, customer code, customer id, account number, account code, tenant id, ref',
  ),
  words(
    'account.domain',
    'ドメイン Webサイト ホームページ URL 会社URL HP サイトURL',
    'domain, website, company domain name, company domain, web site, homepage, site url, website url, url',
  ),
  words(
    'profile.name',
    '会社名 取引先名 お客様名 得意先名 企業名 顧客名 法人名 社名 組織名 アカウント名 取引先',
    'company name, account name, name, customer name, organization name, organisation name, company, customer, display name',
    { not: PERSON },
  ),
  words('profile.industry', '業種 業界 産業分類 業種区分 業態 産業', 'industry, sector, vertical, industry type, industry code'),
  words(
    'profile.employees',
    '従業員数 社員数 従業員規模 従業員 人数 企業規模',
    'employees, number of employees, employee count, headcount, company size, no of employees, staff count, numemployees',
  ),
  words(
    'profile.annualRevenue',
    '年間売上 年商 売上高 年間売上高 年間収益',
    'annual revenue, revenue, yearly revenue, turnover, annual sales',
    { not: ['recurring', '契約'] },
  ),
  words('profile.region', '地域 エリア 地方 都道府県 所在地域', 'region, area, territory, state, prefecture, geography'),
  words(
    'profile.departments',
    '部署数 部門数 利用部署数 利用部門数',
    'departments, number of departments, department count, departments using',
  ),
  words(
    'profile.ownerName',
    '担当者 営業担当 担当営業 弊社担当 自社担当 当社担当 弊社営業担当 所有者 取引先所有者 担当CSM 担当者名',
    'owner, account owner, account manager, owner name, csm, customer success manager, sales rep, salesperson, assigned to, user',
    { not: ['id', '先方', '顧客担当'] },
  ),
  words(
    'profile.customerSince',
    '取引開始日 顧客化日 初回契約日 導入日 利用開始日 取引開始',
    'customer since, became customer date, first purchase date, customer start date, onboarded on, client since, first contract date',
  ),
  words(
    'profile.groupId',
    '企業グループ グループID グループ会社 親会社 企業グループID',
    'group id, parent company, parent account, corporate group, group',
  ),
  words(
    'plan.productId',
    '製品 契約製品 商品 契約商品 サービス 契約サービス 製品名',
    'product, main product, product code, contracted product, service',
  ),
  words(
    'plan.planId',
    'プラン 契約プラン 現在のプラン ご契約プラン 利用プラン 料金プラン コース エディション プラン名 プラン種別',
    'plan, current plan, subscription plan, plan type, plan tier, subscribed plan, tier, edition, package, subscription tier, plan code, pricing plan, plan name',
    { not: ['検討', '希望', '提案', '次回', 'previous', 'proposed', 'next', '旧', '業務', 'action'] },
  ),
  words('plan.planName', 'プラン名称 プラン表示名', 'plan display name, plan title, plan label'),
  words(
    'plan.seats',
    '契約席数 契約ID数 ライセンス契約数 席契約数 ID契約数 アカウント契約数 ユーザー契約数 契約アカウント数 契約ライセンス数 ライセンス数 席数 契約ユーザー数 購入席数 アカウント数 ID数 契約数量 契約人数 利用可能席数',
    'seats, contract seats, seats purchased, licensed seats, contracted seats, seat count, number of seats, licenses, licences, license count, licenses purchased, seats bought, user licenses, contracted users, number of licenses, quantity of seats',
    { not: ['利用', '稼働', '使用', '未使用', '有効', 'used', 'active', 'assigned', 'unused', 'price', '単価'] },
  ),
  words(
    'plan.unitPrice',
    '単価 席単価 ID単価 ライセンス単価 1席あたり単価 ユーザー単価 月額単価',
    'unit price, seat price, price per seat, price per user, per seat price, license price, list price per seat, price per license',
  ),
  words('plan.unitPrice', '年額単価 年間単価', 'annual price per seat, yearly seat price, annual seat price', {
    scale: ['per-year'],
  }),
  words(
    'plan.mrr',
    'MRR 月額 月額料金 契約金額月額 月額利用料 月次経常収益 月額費用 月額契約金額 月額合計 月間経常収益',
    'mrr, monthly recurring revenue, monthly fee, monthly amount, monthly price, recurring revenue, monthly contract value, mrr amount, monthly revenue, monthly charge',
    { not: [...OTHERS_MONEY, '単価', 'per seat', 'per user'] },
  ),
  words(
    'plan.mrr',
    'ARR 年額 年額料金 契約金額年額 年間契約金額 年間利用料 年額契約金額 年間経常収益 年間契約額 契約金額年間',
    'arr, annual recurring revenue, annual contract value, acv, annual fee, yearly amount, annual contract amount, contract value annual, yearly contract value, annual price',
    { not: [...OTHERS_MONEY, '単価', 'per seat', 'per user'], scale: ['per-year'] },
  ),
  words(
    'plan.billingPeriod',
    '支払サイクル 請求サイクル 支払い方法 課金周期 請求周期 支払周期 支払区分 請求間隔 契約形態',
    'billing period, billing cycle, billing frequency, payment frequency, billing interval, payment term type, recurrence, invoicing period',
  ),
  words(
    'plan.termMonths',
    '契約期間 契約月数 契約期間月',
    'term months, contract term, contract length, term, term in months, contract duration, subscription term, contract months',
    { not: ['開始', '終了', 'start', 'end', 'payment', 'terms and'] },
  ),
  words(
    'plan.startedOn',
    '契約開始日 契約開始 契約日 開始日 課金開始日 現契約開始日',
    'contract start, contract start date, start date, subscription started at, contract started at, started at, signed on, subscription start, subscription start date, started on, current term start, term start',
    { not: ['初回', 'first'] },
  ),
  words(
    'plan.renewalOn',
    '更新日 契約更新日 次回更新日 契約終了日 契約満了日 契約期限 更新予定日 満期日 有効期限 契約終了 次回契約更新日 終了日 更新期日',
    'renewal date, renewal, contract end date, contract end, contract renewal date, next renewal, subscription end, renews on, expiry date, expiration date, end date, subscription end date, term end, contract expiry, next renewal date, current term end, date of renewal',
    { not: [...OF_THE_RECORD, 'support', 'サポート', 'キャンペーン', 'trial', 'トライアル', '競合', 'competitor', '他社'] },
  ),
  words(
    'plan.noticeDays',
    '解約予告日数 解約予告 解約通知期間 解約予告期間 予告期間 通知期間 解約申込期限日数',
    'notice days, notice period, notice period days, cancellation notice, cancellation notice days, termination notice, days of notice, notice',
  ),
  words(
    'plan.noticeOn',
    '解約予告期限 解約期限 解約申し出期限 解約申請期限 解約予告日 解約申出期限 解約通知期限 予告期限',
    'notice date, notice deadline, cancellation deadline, cancel by, notice by, last day of notice, notice due date, termination notice date',
  ),
  words(
    'plan.addOns',
    'オプション 契約オプション 追加オプション アドオン オプション契約 付帯サービス',
    'add ons, addons, options, contracted options, extras, add on products, purchased add ons, modules',
  ),
  words(
    'usage.asOf',
    '利用状況基準日 集計日 計測日 利用状況更新日',
    'usage as of, usage date, usage synced at, measured on, usage updated on',
  ),
  words(
    'usage.activeUsers',
    'アクティブユーザー数 月間アクティブユーザー数 MAU アクティブユーザー 利用者数 月間利用者数',
    'active users, monthly active users, mau, active user count, users active last 30 days, number of active users',
  ),
  words(
    'usage.lastActiveOn',
    '最終利用日 最終ログイン日 最終アクセス日 最終ログイン',
    'last login, last active, last active date, last activity in product, last login date, last used on, last seen, last sign in',
  ),
  words(
    'nps.score',
    'NPS NPSスコア 推奨度 NPS点数 満足度 顧客満足度 最新NPS 直近NPS 推奨スコア NPS評価',
    'nps, nps score, net promoter score, latest nps, likelihood to recommend, last nps score, nps rating, satisfaction score, satisfaction, csat',
    { not: ['日', 'コメント', '理由', '回答者', 'date', 'comment', 'respondent', 'reason', 'feedback'] },
  ),
  words(
    'nps.answeredOn',
    'NPS回答日 アンケート回答日 NPS実施日 満足度調査日 NPS回答日時 調査日 回答日',
    'nps date, nps answered on, nps responded at, survey responded at, nps survey date, last nps date, survey date, nps response date, answered on, nps submitted at, latest nps date, satisfaction survey date',
  ),
  words(
    'nps.comment',
    'NPSコメント アンケートコメント NPS理由 顧客の声 NPS自由回答 ご意見 満足度コメント',
    'nps comment, nps feedback, nps reason, survey comment, customer comment, nps verbatim, satisfaction comment',
  ),
  words(
    'nps.contact',
    'NPS回答者 アンケート回答者 回答者 回答者名',
    'nps respondent, nps contact, survey respondent, respondent, nps answered by',
  ),
  words('nps.role', 'NPS回答者役職 回答者役職', 'nps respondent role, respondent role, respondent title'),
  words(
    'support.overdueInvoices',
    '未払い請求数 滞納件数 未払い件数 延滞請求数 未入金件数 支払遅延件数',
    'overdue invoices, unpaid invoices, overdue invoice count, number of overdue invoices, past due invoices, open overdue invoices',
  ),
  words(
    'support.pains',
    '課題 お困りごと 顧客課題 困りごと 要望',
    'pains, pain points, challenges, customer pains, problems, issues stated',
  ),
  words(
    'lifecycle.stage',
    'ステージ 顧客ステージ ライフサイクルステージ CSフェーズ 利用フェーズ フェーズ カスタマーステージ',
    'lifecycle stage, customer stage, stage, customer lifecycle, success phase, cs phase, journey stage, lifecyclestage',
    { not: ['商談', '案件', 'deal', 'opportunity', 'sales stage'] },
  ),
];
