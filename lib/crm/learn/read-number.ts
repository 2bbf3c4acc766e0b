import { isGrouped } from '@/lib/domain/reading/digit-groups';
import { decimalMark } from './local-conventions';
import { joined, plainText, type Read, read, unread } from './plain-text';

export interface NumberForm {
  /** BCP 47 tag of the text, if known. */
  locale?: string | undefined;
  /** Most decimals such a value can have; three digits behind a lone mark are then a group where fewer are possible. */
  decimals?: number;
}

/** Powers of ten of the units that Japanese numbers are grouped by. */
const UNITS: Readonly<Record<string, number>> = { 兆: 12, 億: 8, 万: 4, '': 0 };
const SMALL: Readonly<Record<string, number>> = { 千: 3, 百: 2, 十: 1, '': 0 };
const MOST_DIGITS = 30;

/** A number in a local form as a plain decimal, "-1234.5", exactly as it stands there. "▲1,234" and "(1,234)" are negative. */
export function readNumber(text: string, form: NumberForm = {}): Read<string> {
  const whole = joined(plainText(text));
  if (whole === null) return unread('two-values');
  if (whole.length > 60) return unread('too-long');
  const signed = /^(?:\((.+)\)|([-+▲△]) ?(.+)|(.+))$/.exec(whole);
  if (!signed) return unread('not-a-number');
  const [, bracketed, sign, afterSign, bare] = signed;
  const size = magnitude((bracketed ?? afterSign ?? bare ?? '').trim(), isJapanese(text) ? { ...form, locale: 'ja' } : form);
  if (!size.ok) return size;
  const negative = (bracketed !== undefined || (sign !== undefined && sign !== '+')) && /[1-9]/.test(size.value);
  return read(`${negative ? '-' : ''}${size.value}`);
}

/** Full-width digits and kanji units come with the marks of East Asia, whatever language the page says it is in. */
const isJapanese = (text: string) => /[０-９兆億万千百十]/.test(text);

function magnitude(text: string, form: NumberForm): Read<string> {
  if (!/[兆億万千百十]/.test(text)) return plainNumber(text, form);
  return kanjiNumber(text, form);
}

/** "1億2,345万6,789", "3.5万", "百万": sums of units that grow smaller. */
function kanjiNumber(text: string, form: NumberForm): Read<string> {
  let rest = text.replace(/ /g, '');
  let sum = '0';
  let last = Number.POSITIVE_INFINITY;
  while (rest !== '') {
    const part = /^([\d.,]*)([千百十]?)([兆億万]?)/.exec(rest);
    const [all = '', digits = '', small = '', unit = ''] = part ?? [];
    if (all === '' || (digits === '' && small === '')) return unread('not-a-number');
    const power = (SMALL[small] ?? 0) + (UNITS[unit] ?? 0);
    if (power >= last) return unread('not-a-number');
    const number = digits === '' ? read('1') : plainNumber(digits, form);
    if (!number.ok) return number;
    sum = added(sum, shifted(number.value, power));
    last = power;
    rest = rest.slice(all.length);
  }
  return read(sum);
}

function plainNumber(text: string, form: NumberForm): Read<string> {
  if (!/^\d/.test(text) || !/\d$/.test(text) || !/^[\d., '’]+$/.test(text)) return unread('not-a-number');
  const marks = [...new Set(text.replace(/\d/g, ''))];
  if (marks.length === 0) return decimalOf(text, '');
  const lastMark = text[text.search(/[., '’]\d*$/)] ?? '';
  if (marks.length > 2) return unread('not-a-number');
  if (marks.length === 2) {
    const other = marks.find((mark) => mark !== lastMark) ?? '';
    if (!/[.,]/.test(lastMark) || text.split(lastMark).length !== 2) return unread('not-a-number');
    const [front = '', back = ''] = text.split(lastMark);
    return isGrouped(front, other) ? decimalOf(front.replaceAll(other, ''), back) : unread('not-a-number');
  }
  const grouped = isGrouped(text, lastMark);
  const [front = '', back = '', ...more] = text.split(lastMark);
  const canBeDecimal = /[.,]/.test(lastMark) && more.length === 0;
  if (grouped && !canBeDecimal) return decimalOf(text.replaceAll(lastMark, ''), '');
  if (!grouped) return canBeDecimal ? decimalOf(front, back) : unread('not-a-number');
  // "1.234" reads two ways: by the language, or because such a value has no thousandths.
  const mark = decimalMark(form.locale);
  if (mark !== undefined) return mark === lastMark ? decimalOf(front, back) : decimalOf(front + back, '');
  return form.decimals !== undefined && form.decimals < 3 ? decimalOf(front + back, '') : unread('ambiguous-number');
}

function decimalOf(front: string, back: string): Read<string> {
  if (front.length + back.length > MOST_DIGITS) return unread('too-large');
  return read(tidy(front, back));
}

const tidy = (front: string, back: string) => {
  const whole = front.replace(/^0+(?=\d)/, '') || '0';
  const rest = back.replace(/0+$/, '');
  return rest === '' ? whole : `${whole}.${rest}`;
};

function shifted(decimal: string, power: number): string {
  const [front = '', back = ''] = decimal.split('.');
  const digits = back.padEnd(power, '0');
  return tidy(front + digits.slice(0, power), digits.slice(power));
}

function added(one: string, other: string): string {
  const places = Math.max(...[one, other].map((number) => number.split('.')[1]?.length ?? 0));
  const sum = [one, other].reduce((total, number) => total + BigInt(shifted(number, places)), 0n);
  const digits = String(sum).padStart(places + 1, '0');
  return tidy(digits.slice(0, digits.length - places), digits.slice(digits.length - places));
}
