import { isKnownCurrency, minorFromDecimal } from '@/lib/domain/currency';
import type { Money } from '@/lib/domain/money';
import type { Transformed } from '../transform';
import { perMonth, scaled } from './decimal-text';
import type { FieldFrom, FieldMapping, Scale } from './field-mapping';
import type { CanonicalField } from './fields';
import type { RawRow } from './raw-row';
import { readDay } from './read-day';
import { readNumber, type WrittenNumber } from './read-number';
import { readFlag, readWords } from './read-words';
import { wrappedNumber } from './wrapped-value';

const NONE: Transformed = { state: 'none' };
const NONSENSE: Transformed = { state: 'nonsense' };
const value = (of: unknown): Transformed => (of === null ? NONSENSE : { state: 'value', value: of });

/** What a value needs besides itself to be understood. */
export interface ValueContext {
  field: CanonicalField;
  from: FieldFrom;
  mapping: FieldMapping;
  /** The record it stands in, for the currency. */
  row: RawRow;
}

/** The currency of an amount: the one that is written beside it must be one that the mapping or the record allows. Null: nobody says. */
function currencyOf({ from, mapping, row }: ValueContext, { currencies, dollar }: WrittenNumber): string | null {
  const said = from.currencyFrom ?? (from.currency === undefined ? mapping.currencyFrom : undefined);
  const ofRecord = said === undefined ? undefined : row.value(said);
  const named = typeof ofRecord === 'string' && ofRecord.trim() !== '' ? ofRecord.trim().toUpperCase() : undefined;
  const declared = named ?? from.currency ?? mapping.currency;
  if (declared !== undefined && !isKnownCurrency(declared)) return null;
  if (currencies.length === 0) return dollar && declared !== undefined && !declared.endsWith('D') ? null : (declared ?? null);
  if (declared !== undefined && currencies.includes(declared)) return declared;
  // One currency is written there in so many words: it is that, whatever the others are. A mapping's own word is not overruled.
  return from.currency === undefined && named === undefined ? (currencies[0] ?? null) : null;
}

function moneyOf(context: ValueContext, written: WrittenNumber, scales: readonly Scale[]): Money | null {
  const currency = currencyOf(context, written);
  const digits = scaled(written.digits, scales);
  if (currency === null || digits === null) return null;
  if (digits.startsWith('-') && context.field.kind === 'money') return null;
  // What is counted in the minor unit already has no digits behind the point, as the yen has none.
  const minor = minorFromDecimal(digits, scales.includes('minor') ? 'JPY' : currency, 'round');
  if (minor === null || !Number.isSafeInteger(minor)) return null;
  return { minor: scales.includes('per-year') ? perMonth(minor) : minor === 0 ? 0 : minor, currency };
}

/** A length that names its unit overrides the mapping's; a count that names one is no plain count. */
function lengthScales({ unit }: CanonicalField, length: WrittenNumber['length']): Scale[] | null {
  if (length === undefined) return [];
  if (unit === length) return [];
  if (unit === 'month' && length === 'year') return ['year'];
  if (unit === 'day' && length === 'month') return ['month'];
  return null;
}

function numberOf(context: ValueContext, plain: unknown): Transformed {
  const wrapped = wrappedNumber(plain);
  const raw = wrapped ?? plain;
  if (typeof raw !== 'string' && typeof raw !== 'number') return NONSENSE;
  const { field, from, mapping } = context;
  const written = readNumber(raw, wrapped === null ? (from.decimal ?? mapping.decimal) : 'point');
  if (!written) return NONSENSE;
  const lengths = lengthScales(field, written.length);
  if (lengths === null) return NONSENSE;
  // What stands beside the number says more than the mapping: "80%" in a column of percentages is not divided twice.
  const own = [...written.scales, ...lengths];
  const scales = [...own, ...(from.scale ?? []).filter((scale) => own.length === 0 || scale === 'per-year')];
  if (field.kind === 'money' || field.kind === 'signed-money') return value(moneyOf(context, written, scales));
  if (written.currencies.length > 0 || written.dollar) return NONSENSE;
  const digits = scaled(written.digits, scales);
  return digits === null ? NONSENSE : value(Number(digits));
}

/** How sources write that there is nothing. For a list it is a word like others: "none" is then an answer. */
const NOTHING = /^(?:[-–—ー]+|n\/?a|#n\/a|null|none|未設定|未入力|不明|未定|なし)$/i;
const WITH_WORDS = ['flag', 'codes', 'lines'];

function saysNothing({ field, from }: ValueContext, raw: unknown): boolean {
  if (raw === null || raw === undefined) return true;
  if (typeof raw !== 'string') return false;
  const text = raw.trim();
  if (text === '') return true;
  if (WITH_WORDS.includes(field.kind) || Object.hasOwn(from.table ?? {}, text)) return false;
  return NOTHING.test(text.normalize('NFKC'));
}

/** Turns a raw value into a candidate for a fact of this kind; the domain's schema has the last word on it. */
export function readValue(context: ValueContext, raw: unknown): Transformed {
  const { field, from, mapping } = context;
  if (saysNothing(context, raw)) return NONE;
  if (typeof raw === 'string' && raw.length > 200_000) return NONSENSE;
  switch (field.kind) {
    case 'date':
      return value(readDay(raw, from.date ?? mapping.date ?? 'auto', mapping.timeZone));
    case 'flag':
      return value(readFlag(from, raw));
    case 'count':
    case 'score':
    case 'quantity':
    case 'ratio':
    case 'money':
    case 'signed-money':
      return numberOf(context, raw);
    default:
      return readWords(context, raw);
  }
}
