import { IsoDate } from '../calendar';
import { Money } from '../money';
import { Count, Id, ShortText } from '../text';
import { z } from '../z';

export const BillingPeriod = z.enum(['month', 'year']);
export type BillingPeriod = z.infer<typeof BillingPeriod>;

/** The account's main contract. `planId`, `productId` and `addOnId` are the playbook's ids once mapped. */
export const Plan = z.object({
  productId: z.optional(Id),
  planId: z.optional(Id),
  planName: z.optional(ShortText),
  /** Seats bought. */
  seats: z.optional(Count),
  /** Price of one seat for one month. */
  unitPrice: z.optional(Money),
  /** Monthly recurring revenue of the whole contract. */
  mrr: z.optional(Money),
  billingPeriod: z.optional(BillingPeriod),
  termMonths: z.optional(Count),
  startedOn: z.optional(IsoDate),
  renewalOn: z.optional(IsoDate),
  /** Days before the renewal by which notice must be given. */
  noticeDays: z.optional(Count),
  addOns: z.optional(
    z.array(
      z.object({
        addOnId: Id,
        name: z.optional(ShortText),
        quantity: z.optional(Count),
      }),
    ),
  ),
});
export type Plan = z.infer<typeof Plan>;
