import { IsoDate } from '@/lib/domain/calendar';
import { minorFromDecimal } from '@/lib/domain/currency';
import type { Money } from '@/lib/domain/money';
import { z } from '@/lib/domain/z';

/** How a cell is read. */
export const CellKind = z.enum(['text', 'code', 'count', 'number', 'ratio', 'money', 'date', 'flag', 'list', 'series', 'limit']);
export type CellKind = z.infer<typeof CellKind>;

/** What a cell is read by besides its kind. */
export interface CellTerms {
  readonly currency: string;
  /** One in the cell is so many in fact: 1000 where amounts are written in thousands. */
  readonly scale: number;
  /** Words of the file → codes of the playbook. */
  readonly values: Readonly<Record<string, string>>;
}

export type CellValue = string | number | boolean | Money | string[] | number[];
type Cell = { ok: true; value: CellValue } | { ok: false; expected: string };

const bad = (expected: string): Cell => ({ ok: false, expected });
const good = (value: CellValue): Cell => ({ ok: true, value });

/** A limit that is none. */
export const UNLIMITED = 'unlimited';

const NONE = ['-', 'none', 'なし', '無し'];
const WITHOUT_LIMIT = [UNLIMITED, '無制限'];
const TRUE = ['true', 'yes', 'y', '1', 'はい', '有', '○'];
const FALSE = ['false', 'no', 'n', '0', 'いいえ', '無', '×'];

/** The digits of a written number: no thousands separators, no currency sign, half-width. */
function digitsOf(text: string): string {
  const half = text.normalize('NFKC').trim();
  return half
    .replace(/^([-+]?)[¥$€£]?\s*/, '$1')
    .replace(/(\d),(?=\d{3}(\D|$))/g, '$1')
    .replace(/\s*円$/, '');
}

function numberOf(text: string): number | null {
  const digits = digitsOf(text);
  return /^[-+]?\d+(\.\d+)?$/.test(digits) ? Number(digits) : null;
}

/** A decimal times a whole number, exactly, as a decimal text. */
function scaled(digits: string, scale: number): string | null {
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(digits);
  if (!parts || !Number.isSafeInteger(scale)) return null;
  const [, sign = '', whole = '', fraction = ''] = parts;
  const product = String(BigInt(whole + fraction) * BigInt(scale)).padStart(fraction.length + 1, '0');
  const cut = product.length - fraction.length;
  return `${sign}${product.slice(0, cut)}${fraction === '' ? '' : `.${product.slice(cut)}`}`;
}

/** The entries of a list; a word for "none" is an empty one. */
const partsOf = (text: string): string[] =>
  (NONE.includes(text.trim().toLowerCase()) ? '' : text)
    .split(/[;；、|]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

function moneyCell(text: string, { currency, scale }: CellTerms): Cell {
  const decimal = scaled(digitsOf(text), scale);
  const minor = decimal === null ? null : minorFromDecimal(decimal, currency);
  return minor === null || minor < 0 ? bad(`an amount in ${currency}, e.g. 72000`) : good({ minor, currency });
}

function dateCell(text: string): Cell {
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text.normalize('NFKC').trim());
  const [, year = '', month = '', day = ''] = parts ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return z.safeParse(IsoDate, date).success ? good(date) : bad('a date such as 2027-03-31');
}

function ratioCell(text: string): Cell {
  const percent = /^(.*)[%％]$/.exec(text.trim());
  const value = numberOf(percent?.[1] ?? text);
  const share = value === null ? null : percent ? value / 100 : value;
  return share !== null && share >= 0 && share <= 1 ? good(share) : bad('a share such as 0.35 or 35%');
}

function flagCell(text: string): Cell {
  const word = text.normalize('NFKC').trim().toLowerCase();
  if (TRUE.includes(word)) return good(true);
  return FALSE.includes(word) ? good(false) : bad('yes or no');
}

function numberCell(text: string, scale: number, whole: boolean): Cell {
  const value = numberOf(text);
  const found = value === null ? Number.NaN : value * scale;
  const fits = found >= 0 && (!whole || Number.isSafeInteger(found));
  return fits ? good(found) : bad(whole ? 'a whole number from 0' : 'a number from 0');
}

/** Reads a cell that is not blank. */
export function readCell(text: string, kind: CellKind, terms: CellTerms): Cell {
  const named = (word: string) => (Object.hasOwn(terms.values, word) ? (terms.values[word] ?? word) : word);
  switch (kind) {
    case 'text':
      return good(text.trim());
    case 'code':
      return good(named(text.trim()));
    case 'list':
      return good(partsOf(text).map(named));
    case 'series': {
      const numbers = partsOf(text).map(numberOf);
      const values = numbers.filter((value) => value !== null && value >= 0) as number[];
      return values.length === numbers.length && values.length > 0
        ? good(values.map((value) => value * terms.scale))
        : bad('numbers from 0, oldest first, e.g. 24;25;30');
    }
    case 'money':
      return moneyCell(text, terms);
    case 'date':
      return dateCell(text);
    case 'ratio':
      return ratioCell(text);
    case 'flag':
      return flagCell(text);
    case 'limit':
      return WITHOUT_LIMIT.includes(text.trim().toLowerCase()) ? good(UNLIMITED) : numberCell(text, terms.scale, false);
    default:
      return numberCell(text, terms.scale, kind === 'count');
  }
}
