import type { FieldToLearn, LearnContext } from '@/lib/crm/learn/learn-field';
import { addSample, type Lesson, newLesson, openSample, teachField } from '@/lib/crm/learn/lesson';
import { lessonResult, picksOf } from '@/lib/crm/learn/lesson-result';
import { pickElement } from '@/lib/crm/learn/picker';
import { type FieldRead, readRecord } from '@/lib/crm/learn/read-field';
import type { FieldValue } from '@/lib/crm/learn/read-value';

const words = { hint: '値を指してください', cancel: '中止', lang: 'ja' };

const valuesOf = (reads: Readonly<Record<string, FieldRead>>): Record<string, FieldValue | null> =>
  Object.fromEntries(Object.entries(reads).map(([id, read]) => [id, read.state === 'read' ? read.value : null]));

/** What a test asks of the learner inside the page; a lesson goes in and out as data, as it must across page loads. */
const teaching = {
  newLesson: (fields: readonly FieldToLearn[], context: LearnContext) => openSample(newLesson(fields, context), location.href),
  /** Waits for the person to point at a field; null: they would not. */
  async point(lesson: Lesson, field: string): Promise<Lesson | null> {
    const element = await pickElement(document, { words });
    return element && teachField(lesson, document, field, { element });
  },
  /** The person agrees with all that is read. */
  agree: (lesson: Lesson): Lesson =>
    addSample(lesson, { document, url: location.href, picks: picksOf(readRecord(document, lessonResult(lesson).pageFields)) }),
  read: (lesson: Lesson) => valuesOf(readRecord(document, lessonResult(lesson).pageFields)),
  result: (lesson: Lesson) => lessonResult(lesson),
};

export type Teaching = typeof teaching;
Object.assign(window, { teaching });
