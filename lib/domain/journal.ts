import { EpochMs, IsoDate } from './calendar';
import { Outcome, Override } from './history';
import { Language } from './language';
import { LadderMove } from './playbook/ladder';
import { RefusalReason } from './playbook/refusal';
import { Testimonial } from './playbook/testimonial';
import { ProofUse } from './proof-use';
import { Id, LongText } from './text';
import { z } from './z';

const base = { id: Id, atMs: EpochMs };

/** A refusal in the middle of a call, and what the conversation turned to: one step of the path that was walked (X17). */
export const Refusal = z.object({
  ...base,
  kind: z.literal('refusal'),
  offerId: Id,
  reason: RefusalReason,
  move: LadderMove,
  /** The offer that the move led to. */
  toOfferId: z.optional(Id),
});
export type Refusal = z.infer<typeof Refusal>;

/** What the customer answered (S13): a fact of the source `rep`. `field` is a canonical field, e.g. `plan.seats`, `usage.seats.used`. */
export const Heard = z.object({
  ...base,
  kind: z.literal('heard'),
  field: z.string().check(z.minLength(1), z.maxLength(120)),
  value: z.union([z.string().check(z.maxLength(4000)), z.number(), z.boolean()]),
  onDate: IsoDate,
  questionId: z.optional(Id),
  contactId: z.optional(Id),
  /** What the sources said in that moment, in one form (the worker adds it): once they say something else, theirs is the newer word. */
  was: z.optional(z.string().check(z.maxLength(8000))),
});
export type Heard = z.infer<typeof Heard>;

/** What a rep says of a talk track: that its words were copied, that they worked, that they are out of date (E3). */
export const TrackMark = z.object({
  ...base,
  kind: z.literal('track-mark'),
  trackId: Id,
  language: Language,
  mark: z.enum(['copied', 'worked', 'outdated']),
  note: z.optional(LongText),
});
export type TrackMark = z.infer<typeof TrackMark>;

/** A voice that was asked for (S14), and what came of it. The words, once there, wait for the lead. */
export const VoiceRequest = z.object({
  ...base,
  kind: z.literal('voice-request'),
  requestId: Id,
  state: z.enum(['asked', 'agreed', 'refused']),
  language: Language,
  offerId: z.optional(Id),
  contactId: z.optional(Id),
  /** The customer's words and what they agreed to, for `agreed`. */
  words: z.optional(LongText),
  scope: z.optional(z.enum(['internal', 'one-to-one', 'public'])),
  mayName: z.optional(z.boolean()),
  /** The same as a voice of the playbook, for the lead to look over. */
  testimonial: z.optional(Testimonial),
});
export type VoiceRequest = z.infer<typeof VoiceRequest>;

/** One thing a rep did or heard about one account. Entries are added, never changed; `id` makes one that arrives twice count once. */
export const JournalEntry = z.discriminatedUnion('kind', [
  z.object({ ...base, kind: z.literal('outcome'), outcome: Outcome }),
  z.object({ ...base, kind: z.literal('override'), override: Override }),
  z.object({ ...base, kind: z.literal('proof-use'), use: ProofUse }),
  Refusal,
  Heard,
  TrackMark,
  VoiceRequest,
]);
export type JournalEntry = z.infer<typeof JournalEntry>;
