import { IsoDate } from './calendar';
import { Id } from './text';
import { z } from './z';

/** What a voice is wanted for: for a rep's own eyes, to be said or sent to one customer, or to be published. */
export const ProofPurpose = z.enum(['show-internal', 'one-to-one', 'publish']);
export type ProofPurpose = z.infer<typeof ProofPurpose>;

/** One use of a testimonial (F6): what was told to whom about which offer. `id` is unique, so that a use counts once however often it arrives. */
export const ProofUse = z.object({
  id: Id,
  testimonialId: Id,
  onDate: IsoDate,
  purpose: ProofPurpose,
  /** `cacheKeyOf` of the account it was told to; missing where it was published. */
  accountKey: z.optional(z.string().check(z.maxLength(1024))),
  /** The offer it was to prove. */
  offerId: z.optional(Id),
});
export type ProofUse = z.infer<typeof ProofUse>;
