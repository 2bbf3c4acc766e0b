import { IsoDate } from './calendar';
import { Count, Id, ShortText } from './text';
import { z } from './z';

/** The few facts by which it is told what changed since an account was last looked at. What is missing was unknown then. */
export const LookedFacts = z.object({
  plan: z.optional(ShortText),
  seats: z.optional(Count),
  /** Share of the seats in use: said again only when it has crossed a limit of the policy. */
  use: z.optional(z.enum(['low', 'warn', 'urgent'])),
  share: z.optional(z.number().check(z.nonnegative())),
  /** −100 to 100; `answers` how many gave one. */
  nps: z.optional(z.number()),
  answers: z.optional(Count),
  renewalOn: z.optional(IsoDate),
  openTickets: z.optional(Count),
  /** The offer decided on; `none` for no offer. */
  offer: z.optional(Id),
});
export type LookedFacts = z.infer<typeof LookedFacts>;

/** A fact that differs from what it was; `use` in its bands, `plan` and `offer` by their ids, the renewal as a date. */
export interface FactChange {
  fact: 'plan' | 'seats' | 'use' | 'nps' | 'renewalOn' | 'openTickets' | 'offer';
  from: string | number;
  to: string | number;
}
