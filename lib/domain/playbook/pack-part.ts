import { z } from '../z';

const Text = (most: number) => z.string().check(z.minLength(1), z.maxLength(most));

/** A recipe as JSON; what reads CRM pages checks it. */
export const PackRecipe = z.record(z.string().check(z.maxLength(60)), z.unknown());

/** A field mapping (`tsugite-mapping/1`) for the CRM's own source, or for the source of one id. What reads sources checks it. */
export const PackMapping = z.object({
  crm: z.optional(Text(40)),
  /** On this host of the CRM alone. */
  tenant: z.optional(Text(255)),
  source: z.optional(Text(40)),
  mapping: z.record(z.string().check(z.maxLength(60)), z.unknown()),
});
export type PackMapping = z.infer<typeof PackMapping>;
