import { Money } from '../money';
import { z } from '../z';

/** One worked line of a price: `quantity × unit = amount`, with the key of what it is for. */
export const PriceLine = z.object({
  /**
   * `plan:<id>`, `add-on:<id>`, `product:<id>`; `committed:<id>`: what is paid for it because of a commitment and not because of
   * use; `discount`; or `kept`: the part of today's bill that stays as it is.
   */
  item: z.string(),
  quantity: z.number(),
  unit: z.optional(Money),
  amount: Money,
});
export type PriceLine = z.infer<typeof PriceLine>;

/** What the offer does to the monthly bill. `now` is missing where today's price is not known: then there is no difference either. */
export const PriceEffect = z.object({
  now: z.optional(Money),
  nowQuantity: z.optional(z.int()),
  proposed: Money,
  proposedQuantity: z.optional(z.int()),
  difference: z.optional(Money),
  period: z.enum(['month', 'year', 'once']),
  lines: z.array(PriceLine),
});
export type PriceEffect = z.infer<typeof PriceEffect>;
