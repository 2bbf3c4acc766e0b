import { FieldReading } from '@/lib/crm/learn/field-reading';
import type { Lesson } from '@/lib/crm/learn/lesson';
import type { SeenField, TeachAnswer } from '@/lib/dock/teach-protocol';
import { Money } from '@/lib/domain/money';
import { z } from '@/lib/domain/z';

const text = (most: number) => z.string().check(z.maxLength(most));
const Samples = z.array(z.int().check(z.nonnegative())).check(z.maxLength(50));

const Field = z.object({
  id: text(80),
  as: z.enum(['text', 'date', 'count', 'quantity', 'percent', 'money', 'flag']),
  part: z.exactOptional(z.enum(['first', 'second'])),
});
const Trial = z.object({ reading: FieldReading, survival: z.number(), right: Samples, wrong: Samples });

const LessonShape: z.ZodMiniType<Lesson> = z.object({
  fields: z
    .array(z.object({ field: Field, trials: z.array(Trial).check(z.maxLength(40)), told: Samples }))
    .check(z.maxLength(60)),
  urls: z.array(z.array(text(4000)).check(z.maxLength(20))).check(z.maxLength(50)),
  words: z.array(text(4000)).check(z.maxLength(400)),
  context: z.object({ locale: z.exactOptional(text(40)), currency: z.exactOptional(text(3)) }),
});

const Value = z.union([z.string(), z.number(), z.boolean(), Money]);
const Problem = text(40) as unknown as z.ZodMiniType<(SeenField & { state: 'unreadable' })['problem']>;
const Seen: z.ZodMiniType<SeenField> = z.discriminatedUnion('state', [
  z.object({ state: z.literal('read'), value: Value, raw: text(4000) }),
  z.object({ state: z.literal('unreadable'), problem: Problem, raw: text(4000) }),
  z.object({ state: z.enum(['missing', 'ambiguous', 'lost']) }),
]);

/** What the learner says. It comes out of a page's process, so it is parsed. */
export const TeachAnswerShape: z.ZodMiniType<TeachAnswer> = z.object({
  url: text(4000),
  lesson: LessonShape,
  seen: z.record(z.string(), Seen),
  cancelled: z.exactOptional(z.literal(true)),
  moved: z.exactOptional(z.literal(true)),
  covered: z.exactOptional(z.literal(true)),
});

/** A lesson as it is kept while it lasts. `done`: records that the person has finished. `of`: so many are asked for. */
export interface KeptLesson {
  v: 1;
  lesson: Lesson;
  done: number;
  of: number;
  /** What stood on the records where a word becomes a code: the plan's name, the stage. */
  words?: Record<string, string[]>;
}

export const KeptLessonShape: z.ZodMiniType<KeptLesson> = z.object({
  v: z.literal(1),
  lesson: LessonShape,
  done: z.int().check(z.nonnegative()),
  of: z.int().check(z.minimum(1), z.maximum(20)),
  words: z.exactOptional(z.record(text(80), z.array(text(4000)).check(z.maxLength(40)))),
});
