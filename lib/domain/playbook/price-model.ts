import { CurrencyCode, MinorUnits } from '../money';
import { Id, Quantity } from '../text';
import { z } from '../z';
import { tierProblem } from './tier-order';

const AmountPerUnit = MinorUnits.check(z.nonnegative());

/** A tier of a price table: `upTo` is the last quantity it covers, null for the last tier. `from` may be left out. */
export const Tier = z.object({
  from: z.optional(z.int().check(z.nonnegative())),
  upTo: z.nullable(z.int().check(z.positive())),
  unitMinor: AmountPerUnit,
});
export type Tier = z.infer<typeof Tier>;

const Tiers = z.array(Tier).check(
  z.minLength(1),
  z.check((payload) => {
    const wrong = tierProblem(payload.value);
    if (!wrong) return;
    const { index, key, code, reached, expected } = wrong;
    const params = { code, reached };
    payload.issues.push({ code: 'custom', input: payload.value, path: [index, key], message: expected, params });
  }),
);

const base = {
  id: Id,
  currency: CurrencyCode,
  period: z.enum(['month', 'year', 'once']),
  /** A commitment: so many are paid for, whether they are used or not. */
  minimumQuantity: z.optional(z.int().check(z.positive())),
  /** A commitment: a period costs at least so much. */
  minimumMinor: z.optional(AmountPerUnit),
};

/** How a quantity becomes a price (practice 5). All amounts are integers in minor units. */
export const PriceModel = z.discriminatedUnion('kind', [
  z.object({ ...base, kind: z.literal('flat'), amountMinor: AmountPerUnit }),
  z.object({ ...base, kind: z.literal('per-unit'), unitMinor: AmountPerUnit }),
  z.object({ ...base, kind: z.literal('volume'), tiers: Tiers }),
  z.object({ ...base, kind: z.literal('graduated'), tiers: Tiers }),
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
