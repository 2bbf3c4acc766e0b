import { isKnownCurrency, minorFromDecimal } from '@/lib/domain/currency';
import { decimalOf, perMonth, scaled } from './canonical/decimal-text';
import { moneyFromDecimal } from './decimal-money';
import type { FieldRule, Transform } from './field-map';
import type { Scale } from './scale';

/** What a raw value needs besides itself to be understood. `currency` is the record's own word, unchecked. */
export interface RawContext {
  timeZone: string;
  currency: unknown;
}

/** `none`: the source says nothing (null, or an empty text). `nonsense`: it says something that cannot be this fact. */
export type Transformed = { state: 'value'; value: unknown } | { state: 'none' } | { state: 'nonsense' };

const NONE: Transformed = { state: 'none' };
const NONSENSE: Transformed = { state: 'nonsense' };
const value = (of: unknown): Transformed => ({ state: 'value', value: of });

/** What each transform wants, for the reason beside a value that could not be used. */
export const EXPECTED: Record<Transform, string> = {
  text: 'a text of usual length',
  id: 'a record id',
  code: 'a code that the field map translates',
  codes: 'codes of usual length',
  lines: 'lines of text',
  count: 'a whole number from 0',
  quantity: 'a number from 0',
  percent: 'a percentage from 0 to 100',
  date: 'a calendar date from 1990 to 2100',
  flag: 'true or false',
  money: 'an amount from 0 in a known currency',
  'signed-money': 'an amount in a known currency',
};

/** The code that a rule makes of a word; undefined: none. */
export function codeOf(rule: FieldRule, text: string): string | undefined {
  const table = rule.table ?? {};
  if (Object.hasOwn(table, text)) return table[text];
  if (rule.keep || Object.values(table).includes(text)) return text;
  return rule.fallback;
}

/** The day of a date, or of a time in the given zone. Texts that are neither stay as they are and fail the schema. */
function dayOf(text: string, timeZone: string): string | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  if (text.length > 40) return null;
  try {
    return Temporal.Instant.from(text).toZonedDateTimeISO(timeZone).toPlainDate().toString();
  } catch {
    return null;
  }
}

function pieces(text: string, separator: RegExp): string[] {
  const found = text.split(separator).map((piece) => piece.trim());
  return [...new Set(found.filter((piece) => piece !== ''))];
}

/** Longer than any text field of a CRM; not worth looking into. */
const MOST_CHARACTERS = 200_000;

function fromText(rule: FieldRule, raw: string, context: RawContext): Transformed {
  if (raw.length > MOST_CHARACTERS) return NONSENSE;
  const text = raw.trim();
  if (text === '') return NONE;
  if (rule.as === 'text' || rule.as === 'id') return value(text);
  if (rule.as === 'codes') return value(pieces(text, /;/));
  if (rule.as === 'lines') return value(pieces(text, /\r?\n/));
  if (rule.as === 'date') {
    const day = dayOf(text, context.timeZone);
    return day === null ? NONSENSE : value(day);
  }
  const code = rule.as === 'code' || rule.table ? codeOf(rule, text) : undefined;
  if (code === undefined) return NONSENSE;
  if (rule.as === 'code') return value(code);
  return rule.as === 'flag' && (code === 'true' || code === 'false') ? value(code === 'true') : NONSENSE;
}

/** A number that counts something else than its field does: by its digits, like all money. */
function fromScaled(rule: FieldRule, scale: readonly Scale[], raw: number, { currency }: RawContext): Transformed {
  const written = decimalOf(raw);
  const digits = written === null ? null : scaled(written, scale);
  if (digits === null) return NONSENSE;
  if (rule.as === 'count' || rule.as === 'quantity' || rule.as === 'percent') return value(Number(digits));
  if ((rule.as !== 'money' && rule.as !== 'signed-money') || typeof currency !== 'string') return NONSENSE;
  if (rule.as === 'money' && digits.startsWith('-')) return NONSENSE;
  const minor = minorFromDecimal(digits, scale.includes('minor') && isKnownCurrency(currency) ? 'JPY' : currency, 'round');
  if (minor === null) return NONSENSE;
  return value({ minor: scale.includes('per-year') ? perMonth(minor) : minor, currency });
}

function fromNumber(rule: FieldRule, raw: number, context: RawContext): Transformed {
  if (rule.scale) return fromScaled(rule, rule.scale, raw, context);
  if (rule.as === 'count' || rule.as === 'quantity') return value(raw === 0 ? 0 : raw);
  // Two more decimals than the percentage has, so that 57.3 % is 0.573 and not 0.5730000000000001.
  if (rule.as === 'percent') return value(Number((raw / 100).toFixed(8)));
  if (rule.as !== 'money' && rule.as !== 'signed-money') return NONSENSE;
  if (rule.as === 'money' && raw < 0) return NONSENSE;
  const money = typeof context.currency === 'string' ? moneyFromDecimal(raw, context.currency) : null;
  return money ? value(money) : NONSENSE;
}

/** Turns a raw value of a CRM into a candidate for a fact; the domain's schema has the last word on it. */
export function transform(rule: FieldRule, raw: unknown, context: RawContext): Transformed {
  if (raw === null || raw === undefined) return NONE;
  if (typeof raw === 'string') return fromText(rule, raw, context);
  if (typeof raw === 'number') return fromNumber(rule, raw, context);
  if (typeof raw === 'boolean' && rule.as === 'flag') return value(raw);
  return NONSENSE;
}
