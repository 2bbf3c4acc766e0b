import type { FieldReading, PageFields } from './field-reading';
import { type AddressLesson, learnAddress } from './learn-address';
import type { Candidate, FieldToLearn, LearnContext } from './learn-field';
import { addSample, type FieldLesson, type Lesson, newLesson, type Pick, type Sample, type Trial } from './lesson';
import type { FieldRead } from './read-field';

/** So many records a lesson needs: one to learn from, two to be tested on. */
export const SAMPLES_NEEDED = 3;

/** What came of one field. `right` of `of`: the records that its reading was tested on. */
export interface FieldResult {
  id: string;
  reading: FieldReading | null;
  right: number;
  of: number;
  /** How well the way it is found outlives changes of the page. */
  survives: 'well' | 'fairly' | 'poorly';
}

export interface LessonResult {
  /** Records that are still asked for. */
  needs: number;
  fields: FieldResult[];
  /** The readings that were right on every record they were told of, for a recipe. */
  pageFields: PageFields;
  address: AddressLesson;
}

const standsUnder = ({ reading: { place } }: Candidate, words: readonly string[]) =>
  'scope' in place && words.some((word) => place.scope?.heading?.includes(word));

/** The best way so far: right wherever it was tried; then tried most often; then the one that outlives most. */
function bestTrial({ trials }: FieldLesson, words: readonly string[]): Trial | undefined {
  const sound = trials.filter((trial) => trial.wrong.length === 0 && !standsUnder(trial, words));
  return sound.sort((one, other) => other.right.length - one.right.length || other.survival - one.survival)[0];
}

function resultOf(lesson: FieldLesson, words: readonly string[]): FieldResult {
  const best = bestTrial(lesson, words);
  const survival = best?.survival ?? 0;
  const survives = survival >= 70 ? 'well' : survival >= 35 ? 'fairly' : 'poorly';
  return {
    id: lesson.field.id,
    reading: best?.reading ?? null,
    right: best?.right.length ?? 0,
    of: lesson.told.length,
    survives,
  };
}

/** What a lesson has come to. Also half-way: then it says what it would read so far. */
export function lessonResult(lesson: Lesson): LessonResult {
  const fields = lesson.fields.filter(({ told }) => told.length > 0).map((field) => resultOf(field, lesson.words));
  const sound = fields.flatMap(({ id, reading, right, of }) => (reading && right === of ? [[id, reading] as const] : []));
  return {
    needs: Math.max(0, SAMPLES_NEEDED - lesson.urls.length),
    fields,
    pageFields: Object.fromEntries(sound),
    address: learnAddress(lesson.urls),
  };
}

/** A whole lesson at once, where all pages are at hand. */
export function learnRecord(
  samples: readonly Sample[],
  fields: readonly FieldToLearn[],
  context: LearnContext = {},
): LessonResult {
  return lessonResult(samples.reduce(addSample, newLesson(fields, context)));
}

/** What a person who agrees with everything that was read has said of the page. What could not be read is left for them to say. */
export function picksOf(record: Readonly<Record<string, FieldRead>>): Record<string, Pick> {
  const picks = Object.entries(record).flatMap(([id, read]): [string, Pick][] => {
    if (read.state === 'read') return [[id, { element: read.element }]];
    return read.state === 'missing' ? [[id, { absent: true }]] : [];
  });
  return Object.fromEntries(picks);
}
