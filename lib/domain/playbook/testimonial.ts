import { IsoDate } from '../calendar';
import { Language, LocalText } from '../language';
import { Id } from '../text';
import { z } from '../z';

/** What the quoted customer agreed to. `one-to-one`: may be said or sent to one customer, not published. */
export const Consent = z.object({
  scope: z.enum(['internal', 'one-to-one', 'public']),
  /** May the company and the person be named; else only the role and the description. */
  name: z.boolean(),
  logo: z.boolean(),
  expiresOn: IsoDate,
});
export type Consent = z.infer<typeof Consent>;

export const SizeBand = z.enum(['1-49', '50-299', '300-999', '1000+']);
export type SizeBand = z.infer<typeof SizeBand>;

/** A customer's words about something they bought, verbatim, with what they agreed to. */
export const Testimonial = z.object({
  id: Id,
  /** The language it was said in; other entries of `quote` are translations. */
  verbatimIn: Language,
  quote: z.partialRecord(Language, z.string().check(z.minLength(1), z.maxLength(600))),
  company: z.string(),
  /** How to name them without naming them, e.g. "a machine maker of 600". */
  describedAs: LocalText,
  role: LocalText,
  roleCode: z.string(),
  industry: z.string(),
  sizeBand: SizeBand,
  region: z.string(),
  useCase: Id,
  productId: Id,
  fromPlanId: z.optional(Id),
  toPlanId: z.optional(Id),
  addOnId: z.optional(Id),
  givenOn: IsoDate,
  /** Where it was said, e.g. "interview after adoption". */
  source: LocalText,
  consent: Consent,
  /** Is what it says still so: `nps` is the quoted person's last score. */
  standing: z.object({
    customer: z.boolean(),
    nps: z.optional(z.int().check(z.minimum(0), z.maximum(10))),
    checkedOn: IsoDate,
  }),
  groupId: z.optional(Id),
  /** Companies that compete with the quoted customer; never shown to them. */
  competitors: z.array(z.string()),
});
export type Testimonial = z.infer<typeof Testimonial>;
