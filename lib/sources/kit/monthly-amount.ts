/** How often an amount is due: every `count` days, weeks, months or years. */
export interface Due {
  every: string;
  count: number;
}

/** An amount per month, exact to 10⁻¹² of the minor unit and a twelfth: so that many can be added before one rounding. */
export type Monthly = bigint;

const DIGITS = 12;
const SCALE = 10n ** BigInt(DIGITS);
/** How often it is due in twelve months. A year has 52 weeks and 365 days, as services that compute recurring revenue have it. */
const TIMES: Readonly<Record<string, bigint>> = { month: 12n, year: 1n, week: 52n, day: 365n };

/**
 * An amount in minor units as decimal digits, e.g. "2000" or "0.5", times a quantity, as a share of a month.
 * Null: not a plain decimal, or no such interval.
 */
export function monthly(minor: string, quantity: number, { every, count }: Due): Monthly | null {
  const parts = /^(-?)(\d{1,15})(?:\.(\d{1,12}))?$/.exec(minor);
  const times = Object.hasOwn(TIMES, every) ? TIMES[every] : undefined;
  if (!parts || times === undefined || !Number.isSafeInteger(quantity) || !Number.isSafeInteger(count) || count < 1) return null;
  const exact = BigInt(`${parts[2]}${(parts[3] ?? '').padEnd(DIGITS, '0')}`) * (parts[1] ? -1n : 1n);
  return (exact * BigInt(quantity) * times) / BigInt(count);
}

/** In minor units, rounded half away from zero once. `shift`: digits by which the service's smallest unit is finer than ISO 4217's. */
export function minorOf(amount: Monthly, shift = 0): number | null {
  const up = shift < 0 ? 10n ** BigInt(-shift) : 1n;
  const unit = 12n * SCALE * (shift > 0 ? 10n ** BigInt(shift) : 1n);
  const size = (amount < 0n ? -amount : amount) * up;
  const whole = Number((size * 2n + unit) / (unit * 2n));
  if (!Number.isSafeInteger(whole)) return null;
  return amount < 0n && whole !== 0 ? -whole : whole;
}

/** Whole months of an interval, for the term of a contract; undefined where it is no whole number of them. */
export function monthsOf({ every, count }: Due): number | undefined {
  if (every === 'month') return count;
  return every === 'year' ? count * 12 : undefined;
}
