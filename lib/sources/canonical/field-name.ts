import type { Scale } from './field-mapping';

/** A field's name or label in the form in which it is compared. */
export interface PlainName {
  /** Latin words in lower case: `Seats_Purchased__c` → seats, purchased. */
  tokens: readonly string[];
  /** All of it without spaces and marks: for Japanese, which has no spaces. */
  solid: string;
  /** What its unit says: `（千円）`, `(%)`, `年額`. */
  scales: readonly Scale[];
  /** It speaks of an amount for a month, so a year's is not meant. */
  monthly: boolean;
}

const UNITS: readonly (readonly [RegExp, Scale])[] = [
  [/百万円/, 'million'],
  [/千円|単位[:：]?千|\bthousands?\b|\bin k\b/i, 'thousand'],
  [/(?<!百)万円/, 'ten-thousand'],
  [/億円/, 'hundred-million'],
  [/\bmillions?\b/i, 'million'],
  [/\bcents?\b|\bminor\b/i, 'minor'],
  [/[%％]|パーセント|\bpct\b|\bpercent(?:age)?\b/i, 'percent'],
];
const YEARLY = /年額|年間|\/\s*年|\bannual\b|\byearly\b|\bper year\b|\barr\b/i;
const MONTHLY = /月額|月間|月次|\/\s*月|\bmonthly\b|\bper month\b|\bmrr\b/i;

/** Parts of an API name that are the system's, not the field's. */
const SYSTEM =
  /^(?:properties|custom_?fields|custom|fields|attributes|record|data|cstm|attrs?)[.:]|^(?:cf|x_studio|x|hs|cstm|new|fld|ud|udf|field|custom|app)_|^cr[0-9a-f]{3,5}_|(?:__c|__r|_c|__pc|__s|_cst|_custom|__kc)$/i;

function bare(path: string): string {
  const once = path
    .replace(/^\$\.?/, '')
    .replace(/['"[\]]/g, '')
    .replace(SYSTEM, '');
  const again = once.replace(SYSTEM, '');
  return again === '' ? once : again;
}

/** Units in brackets say how it is counted and are no part of what it is. Other words in brackets are. */
const UNIT_BRACKETS =
  /[([【［（]\s*(?:単位[:：]?\s*)?(?:千円|万円|百万円|億円|円|税抜|税込|%|パーセント|pct|席|名|人|件|日|GB|MB|分|回|か月|ヶ月|ヵ月|カ月|月|months?|days?|jpy|usd|eur|yen|thousands?|in k|gb|任意|必須)\s*[)\]】］）]/gi;

/** The same beside another word: `(月額・千円)`. */
const UNIT_IN_BRACKETS = /[・、,/]\s*(?:百万円|千円|万円|億円|円|税抜|税込|%)\s*\)/g;

/** An API name or a label in one form: width, case, snake and camel, the system's prefixes and suffixes, marks. */
export function plainName(name: string): PlainName {
  const plain = bare(name.normalize('NFKC').trim()).slice(0, 200);
  const spaced = plain
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .replace(/[_\-./]+/g, ' ');
  const scales = UNITS.flatMap(([pattern, scale]) => (pattern.test(spaced) || pattern.test(plain) ? [scale] : []));
  const yearly = YEARLY.test(spaced);
  const essence = spaced
    .replace(UNIT_BRACKETS, ' ')
    .replace(UNIT_IN_BRACKETS, ')')
    .replace(/[%％]/g, ' ')
    .replace(/年月日$/, '日')
    .toLocaleLowerCase('en');
  return {
    tokens: essence.match(/[a-z]+|\d+/g) ?? [],
    solid: essence.replace(/[\s・･,:;!?'"’()[\]【】「」『』＊*※#◆■●〇○★☆の/]+/g, ''),
    scales: yearly ? [...scales, 'per-year'] : scales,
    monthly: MONTHLY.test(spaced),
  };
}

/** The last part of a path into a record: `$.subscription.seatCount` → `seatCount`. Null: it is no path. */
export function leafOf(path: string): string | null {
  const parts = path
    .replace(/^\$\.?/, '')
    .split(/[.[\]'"]+/)
    .filter((part) => part !== '' && !/^\d+$/.test(part));
  return parts.length > 1 ? (parts.at(-1) ?? null) : null;
}

const JAPANESE = /[\u3040-\u30ff\u3400-\u9fff]/;

/** Is it written in Japanese, so that it is compared by its characters and not by words. */
export const isJapanese = (text: string): boolean => JAPANESE.test(text);
