import { AccountRef } from './account-ref';
import { EpochMs } from './calendar';
import { LookedFacts } from './looked-facts';
import { VoiceDesk } from './voice-desk';
import { z } from './z';

const Title = z.string().check(z.maxLength(4000));

/** An account of a call list; with the appointment that it was found in, where there is one. */
export const CallEntry = z.object({
  ref: AccountRef,
  startMs: z.optional(EpochMs),
  title: z.optional(Title),
});
export type CallEntry = z.infer<typeof CallEntry>;

/** Whom to call today. */
export const CallList = z.object({ madeAtMs: EpochMs, entries: z.array(CallEntry).check(z.maxLength(500)) });
export type CallList = z.infer<typeof CallList>;

/** An account as it was when its user last looked at it. */
export const Look = z.object({ atMs: EpochMs, facts: LookedFacts });
export type Look = z.infer<typeof Look>;

/** What lies on a user's desk, by the first part of its name. */
export interface DeskValues {
  calls: CallList;
  look: Look;
  voices: VoiceDesk;
}

const SCHEMAS: { [Name in keyof DeskValues]: z.ZodMiniType<DeskValues[Name]> } = {
  calls: CallList,
  look: Look,
  voices: VoiceDesk,
};

/** A name on the desk: `calls`, `voices`, `look|001…`. */
export const DeskName = z.string().check(z.regex(/^(calls|voices|look\|.{1,128})$/));

/** What lies under a name, if its schema passes it. */
export function parseDesk<Kind extends keyof DeskValues>(kind: Kind, value: unknown): DeskValues[Kind] | undefined {
  const parsed = z.safeParse(SCHEMAS[kind], value);
  return parsed.success ? parsed.data : undefined;
}

/** Which schema a name has. */
export const deskKind = (name: string): keyof DeskValues => (name === 'calls' || name === 'voices' ? name : 'look');
