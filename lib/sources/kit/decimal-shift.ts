/** A whole number divided by a power of ten, by its digits: 1500000 by 6 is `1.500000`. Null: not a whole number. */
export function shiftedDecimal(whole: unknown, places: number): string | null {
  const text = typeof whole === 'number' && Number.isSafeInteger(whole) ? String(whole) : whole;
  const parts = typeof text === 'string' ? /^(-?)(\d{1,30})$/.exec(text) : null;
  if (!parts) return null;
  const digits = (parts[2] ?? '').padStart(places + 1, '0');
  return `${parts[1]}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
