import { divideHalfUp, millionths, toMinor } from './exact';

const MILLION = 1_000_000n;

/** A total with its tax beside it: net + tax = gross. */
export interface Taxed {
  readonly netMinor: number;
  readonly taxMinor: number;
  readonly grossMinor: number;
}

/**
 * How the tax is rounded. A qualified invoice in Japan is rounded once per rate, never per line; which way is the issuer's choice,
 * and most cut (`down`), which is the default.
 */
export type TaxRounding = 'down' | 'half-up' | 'up';

/** |n| / d; `up` and `down` are away from and towards nothing, so that a credit note undoes its invoice exactly. */
function rounded(n: bigint, rounding: TaxRounding): bigint {
  const size = n < 0n ? -n : n;
  const whole = rounding === 'half-up' ? divideHalfUp(size, MILLION) : (size + (rounding === 'up' ? MILLION - 1n : 0n)) / MILLION;
  return n < 0n ? -whole : whole;
}

/**
 * Sales tax on the total of one invoice at one rate; no price of the product ever has it inside. `rate` is a share, to the
 * millionth. Null where an amount is too large to be exact.
 */
export function withTax(netMinor: number, rate: number, rounding: TaxRounding = 'down'): Taxed | null {
  const tax = rounded(BigInt(netMinor) * millionths(rate), rounding);
  const [taxMinor, grossMinor] = [toMinor(tax), toMinor(BigInt(netMinor) + tax)];
  return taxMinor === null || grossMinor === null ? null : { netMinor, taxMinor, grossMinor };
}
