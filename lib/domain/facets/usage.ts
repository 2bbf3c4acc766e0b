import { IsoDate } from '../calendar';
import { Count, Id, Quantity, Ratio, ShortText } from '../text';
import { z } from '../z';

/** One period of a meter. `included` null: unlimited; missing: unknown. */
export const UsagePoint = z.object({
  startOn: IsoDate,
  used: Quantity,
  included: z.optional(z.nullable(Quantity)),
});
export type UsagePoint = z.infer<typeof UsagePoint>;

/** One meter with its history, oldest first; the last point is the current period. Seats in use are the metric `seats`. */
export const UsageMetric = z.object({
  metricId: Id,
  unit: z.optional(ShortText),
  period: z.enum(['week', 'month']),
  points: z.array(UsagePoint).check(z.minLength(1), z.maxLength(400)),
});
export type UsageMetric = z.infer<typeof UsageMetric>;

export const Usage = z.object({
  metrics: z.array(UsageMetric),
  /** Share of the account's seats that used a feature in the last 30 days, by the playbook's feature id. */
  featureAdoption: z.optional(z.record(z.string(), Ratio)),
  activeUsers: z.optional(Count),
  lastActiveOn: z.optional(IsoDate),
});
export type Usage = z.infer<typeof Usage>;
