type Members = Readonly<Record<string, unknown>>;

const isMembers = (raw: unknown): raw is Members => typeof raw === 'object' && raw !== null && !Array.isArray(raw);
const has = (raw: Members, ...names: string[]) => names.every((name) => Object.hasOwn(raw, name));

/**
 * An exact number that a service has put into an object, because JSON's own are not exact: `{"__class__":"Decimal","decimal":"1800"}`,
 * `{"$numberDecimal":"1800"}`. Its digits with a point; null: something else.
 */
export function wrappedNumber(raw: unknown): string | null {
  if (!isMembers(raw)) return null;
  const wrapped = has(raw, '__class__', 'decimal') && raw.__class__ === 'Decimal' ? raw.decimal : raw.$numberDecimal;
  return typeof wrapped === 'string' && wrapped.length <= 80 && /^-?\d+(?:\.\d+)?$/.test(wrapped) ? wrapped : null;
}

/** A day in its parts; `time`: with the parts of a time, which such services mean in UTC. */
export interface WrappedDay {
  year: number;
  month: number;
  day: number;
  time?: { hour: number; minute: number; second: number };
}

const isInt = (part: unknown): part is number => typeof part === 'number' && Number.isSafeInteger(part);

/** `{"__class__":"date","year":2026,"month":11,"day":23}`, also without the class and with a time. Null: something else. */
export function wrappedDay(raw: unknown): WrappedDay | null {
  if (!isMembers(raw) || !has(raw, 'year', 'month', 'day')) return null;
  const { year, month, day, hour, minute = 0, second = 0 } = raw;
  if (!isInt(year) || !isInt(month) || !isInt(day)) return null;
  if (hour === undefined) return { year, month, day };
  return isInt(hour) && isInt(minute) && isInt(second) ? { year, month, day, time: { hour, minute, second } } : null;
}

/** Is it one value, although it is an object. */
export const isWrapped = (raw: unknown): boolean => wrappedNumber(raw) !== null || wrappedDay(raw) !== null;
