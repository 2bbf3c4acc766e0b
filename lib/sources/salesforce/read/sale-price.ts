import type { Money } from '@/lib/domain/money';

/** Months from the first day to the last, both counted in; null where they are not whole ones. */
function wholeMonths(startOn: string, endOn: string): number | null {
  const start = Temporal.PlainDate.from(startOn);
  const after = Temporal.PlainDate.from(endOn).add({ days: 1 });
  if (Temporal.PlainDate.compare(start, after) >= 0) return null;
  const { months } = start.until(after, { largestUnit: 'months' });
  return months > 0 && Temporal.PlainDate.compare(start.add({ months }), after) === 0 ? months : null;
}

/** The integer nearest to a share of two; halves go up. */
function divided(minor: number, by: number): number {
  const [above, below] = [2n * BigInt(minor) + BigInt(by), 2n * BigInt(by)];
  const down = above / below;
  return Number(above < 0n && down * below !== above ? down - 1n : down);
}

interface PricedTerm {
  netPrice?: Money | undefined;
  startOn?: string | undefined;
  endOn?: string | undefined;
}

/**
 * What one unit costs for one month: the net price, which is for the whole term, by its months; halves of the minor unit go up. Rows whose
 * term is not of whole months or has no end say nothing; where the others do not agree there is no one price.
 */
export function monthlyPrice(rows: readonly PricedTerm[]): Money | undefined {
  const prices = rows.flatMap(({ netPrice, startOn, endOn }) => {
    const months = startOn !== undefined && endOn !== undefined ? wholeMonths(startOn, endOn) : null;
    return netPrice && netPrice.minor >= 0 && months !== null
      ? [{ minor: divided(netPrice.minor, months), currency: netPrice.currency }]
      : [];
  });
  const [one] = prices;
  return one && prices.every(({ minor, currency }) => minor === one.minor && currency === one.currency) ? one : undefined;
}

/** The price of all units together; undefined where a row has none, counts no whole units, or is in another currency. */
export function totalPrice(rows: readonly { price: Money | undefined; count: number | undefined }[]): Money | undefined {
  const currency = rows[0]?.price?.currency;
  let minor = 0n;
  for (const { price, count } of rows) {
    if (!price || price.currency !== currency || count === undefined || !Number.isInteger(count)) return undefined;
    minor += BigInt(price.minor) * BigInt(count);
  }
  const total = Number(minor);
  return currency !== undefined && total >= 0 && Number.isSafeInteger(total) ? { minor: total, currency } : undefined;
}
