import { IsoDate } from './calendar';
import { Count, Id, Ratio } from './text';
import { z } from './z';

/** The segment that holds every account. */
export const EVERYBODY = '*';

/** Outcomes of one offer in one segment: counts with forgetting, so they are fractions; `answers` is the plain count behind them. */
export const PropensityCell = z.object({
  offerId: Id,
  /** `EVERYBODY`, or the traits of the segment, e.g. `industry=retail|size=50-299`. */
  segment: z.string(),
  wins: z.number().check(z.nonnegative()),
  n: z.number().check(z.nonnegative()),
  answers: Count,
});
export type PropensityCell = z.infer<typeof PropensityCell>;

/** The churn risk that a model with evidence gives one account. */
export const AccountRisk = z.object({ churn: Ratio });
export type AccountRisk = z.infer<typeof AccountRisk>;

/** What the team's own outcomes have taught, as of a day. It holds counts only, no customer. */
export const Learned = z.object({
  v: z.literal(1),
  asOf: IsoDate,
  cells: z.array(PropensityCell),
});
export type Learned = z.infer<typeof Learned>;
