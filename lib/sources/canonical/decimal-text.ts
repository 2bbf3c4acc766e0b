import type { Scale } from '../scale';

/** A decimal number by its digits, so that no amount passes through a float: `-1234.5`. */
export type DecimalText = string;

/** Powers of ten of the scales that only move the point. */
const POWERS: Partial<Record<Scale, number>> = {
  percent: -2,
  thousand: 3,
  'ten-thousand': 4,
  million: 6,
  'hundred-million': 8,
};

/** Moves the point by so many digits; to the right for a positive number. */
export function movePoint(text: DecimalText, by: number): DecimalText {
  const [, sign = '', whole = '0', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  const digits = by < 0 ? whole.padStart(-by + 1, '0') + fraction : whole + fraction.padEnd(by, '0');
  const point = by < 0 ? digits.length - fraction.length + by : whole.length + by;
  const rest = digits.slice(point).replace(/0+$/, '');
  return sign + (digits.slice(0, point).replace(/^0+(?=\d)/, '') || '0') + (rest === '' ? '' : `.${rest}`);
}

/** Whole numbers times a factor; anything finer is left alone. */
function times(text: DecimalText, factor: number): DecimalText | null {
  return /^-?\d+$/.test(text) ? String(BigInt(text) * BigInt(factor)) : null;
}

/**
 * The number in its field's own unit. `year` and `month` lengthen a count of months or days; `minor` and `per-year` are left to
 * whoever knows the currency. Null: it cannot be that (half a month in days).
 */
export function scaled(text: DecimalText, scales: readonly Scale[]): DecimalText | null {
  let at: DecimalText | null = text;
  for (const scale of scales) {
    const power = POWERS[scale];
    if (power !== undefined) at = movePoint(at, power);
    else if (scale === 'year') at = times(at, 12);
    else if (scale === 'month') at = times(at, 31);
    if (at === null) return null;
  }
  return at;
}

/** A JSON number as decimal text, without an exponent; null where it is none, or so far out that it is no fact. */
export function decimalOf(value: number): DecimalText | null {
  if (!Number.isFinite(value) || Math.abs(value) > 1e15) return null;
  const text = String(value);
  if (!text.includes('e')) return text;
  // Below a millionth: what a float writes with an exponent.
  return value.toFixed(20).replace(/\.?0+$/, '');
}

/** A twelfth of an amount in minor units, rounded half up. */
export function perMonth(minor: number): number {
  const doubled = BigInt(minor) * 2n + 12n;
  const floor = doubled >= 0n ? doubled / 24n : -((-doubled + 23n) / 24n);
  return Number(floor);
}
