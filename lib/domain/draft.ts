import { IsoDate } from './calendar';
import { Id } from './text';
import { z } from './z';

/** What is to be written into the CRM about a call: the rep has read it and confirmed it word by word (I4). */
export const Draft = z.object({
  /** `note`: what was said; `task`: what is to be done by `dueOn`. */
  kind: z.enum(['note', 'task']),
  subject: z.string().check(z.minLength(1), z.maxLength(255)),
  body: z.string().check(z.maxLength(8000)),
  dueOn: z.optional(IsoDate),
  /** The person of the account that it is about. */
  contactId: z.optional(Id),
});
export type Draft = z.infer<typeof Draft>;
