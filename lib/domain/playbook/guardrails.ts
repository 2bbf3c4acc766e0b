import { IsoDate } from '../calendar';
import { LocalText } from '../language';
import { Count, Id, Ratio } from '../text';
import { z } from '../z';
import { RefusalReason } from './refusal';

const Weight = z.number().check(z.minimum(-100), z.maximum(500));

/** What keeps the offers from becoming pressure. Days are calendar days in the policy's time zone. */
export const Guardrails = z.object({
  /** Rest after a refusal: of the offer itself, by reason where one is named, and of the others of its group (D3). */
  coolDown: z.object({
    offerDays: Count,
    groupDays: Count,
    byReason: z.partialRecord(RefusalReason, Count),
  }),
  /** At most so many touches, over all channels, in so many days (D4). */
  pressure: z.object({ touches: Count.check(z.positive()), days: Count }),
  /** "Maybe later": the weight added to C on its day, and the days after which half of it is left (H4). */
  later: z.object({ weight: Weight, halfLifeDays: Count.check(z.positive()) }),
});
export type Guardrails = z.infer<typeof Guardrails>;

/** How far a price may go down, by quantity; shares of the list price (practice 5). `upTo` null: the last tier. */
export const DiscountTier = z.object({
  upTo: z.nullable(z.int().check(z.positive())),
  target: Ratio,
  /** Past this the named approver decides. */
  normal: Ratio,
  /** Never more than this. */
  floor: Ratio,
});
export type DiscountTier = z.infer<typeof DiscountTier>;

export const DiscountLimit = z.object({
  priceModelId: Id,
  /** Who decides on a discount past the normal limit. */
  approver: LocalText,
  tiers: z.array(DiscountTier).check(z.minLength(1)),
});
export type DiscountLimit = z.infer<typeof DiscountLimit>;

/** Which factors of P × C × V × L count. A factor that is switched off is 1. */
export const Arbitration = z.object({ propensity: z.boolean(), context: z.boolean(), value: z.boolean(), lever: z.boolean() });
export type Arbitration = z.infer<typeof Arbitration>;

/** By what accounts are told apart when outcomes are counted; the fewer, the sooner a cell says something. */
export const SegmentTrait = z.enum(['industry', 'size', 'region', 'stage', 'plan']);
export type SegmentTrait = z.infer<typeof SegmentTrait>;

/** How the team's own outcomes count. Control and exploration are shares of the accounts; 0 is off. */
export const Learning = z.object({
  /** Days after which an outcome counts half. */
  halfLifeDays: Count.check(z.positive()),
  segmentBy: z.array(SegmentTrait),
  controlShare: Ratio,
  explorationShare: Ratio,
});
export type Learning = z.infer<typeof Learning>;

/** The company's working days, in the playbook so that a receipt replays to the same day anywhere. */
export const BusinessCalendar = z.object({
  /** Days of the week without work, 1 Monday to 7 Sunday. */
  weekend: z.array(z.int().check(z.minimum(1), z.maximum(7))),
  /** Public holidays and the company's own closing days. */
  closedOn: z.array(IsoDate),
  /** The last day that `closedOn` covers: beyond it only weekends are known. */
  coversUntil: IsoDate,
  /** The month in which most buyers' fiscal year ends, 1 to 12; in Japan mostly 3. */
  fiscalYearEndMonth: z.int().check(z.minimum(1), z.maximum(12)),
});
export type BusinessCalendar = z.infer<typeof BusinessCalendar>;
