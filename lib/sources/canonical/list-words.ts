import { FIELD_WORDS, type FieldWords, OF_THE_RECORD } from './field-words';

const words = (id: string, ja: string, en: string, not?: readonly string[]): FieldWords => ({
  id,
  ja: ja.split(' '),
  en: en.split(', '),
  ...(not ? { not } : {}),
});

/** A field of a list that is named as one of the account is. */
function like(id: string, own: string, ja = '', en = ''): FieldWords {
  const found = FIELD_WORDS.find((field) => field.id === own);
  const more = (text: string, mark: string) => (text === '' ? [] : text.split(mark));
  return {
    id,
    ja: [...more(ja, ' '), ...(found?.ja ?? [])],
    en: [...more(en, ', '), ...(found?.en ?? [])],
    ...(found?.not ? { not: found.not } : {}),
  };
}

const ID = ['番号', '件名'];

/** Names of the columns of lists: a file of answers, of meters, of purchases. */
export const LIST_WORDS: readonly FieldWords[] = [
  like('nps.responses.score', 'nps.score', 'スコア 点数 評価', 'score, rating'),
  like(
    'nps.responses.answeredOn',
    'nps.answeredOn',
    '日付 回答日時 回答日',
    'date, responded at, created at, submitted at, response date',
  ),
  like('nps.responses.comment', 'nps.comment', 'コメント 自由記述 理由', 'comment, feedback, verbatim, reason, comments'),
  like('nps.responses.name', 'nps.contact', '氏名 お名前 名前', 'name, contact name, person, respondent name'),
  words('nps.responses.contactId', '連絡先ID 担当者ID 回答者ID', 'contact id, person id, respondent id'),
  words('nps.responses.role', '役職 役割 部署役職', 'role, job title, title, position'),
  words(
    'usage.points.metricId',
    'メトリクス 指標 項目 計測項目 利用項目',
    'metric, meter, metric id, metric name, usage type, measure',
  ),
  words('usage.points.unit', '単位', 'unit, unit of measure, uom'),
  words('usage.points.period', '期間 集計単位 集計期間', 'period, granularity, interval'),
  words(
    'usage.points.startOn',
    '期間開始日 対象月 年月 集計月 開始日 利用月 日付',
    'period start, start date, month, date, usage month, starts on, period',
  ),
  words('usage.points.used', '利用量 使用量 利用数 使用数 実績 数量 値', 'used, usage, quantity, value, consumed, amount used'),
  words('usage.points.included', '上限 契約量 利用可能数 枠 契約数', 'included, limit, quota, allowance, contracted'),
  words('usage.points.unlimited', '無制限 無制限フラグ', 'unlimited, is unlimited'),
  words('usage.adoption.featureId', '機能 機能名 機能ID', 'feature, feature id, feature name'),
  words('usage.adoption.share', '利用率 定着率 普及率', 'share, adoption, adoption rate, usage rate'),
  words('purchases.items.productId', '製品コード 商品コード 品番 SKU', 'product code, sku, product id, item code'),
  words('purchases.items.name', '製品名 商品名 品名 名称 商品', 'product name, name, item, product, item name, description'),
  words('purchases.items.purchasedOn', '購入日 契約日 受注日 注文日', 'purchase date, purchased on, order date, bought on, date'),
  words('purchases.items.quantity', '数量 個数 契約数', 'quantity, qty, count, units'),
  words('purchases.items.amount', '金額 価格 購入金額 受注金額', 'amount, price, total, value, total price'),
  words('purchases.items.active', '有効 利用中 状態', 'active, in use, is active, status'),
  words('purchases.items.endsOn', '終了日 有効期限 利用終了日', 'end date, ends on, expiry date, usage end date, expires'),
  words('purchases.items.fromCompetitor', '競合製品 他社製品', 'competitor product, is competitor product, competitor'),
  words('opportunities.items.id', '商談ID 案件番号 案件ID ID', 'opportunity id, deal id, id, record id'),
  words('opportunities.items.name', '商談名 案件名 件名 名称', 'opportunity name, deal name, name, title, subject'),
  words('opportunities.items.stage', 'フェーズ 商談フェーズ ステージ 進捗', 'stage, deal stage, stage name, phase, sales stage'),
  words('opportunities.items.amount', '金額 商談金額 見込金額', 'amount, deal amount, value, expected revenue'),
  words(
    'opportunities.items.closeOn',
    '完了予定日 受注予定日 クローズ日',
    'close date, expected close date, closed on, closing date',
  ),
  words('opportunities.items.outcome', '結果 受注結果', 'outcome, result, status'),
  words('opportunities.items.lossReason', '失注理由 敗因', 'loss reason, lost reason, closed lost reason'),
  words('contacts.people.id', '連絡先ID 担当者ID ID', 'contact id, person id, id'),
  words('contacts.people.name', '氏名 担当者名 お名前 名前', 'name, full name, contact name'),
  words('contacts.people.role', '役割 役職 ロール', 'role, job title, title, position'),
  words(
    'contacts.people.optedOut',
    'メール配信停止 配信停止 メール送信除外',
    'email opt out, opted out, unsubscribed, do not email, has opted out of email',
  ),
  words(
    'support.tickets.id',
    `${ID[0]} チケット番号 ケース番号 問い合わせ番号 ID`,
    'ticket id, case number, ticket number, id, number',
  ),
  words('support.tickets.subject', `${ID[1]} タイトル 題名 内容`, 'subject, title, summary'),
  words('support.tickets.severity', '重要度 優先度 深刻度 緊急度', 'severity, priority, urgency'),
  words('support.tickets.open', '未解決 オープン 対応中', 'open, is open'),
  words('support.tickets.closed', '解決済み クローズ 完了', 'closed, is closed, resolved'),
  words('support.tickets.openedOn', '起票日 受付日 発生日 作成日', 'opened on, created at, created date, received on, created'),
  words('competitors.items.name', '競合名 競合製品 他社名 競合サービス', 'competitor, competitor name, name, vendor'),
  words('competitors.items.insteadOfProductId', '対応製品 代替製品', 'instead of, replaces, our product'),
  words(
    'competitors.items.contractEndsOn',
    '契約終了日 契約満了日 契約期限',
    'contract end, contract end date, contract ends on, expiry date',
    OF_THE_RECORD,
  ),
  words('competitors.items.note', 'メモ 備考', 'note, notes, comment'),
  words('interest.signals.kind', '種別 種類 シグナル種別', 'kind, type, signal type, event'),
  words('interest.signals.subject', '対象 対象プラン 対象機能', 'subject, target, topic'),
  words('interest.signals.onDate', '日付 発生日 閲覧日', 'date, seen on, occurred on, happened on'),
];
