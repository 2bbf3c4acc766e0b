import type { FieldFrom, FieldMapping } from '../../canonical/field-mapping';

const touches: Record<string, FieldFrom> = {
  onDate: { from: '対応日' },
  channel: { from: '手段', table: { 電話: 'call', メール: 'email', 訪問: 'visit', 会議: 'meeting' }, fallback: 'other' },
  subject: { from: '内容' },
};

/** Every company names its fields itself: these are the names that such apps usually have, to be replaced by the company's own. */
export const PRESET: FieldMapping = {
  format: 'tsugite-mapping/1',
  timeZone: 'Asia/Tokyo',
  currency: 'JPY',
  fields: {
    'profile.name': { from: '会社名' },
    'profile.industry': { from: '業種', keep: true },
    'profile.employees': { from: '従業員数' },
    'profile.region': { from: '地域', keep: true },
    'profile.ownerName': { from: '担当者.0' },
    'plan.planName': { from: '契約プラン' },
    'plan.seats': { from: '契約席数' },
    'plan.mrr': { from: '月額' },
    'plan.startedOn': { from: '契約開始日' },
    'plan.renewalOn': { from: '更新日' },
    'usage.seats.used': { from: '利用席数' },
    'nps.score': { from: 'NPS' },
    'nps.answeredOn': { from: 'NPS回答日' },
  },
  lists: {
    'opportunities.items': {
      from: 'deals',
      fields: {
        id: { from: '$id' },
        name: { from: '案件名' },
        stage: { from: '確度' },
        amount: { from: '金額' },
        closeOn: { from: '受注予定日' },
        outcome: { from: '結果', table: { 受注: 'won', 失注: 'lost', 商談中: 'open' } },
        lossReason: { from: '失注理由' },
      },
    },
    'contacts.people': {
      from: 'contacts',
      fields: { id: { from: '$id' }, name: { from: '氏名' }, role: { from: '役職', keep: true } },
    },
    'contacts.past': { from: 'activities', fields: touches },
    'support.tickets': {
      from: 'tickets',
      fields: {
        id: { from: '$id' },
        subject: { from: '件名' },
        severity: { from: '重要度', table: { 低: 'low', 中: 'medium', 高: 'high', 緊急: 'critical' } },
        open: { from: '状況', table: { 未対応: 'true', 対応中: 'true', 完了: 'false' } },
        openedOn: { from: '受付日' },
      },
    },
  },
};
