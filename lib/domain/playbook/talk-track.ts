import { IsoDate } from '../calendar';
import { ReasonCode } from '../decision/candidate';
import { Stage } from '../facets/history';
import { Language, LocalText } from '../language';
import { Count, Id } from '../text';
import { z } from '../z';
import { OfferKind } from './offer-kind';
import { RefusalReason } from './refusal';

/** The words in one language. `{token}` is filled with a live fact; an unfilled token blocks copying. */
export const TrackText = z.object({
  opening: z.string().check(z.minLength(1), z.maxLength(600)),
  points: z.array(z.string().check(z.maxLength(400))),
  answers: z.optional(z.partialRecord(RefusalReason, z.string().check(z.maxLength(600)))),
  doNotSay: z.optional(z.array(z.string().check(z.maxLength(200)))),
  stepDown: z.optional(z.string().check(z.maxLength(400))),
  /** Each language is verified on its own (E5). Missing: never verified. */
  verifiedOn: z.optional(IsoDate),
});
export type TrackText = z.infer<typeof TrackText>;

/** What to say for an offer. Empty match lists mean "any"; the most specific match wins. */
export const TalkTrack = z.object({
  id: Id,
  title: LocalText,
  /** Offers it speaks for; empty: every offer of `kinds`. */
  offerIds: z.array(Id),
  kinds: z.array(z.enum([...OfferKind.options, 'no-offer'])),
  /** For "no offer": the decision's codes it answers, so that asking, thanking and waiting have words of their own. Missing: any. */
  codes: z.optional(z.array(ReasonCode)),
  industries: z.array(z.string()),
  roles: z.array(z.string()),
  stages: z.array(Stage),
  owner: z.string(),
  verifyEveryDays: Count,
  texts: z.partialRecord(Language, TrackText),
});
export type TalkTrack = z.infer<typeof TalkTrack>;
