import { LocalText } from '../language';
import { Count, Id } from '../text';
import { z } from '../z';

export const Product = z.object({
  id: Id,
  name: LocalText,
  summary: z.optional(LocalText),
});
export type Product = z.infer<typeof Product>;

/** How two products stand to each other (practice 2). */
export const ProductRelation = z.object({
  from: Id,
  to: Id,
  kind: z.enum(['up-sell', 'cross-sell', 'accessory', 'substitute']),
  bothWays: z.boolean(),
});
export type ProductRelation = z.infer<typeof ProductRelation>;

/** A rung of a product's ladder. `rank` 1 is the lowest; `included` per metric, null for unlimited. */
export const PlanRung = z.object({
  id: Id,
  productId: Id,
  name: LocalText,
  rank: z.int().check(z.positive()),
  /** Price of q seats. */
  priceModelId: Id,
  maxSeats: z.optional(z.nullable(Count)),
  included: z.record(z.string(), z.nullable(z.number().check(z.nonnegative()))),
  featureIds: z.array(Id),
});
export type PlanRung = z.infer<typeof PlanRung>;

export const AddOn = z.object({
  id: Id,
  productId: Id,
  name: LocalText,
  kind: z.enum(['capacity', 'support', 'feature']),
  priceModelId: Id,
  /** Plans on which it can be bought; empty: any. */
  planIds: z.array(Id),
  /** What one unit of a capacity add-on adds to a metric. */
  grants: z.optional(z.object({ metricId: Id, quantity: z.number().check(z.positive()) })),
  featureIds: z.optional(z.array(Id)),
});
export type AddOn = z.infer<typeof AddOn>;

export const Feature = z.object({ id: Id, name: LocalText });
export type Feature = z.infer<typeof Feature>;

export const Metric = z.object({ id: Id, name: LocalText, unit: LocalText });
export type Metric = z.infer<typeof Metric>;
