import { z } from './z';

/** An ISO 4217 code, e.g. `JPY`. Whether the code exists is asked of `Intl` at the edge, not here. */
export const CurrencyCode = z.string().check(z.regex(/^[A-Z]{3}$/));
export type CurrencyCode = z.infer<typeof CurrencyCode>;

/** An amount in the currency's minor unit: 1 = one yen, one cent. Always a safe integer; never a float. */
export const MinorUnits = z.int();

/** An amount of money in integer minor units of one currency. */
export const Money = z.object({ minor: MinorUnits, currency: CurrencyCode });
export type Money = z.infer<typeof Money>;
