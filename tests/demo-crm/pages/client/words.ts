import type { Cell, Column } from '../page-contract';
import { boot } from './boot';

const WORDS = {
  app: ['営業', 'Sales'],
  sample: ['サンプルデータ', 'Sample data'],
  home: ['ホーム', 'Home'],
  accounts: ['取引先', 'Accounts'],
  allAccounts: ['すべての取引先', 'All Accounts'],
  search: ['このリストを検索…', 'Search this list…'],
  items: ['件', 'items'],
  more: ['さらに表示', 'Show more'],
  new: ['新規', 'New'],
  newAccount: ['新規取引先', 'New Account'],
  notHere: ['このデモでは登録できません。', 'Records cannot be created in this demo.'],
  details: ['詳細', 'Details'],
  related: ['関連', 'Related'],
  activity: ['活動', 'Activity'],
  planned: ['今後の予定', 'Upcoming'],
  past: ['過去の活動', 'Past activity'],
  none: ['なし', 'None'],
  missing: [
    'データが見つかりません。削除されたか、アクセス権がありません。',
    'This record is not there. It was deleted, or you have no access.',
  ],
  failed: ['読み込めませんでした。', 'This could not be loaded.'],
  assistant: ['アシスタント', 'Assistant'],
  assistantSays: ['今日は3件の更新があります。', 'Three renewals today.'],
  notes: ['メモ', 'Notes'],
  phone: ['電話', 'Phone'],
  history: ['履歴', 'History'],
  loginAs: ['代理ログイン', 'Login As'],
  logout: ['ログアウト', 'Log out'],
  otherLanguage: ['English', '日本語'],
  follow: ['フォローする', 'Follow'],
  edit: ['編集', 'Edit'],
  openInConsole: ['コンソールで開く', 'Open in console'],
  yes: ['はい', 'Yes'],
  no: ['いいえ', 'No'],
  welcome: ['おかえりなさい', 'Welcome back'],
  setup: ['設定', 'Setup'],
} as const satisfies Record<string, readonly [ja: string, en: string]>;

export const locale = boot.language === 'ja' ? 'ja-JP' : 'en-US';

export function say(key: keyof typeof WORDS): string {
  return WORDS[key][boot.language === 'ja' ? 0 : 1];
}

/** The Japanese label, or in English the API name made readable. */
export function label({ name, label: japanese }: Pick<Column, 'name' | 'label'>): string {
  if (boot.language === 'ja') return japanese;
  const plain = name
    .replace(/__[cr]$/, '')
    .replace(/_/g, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2');
  return plain.replace(/ Id$/, '');
}

/** A value as people read it. */
export function show(value: Cell, type: string): string {
  if (value === null || value === '') return '';
  if (typeof value === 'boolean') return say(value ? 'yes' : 'no');
  if (typeof value === 'number') {
    const number = value.toLocaleString(locale);
    return type === 'currency' ? `¥${number}` : type === 'percent' ? `${number}%` : number;
  }
  if (type === 'date') return new Date(`${value}T00:00:00`).toLocaleDateString(locale);
  if (type === 'datetime') return new Date(value.replace('+0000', 'Z')).toLocaleDateString(locale);
  return value;
}
