import { isGrouped } from '@/lib/domain/reading/digit-groups';
import { type DecimalText, decimalOf } from './decimal-text';
import type { Scale } from './field-mapping';

/** A number as a source wrote it, with what stands around it. */
export interface WrittenNumber {
  digits: DecimalText;
  /** What its suffix says it counts (`万`, `%`, `か月`, `years`). */
  scales: Scale[];
  /** A length of time was named, so it is no plain count. */
  length?: 'day' | 'month' | 'year';
  /** Currencies that its sign may mean; empty: it has none. `$` alone names no currency. */
  currencies: readonly string[];
  /** It carries `$` and nothing says whose. */
  dollar?: true;
}

const MAGNITUDES: Readonly<Record<string, Scale>> = {
  千: 'thousand',
  万: 'ten-thousand',
  百万: 'million',
  億: 'hundred-million',
};

const COUNTERS =
  /(?:席|名様?|人|社|件|個|回|本|通|分|点|部署|ライセンス|アカウント|ユーザー|ID|GB|MB|TB|seats?|users?|licen[cs]es?|people|employees|points?)$/i;
const LENGTHS: readonly (readonly [RegExp, 'day' | 'month' | 'year'])[] = [
  [/(?:日|days?)(?:前|間|前まで|before)?$/i, 'day'],
  [/(?:[ヶヵケカか箇]月|個月|ヵ月|months?|mos?\.?)(?:前|間|前まで|before)?$/i, 'month'],
  [/(?:年|years?|yrs?\.?)(?:前|間)?$/i, 'year'],
];
const CURRENCIES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/円|¥/, ['JPY', 'CNY']],
  [/€/, ['EUR']],
  [/£/, ['GBP']],
  [/₩|원/, ['KRW']],
];

/** The digits with a point; `decimal` where the source says which mark it is, else a point unless only a comma can be meant. */
function plain(text: string, decimal: 'point' | 'comma' | undefined): string | null {
  const joined = /^\d{1,3}(?:[ \u00a0\u202f'’]\d{3})+(?=$|[.,])/.test(text) ? text.replace(/[ \u00a0\u202f'’]/g, '') : text;
  if (/^\d+$/.test(joined)) return joined;
  const marks = decimal === undefined ? [',', '.'] : decimal === 'point' ? [','] : ['.'];
  for (const group of marks) {
    const point = group === ',' ? '.' : ',';
    const [whole = '', fraction, ...more] = joined.split(point);
    if (more.length > 0 || (fraction !== undefined && !/^\d+$/.test(fraction))) continue;
    if (!/^\d+$/.test(whole) && !isGrouped(whole, group)) continue;
    const digits = whole.replaceAll(group, '');
    return fraction === undefined ? digits : `${digits}.${fraction}`;
  }
  return null;
}

/** Reads `1,234.5`, `1 234,50 €`, `￥1,234,000`, `１２０万円`, `80%`, `3か月前`, `△500`, `(500)`. Null: no number, or one that can be read in two ways. */
export function readNumber(raw: string | number, decimal?: 'point' | 'comma'): WrittenNumber | null {
  if (typeof raw === 'number') {
    const digits = decimalOf(raw);
    return digits === null ? null : { digits, scales: [], currencies: [] };
  }
  if (raw.length > 80) return null;
  let text = raw.normalize('NFKC').trim();
  const scales: Scale[] = [];
  const code = /^([A-Z]{3})\s*(?=[-\d(])|(?<=[\d)])\s*([A-Z]{3})$/.exec(text);
  const signed = CURRENCIES.find(([sign]) => sign.test(text))?.[1];
  const currencies = code ? [code[1] ?? code[2] ?? ''] : text.includes('円') ? ['JPY'] : (signed ?? []);
  const dollar = !code && text.includes('$');
  if (code) text = text.replace(code[0], '');
  text = text
    .replace(/US(?=\$)/, '')
    .replace(/[円¥€£₩원$]/g, '')
    .trim();
  let length: WrittenNumber['length'];
  if (currencies.length === 0) {
    const named = LENGTHS.find(([pattern]) => pattern.test(text));
    if (named) {
      length = named[1];
      text = text.replace(named[0], '').trim();
    } else text = text.replace(COUNTERS, '').trim();
  }
  if (text.endsWith('%')) {
    scales.push('percent');
    text = text.slice(0, -1).trim();
  }
  const magnitude = /(百万|千|万|億)$/.exec(text)?.[1];
  if (magnitude) {
    scales.push(MAGNITUDES[magnitude] ?? 'thousand');
    text = text.slice(0, -magnitude.length).trim();
  }
  const negative = /^(?:[-−–△▲]\s*|\((?=.*\)$))/.exec(text);
  if (negative) text = text.slice(negative[0].length).replace(/\)$/, '').trim();
  const digits = plain(text.replace(/^\+/, ''), decimal);
  if (digits === null) return null;
  const whole = digits.replace(/^0+(?=\d)/, '');
  const zero = !/[1-9]/.test(whole);
  return {
    digits: negative && !zero ? `-${whole}` : whole,
    scales,
    currencies,
    ...(length ? { length } : {}),
    ...(dollar ? { dollar: true as const } : {}),
  };
}
