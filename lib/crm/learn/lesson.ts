import type { FieldReading } from './field-reading';
import { labelOf } from './label-text';
import { type Candidate, type FieldToLearn, isPick, type LearnContext, learnField } from './learn-field';
import { mergedLabels } from './merged-labels';
import { type PageIndex, pageIndex } from './page-index';
import { type FieldRead, readField } from './read-field';
import { atOneMoment } from './shown';
import { labelInside } from './text-labels';

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

/** All that was taught so far, as plain data: it outlives the page that it was taught on. Not to be kept beyond the lesson. */
export interface Lesson {
  fields: FieldLesson[];
  urls: string[][];
  /** Texts that were pointed at, such as the account's name: a heading that says one is another one on the next record. */
  words: string[];
  context: LearnContext;
}

/** More ways than these to read one field are not kept. */
const MOST_TRIALS = 40;

export const newLesson = (fields: readonly FieldToLearn[], context: LearnContext = {}): Lesson => ({
  fields: fields.map((field) => ({ field, trials: [], told: [] })),
  urls: [],
  words: [],
  context,
});

const isRight = (read: FieldRead, pick: Pick) => ('absent' in pick ? read.state === 'missing' : isPick(read, pick.element));

function tested(trial: Trial, page: PageIndex, pick: Pick, sample: number): Trial {
  const right = isRight(readField(page.document, trial.reading, page), pick);
  return right ? { ...trial, right: [...trial.right, sample] } : { ...trial, wrong: [...trial.wrong, sample] };
}

/** Who points at the label in "NPS: 9" means the line. */
function meant(pick: Pick): Pick {
  if ('absent' in pick) return pick;
  const line = pick.element.parentElement;
  const isLabel =
    line !== null && /[:：]\s*$/.test(pick.element.textContent ?? '') && labelInside(line)?.label === labelOf(pick.element);
  return isLabel ? { element: line } : pick;
}

function taught(lesson: FieldLesson, page: PageIndex, pick: Pick, sample: number, context: LearnContext): FieldLesson {
  const trials = lesson.trials.map((trial) => tested(trial, page, pick, sample));
  const told = [...lesson.told, sample];
  if ('absent' in pick) return { ...lesson, trials, told };
  const found = learnField(page.document, pick.element, lesson.field, context, page);
  const fresh = found.map((candidate) => ({ ...candidate, right: [sample], wrong: [] }));
  const isRightHere = (reading: FieldReading) => isRight(readField(page.document, reading, page), pick);
  return { ...lesson, trials: mergedLabels(trials, fresh, sample, isRightHere).slice(0, MOST_TRIALS), told };
}

/** As if nothing had been said of the field on this sample. */
function untaught(lesson: FieldLesson, sample: number): FieldLesson {
  const others = (samples: readonly number[]) => samples.filter((known) => known !== sample);
  const trials = lesson.trials.map((trial) => ({ ...trial, right: others(trial.right), wrong: others(trial.wrong) }));
  return { ...lesson, trials: trials.filter(({ right, wrong }) => right.length + wrong.length > 0), told: others(lesson.told) };
}

/** Begins a further record; what is taught from now on is of it. */
export const openSample = (lesson: Lesson, url: string, otherUrls: readonly string[] = []): Lesson => ({
  ...lesson,
  urls: [...lesson.urls, [url, ...otherUrls]],
});

/**
 * What the person says of one field of the record at hand: tests what was learned of it, and learns from it. The page is read at
 * once, for its nodes may be others a moment later. Said again of the same field, it replaces what was said.
 */
export function teachField(lesson: Lesson, document: Document, id: string, said: Pick, page = pageIndex(document)): Lesson {
  const sample = lesson.urls.length - 1;
  const pick = meant(said);
  const known = lesson.fields.find(({ field }) => field.id === id);
  if (!known || sample < 0) return lesson;
  const fields = lesson.fields.map((field) =>
    field === known ? taught(untaught(field, sample), page, pick, sample, lesson.context) : field,
  );
  const word = known.field.as === 'text' && 'element' in pick ? labelOf(pick.element) : '';
  return { ...lesson, fields, words: word === '' || lesson.words.includes(word) ? lesson.words : [...lesson.words, word] };
}

/** What the person says of several fields of the record at hand, at one moment. */
export function addPicks(lesson: Lesson, document: Document, picks: Sample['picks']): Lesson {
  return atOneMoment(() => {
    const page = pageIndex(document);
    return Object.entries(picks).reduce((known, [id, pick]) => teachField(known, document, id, pick, page), lesson);
  });
}

/** A whole record at once. */
export const addSample = (lesson: Lesson, { document, url, otherUrls = [], picks }: Sample): Lesson =>
  addPicks(openSample(lesson, url, otherUrls), document, picks);
