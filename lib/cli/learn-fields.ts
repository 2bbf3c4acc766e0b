import type { FeatureValue } from '@/lib/learning/online/feature-value';

/** Of a number as a spreadsheet or a program writes it; "0x10" and "Infinity" are texts. */
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const MOMENT = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i;
const DAY_MS = 86_400_000;
/** Epoch milliseconds from 1973 on; smaller numbers are counters. */
const EARLIEST_MS = 1e11;

/** A cell of a CSV file: a number, a text, or, where it is blank, unknown. */
export function cellValue(text: string): FeatureValue {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const number = NUMBER.test(trimmed) ? Number(trimmed) : Number.NaN;
  return Number.isFinite(number) ? number : trimmed;
}

/** A value of an NDJSON line; undefined where it is neither text, number, true, false nor null. */
export function jsonValue(value: unknown): FeatureValue | undefined {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean' || typeof value === 'string') return String(value);
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** A moment as days since 1970: an ISO date, an ISO time (UTC where it names no zone) or epoch milliseconds; else undefined. */
export function daysOf(value: FeatureValue): number | undefined {
  if (typeof value === 'number') return value >= EARLIEST_MS ? value / DAY_MS : undefined;
  const match = value === null ? null : MOMENT.exec(value);
  if (!match || value === null) return undefined;
  const iso =
    match[1] === undefined
      ? value
      : `${value
          .trim()
          .replace(/\s+(?=Z|[+-])/i, '')
          .replace(' ', 'T')}${match[4] ? '' : 'Z'}`;
  const ms = Date.parse(iso);
  return Number.isNaN(ms) ? undefined : ms / DAY_MS;
}
