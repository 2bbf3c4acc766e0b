import type { FieldReading, PageFields } from './field-reading';
import { labelOf } from './label-text';
import { type AddressLesson, learnAddress } from './learn-address';
import { type Candidate, type FieldToLearn, isPick, type LearnContext, learnField } from './learn-field';
import { mergedLabels } from './merged-labels';
import { type PageIndex, pageIndex } from './page-index';
import { type FieldRead, readField } from './read-field';
import { atOneMoment } from './shown';

/** What a person says of a field on one page: that it stands there, or that this page has none. */
export type Pick = { element: Element } | { absent: true };

/** One record as it is on the screen. */
export interface Sample {
  document: Document;
  url: string;
  /** Addresses of other tabs of the same record, if any were opened. */
  otherUrls?: readonly string[];
  picks: Readonly<Record<string, Pick>>;
}

/** A candidate and the samples, by their number, that it has read right and wrong. */
export interface Trial extends Candidate {
  right: number[];
  wrong: number[];
}

export interface FieldLesson {
  field: FieldToLearn;
  trials: Trial[];
  /** The samples on which the person said something of it. */
  told: number[];
}

/** All that was taught so far, as plain data: it outlives the page that it was taught on. */
export interface Lesson {
  fields: FieldLesson[];
  urls: string[][];
  context: LearnContext;
}

/** So many records a lesson needs: one to learn from, two to be tested on. */
export const SAMPLES_NEEDED = 3;
/** More ways than these to read one field are not kept. */
const MOST_TRIALS = 40;

export const newLesson = (fields: readonly FieldToLearn[], context: LearnContext = {}): Lesson => ({
  fields: fields.map((field) => ({ field, trials: [], told: [] })),
  urls: [],
  context,
});

const isRight = (read: FieldRead, pick: Pick) => ('absent' in pick ? read.state === 'missing' : isPick(read, pick.element));

function tested(trial: Trial, page: PageIndex, pick: Pick, sample: number): Trial {
  const right = isRight(readField(page.document, trial.reading, page), pick);
  return right ? { ...trial, right: [...trial.right, sample] } : { ...trial, wrong: [...trial.wrong, sample] };
}

interface Teaching {
  context: LearnContext;
  words: readonly string[];
}

/** What the person pointed at as a text, the account's name first of all: a heading that says it is another one on the next record. */
function ownWords(lesson: Lesson, picks: Sample['picks']): string[] {
  const texts = lesson.fields.filter(({ field }) => field.as === 'text').map(({ field }) => picks[field.id]);
  return texts.flatMap((pick) => (pick && 'element' in pick ? labelOf(pick.element) : [])).filter((word) => word !== '');
}

const standsUnder = ({ reading: { place } }: Candidate, words: readonly string[]) =>
  'scope' in place && words.some((word) => place.scope?.heading?.includes(word));

function taught(lesson: FieldLesson, page: PageIndex, pick: Pick, sample: number, { context, words }: Teaching): FieldLesson {
  const trials = lesson.trials.map((trial) => tested(trial, page, pick, sample));
  const told = [...lesson.told, sample];
  if ('absent' in pick) return { ...lesson, trials, told };
  const isRightHere = (reading: FieldReading) => isRight(readField(page.document, reading, page), pick);
  const found = learnField(page.document, pick.element, lesson.field, context, page);
  const fresh = found
    .filter((candidate) => !standsUnder(candidate, words))
    .map((found) => ({
      ...found,
      right: [sample],
      wrong: [],
    }));
  return { ...lesson, trials: mergedLabels(trials, fresh, sample, isRightHere).slice(0, MOST_TRIALS), told };
}

/** Tests what was learned on a further record, and learns from it. The page is read at once; nothing of it is kept. */
export const addSample = (lesson: Lesson, sample: Sample): Lesson => atOneMoment(() => withSample(lesson, sample));

function withSample(lesson: Lesson, { document, url, otherUrls = [], picks }: Sample): Lesson {
  const page = pageIndex(document);
  const sample = lesson.urls.length;
  const teaching = { context: lesson.context, words: ownWords(lesson, picks) };
  const fields = lesson.fields.map((field) => {
    const pick = Object.hasOwn(picks, field.field.id) ? picks[field.field.id] : undefined;
    return pick ? taught(field, page, pick, sample, teaching) : field;
  });
  return { ...lesson, fields, urls: [...lesson.urls, [url, ...otherUrls]] };
}

/** What came of one field. `right` of `of`: the records that its reading was tested on. */
export interface FieldResult {
  id: string;
  reading: FieldReading | null;
  right: number;
  of: number;
  /** How well the way it is found outlives changes of the page. */
  survives: 'well' | 'fairly' | 'poorly';
}

/** The best way so far: right wherever it was tried; then tried most often; then the one that outlives most. */
export function bestTrial({ trials }: FieldLesson): Trial | undefined {
  const sound = trials.filter(({ wrong }) => wrong.length === 0);
  return sound.sort((one, other) => other.right.length - one.right.length || other.survival - one.survival)[0];
}

function resultOf(lesson: FieldLesson): FieldResult {
  const best = bestTrial(lesson);
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

export interface LessonResult {
  /** Records that are still asked for. */
  needs: number;
  fields: FieldResult[];
  /** The readings that were right on every record they were told of, for a recipe. */
  pageFields: PageFields;
  address: AddressLesson;
}

/** What a lesson has come to. Also half-way: then it says what it would read so far. */
export function lessonResult(lesson: Lesson): LessonResult {
  const fields = lesson.fields.filter(({ told }) => told.length > 0).map(resultOf);
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
