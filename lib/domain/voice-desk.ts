import { EpochMs } from './calendar';
import type { Language } from './language';
import { Testimonial } from './playbook/testimonial';
import { Id } from './text';
import { z } from './z';

type Scope = Testimonial['consent']['scope'];

/** From the narrowest. */
const SCOPES: readonly Scope[] = ['internal', 'one-to-one', 'public'];

/** How far a lead may let a voice go: as far as the customer agreed to, or less. */
export const scopesWithin = (given: Scope): readonly Scope[] => SCOPES.slice(0, SCOPES.indexOf(given) + 1);

/** What the lead said of a voice that came in; approved, it stands as the lead left it. */
export const VoiceReview = z.object({
  state: z.enum(['approved', 'declined']),
  atMs: EpochMs,
  testimonial: z.optional(Testimonial),
});
export type VoiceReview = z.infer<typeof VoiceReview>;

/** The lead's queue of voices (S14), beside the journal: what was said of each, by its id, and what came in by a file. */
export const VoiceDesk = z.object({
  reviews: z.record(Id, VoiceReview),
  imported: z.array(z.object({ atMs: EpochMs, testimonial: Testimonial })).check(z.maxLength(1000)),
});
export type VoiceDesk = z.infer<typeof VoiceDesk>;

/** One voice on its way into the playbook. `declined`: by the customer, who said no, or by the lead. */
export interface QueuedVoice {
  id: string;
  state: 'asked' | 'answered' | 'approved' | 'declined';
  by?: 'customer' | 'lead';
  atMs: number;
  language: Language;
  /** The account that was asked; missing: it came in by a file without one. */
  accountId?: string | undefined;
  words?: string | undefined;
  /** In the playbook's form. Missing: nobody answered yet, or the account's size is not known. */
  testimonial?: Testimonial | undefined;
}
