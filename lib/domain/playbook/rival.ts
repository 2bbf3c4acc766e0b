import { LocalText } from '../language';
import { Id } from '../text';
import { z } from '../z';

/** A competitor's product and how ours differs from it, in words for the customer (S1). `names`: the ways it is written in the CRM. */
export const Rival = z.object({
  id: Id,
  names: z.array(z.string().check(z.minLength(1), z.maxLength(120))).check(z.minLength(1)),
  /** The product of ours that would fill the same need. */
  productId: Id,
  differs: LocalText,
});
export type Rival = z.infer<typeof Rival>;
