/** The first day of an era and the first day after it; year 1 (元年) is the year it begins in. */
const ERAS: readonly (readonly [names: RegExp, from: string, until: string])[] = [
  [/^(令和|r)$/i, '2019-05-01', '9999-12-31'],
  [/^(平成|h)$/i, '1989-01-08', '2019-05-01'],
];

/** `YYYY-MM-DD` of a day that the calendar has, in a year of four digits; else null. */
export function calendarDay(year: number, month: number, day: number): string | null {
  if (!Number.isInteger(year) || year < 1000 || year > 9999) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}

/** A day of the Japanese calendar (`令和`, `8`, `11`, `23`; `元` is year 1). Null: an era that is not known, or a day that was not in it. */
export function eraDay(name: string, nth: string, month: number, day: number): string | null {
  const era = ERAS.find(([names]) => names.test(name));
  const year = nth === '元' ? 1 : Number(nth);
  if (!era || !Number.isInteger(year) || year < 1) return null;
  const [, from, until] = era;
  const date = calendarDay(Number(from.slice(0, 4)) + year - 1, month, day);
  return date !== null && date >= from && date < until ? date : null;
}
