import type { AccountSnapshot } from '@/lib/domain/account-snapshot';

/** What a CRM's fields may hold that nobody meant for a panel. */
export const BAD_TEXTS = {
  'two hundred characters': '見本フーズサプライチェーンマネジメント東日本'.repeat(10).slice(0, 200),
  'right to left': 'شركة مثال للتجارة والخدمات',
  'an emoji of several parts': '👩‍👩‍👧‍👦🇯🇵 見本 👍🏽',
  markup: '<img src=x onerror="bad()"><script>bad()</script><b>&amp;</b>',
  'a direction that is turned over': 'abc\u202Egnp.exe',
} as const;

/** Fields that hold words of somebody; all others are codes, ids, days and numbers. */
const WORDS = new Set([
  'name',
  'ownerName',
  'comment',
  'subject',
  'title',
  'note',
  'description',
  'planName',
  'text',
  'lossReason',
]);

/** The account with this text in every field that holds words. */
export function withText(snapshot: AccountSnapshot, text: string): AccountSnapshot {
  const changed = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return WORDS.has(key) ? text : value;
    if (Array.isArray(value)) return value.map((one) => (typeof one === 'string' && key === 'pains' ? text : changed(one, key)));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, changed(one, name)]));
  };
  return { ...snapshot, facets: changed(snapshot.facets, '') as AccountSnapshot['facets'] };
}
