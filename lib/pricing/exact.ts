/** Integer arithmetic for money: every product is exact, every division is rounded once, half up (towards +∞). */

const THOUSAND = 1000n;
const MILLION = 1_000_000;

/** n / d rounded half up; `d` is positive. */
export function divideHalfUp(n: bigint, d: bigint): bigint {
  const twice = 2n * n + d;
  const whole = twice / (2n * d);
  return twice < 0n && twice % (2n * d) !== 0n ? whole - 1n : whole;
}

/** A quantity as whole thousandths; finer parts are rounded away. */
function thousandths(quantity: number): bigint {
  return Number.isInteger(quantity) ? BigInt(quantity) * THOUSAND : BigInt(Math.round(quantity * 1000));
}

/** a − b of two quantities, to the thousandth: 0.3 − 0.1 is 0.2. */
export function minus(a: number, b: number): number {
  if (Number.isInteger(a) && Number.isInteger(b)) return a - b;
  return Number(thousandths(a) - thousandths(b)) / 1000;
}

/** quantity × unit in minor units, half up. Quantities count to the thousandth. */
export function timesUnit(quantity: number, unitMinor: number): bigint {
  return divideHalfUp(thousandths(quantity) * BigInt(unitMinor), THOUSAND);
}

/** A share as whole millionths: 0.1 + 0.2 is 300000. */
export function millionths(share: number): bigint {
  return BigInt(Math.round(share * MILLION));
}

/** amount × share in minor units, half up; the share counts to the millionth. */
export function timesShare(amountMinor: bigint, share: number): bigint {
  return divideHalfUp(amountMinor * millionths(share), BigInt(MILLION));
}

/** The amount as a number, or null where it is too large to be exact. */
export function toMinor(amount: bigint): number | null {
  const minor = Number(amount);
  return Number.isSafeInteger(minor) ? minor : null;
}
