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

/** The times that an imported calendar says are taken; `skipped` entries of it could not be understood. */
export const BusyCalendar = z.object({
  readAtMs: EpochMs,
  fileName: z.optional(Title),
  skipped: z.int(),
  busy: z.array(z.object({ startMs: EpochMs, endMs: EpochMs, title: Title, allDay: z.boolean() })).check(z.maxLength(20_000)),
});
export type BusyCalendar = z.infer<typeof BusyCalendar>;

/** An account as it was when its user last looked at it. */
export const Look = z.object({ atMs: EpochMs, facts: LookedFacts });
export type Look = z.infer<typeof Look>;

/** What lies on a desk, by the first part of its name. */
export interface DeskValues {
  calls: CallList;
  busy: BusyCalendar;
  look: Look;
  voices: VoiceDesk;
}

const SCHEMAS: { [Name in keyof DeskValues]: z.ZodMiniType<DeskValues[Name]> } = {
  calls: CallList,
  busy: BusyCalendar,
  look: Look,
  voices: VoiceDesk,
};

/** A name on the desk: `calls`, `busy`, `voices`, `look|001…`. */
export const DeskName = z.string().check(z.regex(/^(calls|busy|voices|look\|.{1,128})$/));

/** What lies under a name, if its schema passes it. */
export function parseDesk<Kind extends keyof DeskValues>(kind: Kind, value: unknown): DeskValues[Kind] | undefined {
  const parsed = z.safeParse(SCHEMAS[kind], value);
  return parsed.success ? parsed.data : undefined;
}

/** Which schema a name has. */
export const deskKind = (name: string): keyof DeskValues =>
  name === 'calls' || name === 'busy' || name === 'voices' ? name : 'look';
