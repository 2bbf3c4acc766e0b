import { CurrencyCode, MinorUnits } from '../money';
import { Id, Quantity } from '../text';
import { z } from '../z';

const AmountPerUnit = MinorUnits.check(z.nonnegative());

/** A tier of a price table: `upTo` is the last quantity it covers, null for the last tier. */
export const Tier = z.object({
  upTo: z.nullable(z.int().check(z.positive())),
  unitMinor: AmountPerUnit,
});
export type Tier = z.infer<typeof Tier>;

const base = {
  id: Id,
  currency: CurrencyCode,
  period: z.enum(['month', 'year', 'once']),
};

/** How a quantity becomes a price (practice 5). All amounts are integers in minor units. */
export const PriceModel = z.discriminatedUnion('kind', [
  z.object({ ...base, kind: z.literal('flat'), amountMinor: AmountPerUnit }),
  z.object({ ...base, kind: z.literal('per-unit'), unitMinor: AmountPerUnit }),
  z.object({
    ...base,
    kind: z.literal('volume'),
    tiers: z.array(Tier).check(z.minLength(1)),
  }),
  z.object({
    ...base,
    kind: z.literal('graduated'),
    tiers: z.array(Tier).check(z.minLength(1)),
  }),
  z.object({
    ...base,
    kind: z.literal('package'),
    packageSize: z.int().check(z.positive()),
    packageMinor: AmountPerUnit,
  }),
  z.object({
    ...base,
    kind: z.literal('overage'),
    fixedMinor: AmountPerUnit,
    included: Quantity,
    overMinor: AmountPerUnit,
  }),
]);
export type PriceModel = z.infer<typeof PriceModel>;
