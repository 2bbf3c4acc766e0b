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
  /** May their words be quoted; else only told in ours (`paraphrase`). Missing: they may. */
  quote: z.optional(z.boolean()),
  expiresOn: IsoDate,
});
export type Consent = z.infer<typeof Consent>;

export const SizeBand = z.enum(['1-49', '50-299', '300-999', '1000+']);
export type SizeBand = z.infer<typeof SizeBand>;

/** What was done to the words after they were said. `translated` concerns the other languages of `quote`. */
export const Edit = z.object({
  on: IsoDate,
  by: z.optional(z.string()),
  kind: z.enum(['shortened', 'translated', 'corrected']),
});
export type Edit = z.infer<typeof Edit>;

/** A customer's words about something they bought, verbatim, with what they agreed to. */
export const Testimonial = z.object({
  id: Id,
  /** The language it was said in; other entries of `quote` are translations. */
  verbatimIn: Language,
  quote: z.partialRecord(Language, z.string().check(z.minLength(1), z.maxLength(600))),
  /** The words as they were said, where `quote` was shortened or corrected. */
  asSaid: z.optional(z.string().check(z.minLength(1), z.maxLength(4000))),
  edits: z.optional(z.array(Edit)),
  /** What they say in our words, for a voice that may not be quoted. */
  paraphrase: z.optional(LocalText),
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
  /** How they came to buy, where that is part of what they say. */
  lever: z.optional(z.enum(['trial', 'campaign', 'volume-discount'])),
  givenOn: IsoDate,
  /** Where it was said, e.g. "interview after adoption". */
  source: LocalText,
  consent: Consent,
  /** Is what it says still so: `uses`: what it speaks of is in use (missing: not known); `nps` is the quoted person's last score. */
  standing: z.object({
    customer: z.boolean(),
    uses: z.optional(z.boolean()),
    nps: z.optional(z.int().check(z.minimum(0), z.maximum(10))),
    checkedOn: IsoDate,
  }),
  /** The quoted customer's own record in the CRM, and the person's: their facts then say whether it still stands. */
  accountId: z.optional(Id),
  contactId: z.optional(Id),
  groupId: z.optional(Id),
  /** Companies that compete with the quoted customer; never shown to them. */
  competitors: z.array(z.string()),
});
export type Testimonial = z.infer<typeof Testimonial>;
