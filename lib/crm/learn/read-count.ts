import { joined, plainText, type Read, read, unread } from './plain-text';
import { type NumberForm, readNumber } from './read-number';

export interface CountForm extends NumberForm {
  whole: boolean;
  /** The unit that was seen when this was learned. */
  unit?: string | undefined;
  part?: 'first' | 'second' | undefined;
}

/** Words for one and the same thing, a person's seat: which of them stands there does not matter. */
const SEAT = /^(席|名|人|個|件|本|社|ユーザー?|アカウント|ライセンス|seats?|users?|licen[cs]es?|accounts?|members?|people)$/;
const MONEY = /[¥円€£$₩元]/;
const LARGEST = 1e15;

/** The unit of a text, without a plural's s; '' for seats and people, and where there is none. */
export function unitOf(text: string): string {
  const tail = /\d[\d., '’兆億万千百十]*(.*)$/.exec(joined(plainText(text)) ?? '')?.[1] ?? '';
  return unitWord(tail);
}

function unitWord(tail: string): string {
  const word = tail.trim().toLowerCase();
  return SEAT.test(word) ? '' : word.replace(/^([a-z]{3,})s$/, '$1');
}

/** The two sides of "47 / 50 名", each with the unit that stands there; null: no pair. */
export function pairOf(text: string): readonly [string, string] | null {
  const flat = plainText(text).replace(/[ \u2063]*(\/|\bof\b|中)[ \u2063]*/, '/');
  const sides = flat.split('/');
  const [first, second] = sides;
  if (sides.length !== 2 || first === undefined || second === undefined) return null;
  const isSide = (side: string) => /^([-–—]|[-+▲△(]?\d[^/]*)$/.test(side);
  return isSide(first) && isSide(second) ? [first, second] : null;
}

/** A number of things with or without its unit: "120席", "30 seats", and one side of "47 / 50 名". */
export function readCount(text: string, form: CountForm): Read<number> {
  const pair = pairOf(text);
  if ((form.part === undefined) !== (pair === null)) return unread(pair === null ? 'not-a-pair' : 'two-values');
  const side = pair === null ? text : pair[form.part === 'second' ? 1 : 0];
  const whole = joined(plainText(side));
  if (whole === null) return unread('two-values');
  if (/^(約|およそ|~|≈|about |over |up to |>|<|≥|≤)|(\+|以上|以下|未満|超|程度|ほど)$/i.test(whole)) return unread('approximate');
  const parts = /^([-+▲△(]? ?[\d., '’兆億万千百十]*[\d兆億万千百十]\)?)(.*)$/.exec(whole);
  const [, digits, tail = ''] = parts ?? [];
  if (digits === undefined || /\d/.test(tail) || tail.length > 16) return unread('not-a-number');
  const unit = unitWord(tail);
  if (MONEY.test(tail) || tail.includes('%') || (unit !== '' && unit !== (form.unit ?? ''))) return unread('other-unit');
  const number = readNumber(digits, form.whole ? { ...form, decimals: 0 } : form);
  if (!number.ok) return number;
  const value = Number(number.value);
  if (value < 0) return unread('negative');
  if (form.whole && !Number.isSafeInteger(value)) return unread('not-whole');
  return value > LARGEST ? unread('too-large') : read(value);
}

/** "94 %" → 0.94. A number without the sign is taken for a percentage too; one above 100 or below 0 is refused. */
export function readPercent(text: string, form: NumberForm): Read<number> {
  const whole = joined(plainText(text));
  if (whole === null) return unread('two-values');
  const number = readNumber(whole.replace(/ ?(%|パーセント|percent)$/i, ''), { ...form, decimals: 2 });
  if (!number.ok) return number;
  const percent = Number(number.value);
  if (percent < 0) return unread('negative');
  return percent > 100 ? unread('too-large') : read(Number((percent / 100).toFixed(8)));
}
