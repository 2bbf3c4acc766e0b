import type { FeatureValue } from '@/lib/learning/online/feature-value';
import type { Example } from '@/lib/learning/online/model';
import { daysOf } from './learn-fields';
import type { LearnOptions } from './learn-options';
import type { Row, Rows } from './learn-rows';
import { bad, type Input } from './read-input';

/** Where an event's moment is looked for when no field is named. */
export const TIME_FIELDS = ['atMs', 'at', 'timestamp', 'time', 'ts', 'date', 'day', 'datetime', 'occurredAt', 'createdAt'];
const LINE_LIMIT = 20;
const SHOWN = 12;

/** Events that were checked, in the order of the file. */
export interface Events {
  readonly count: number;
  readonly positives: number;
  /** The field of the moments where forgetting goes by days; null: it goes by events. */
  readonly clock: string | null;
  /** Things that a person should know, a line each. */
  readonly remarks: readonly string[];
  each(): Iterable<Example>;
}

const listed = (names: Iterable<string>) => {
  const all = [...names];
  const shown = all.slice(0, SHOWN).map((name) => JSON.stringify(name.length > 40 ? `${name.slice(0, 39)}…` : name));
  return `${shown.join(', ')}${all.length > SHOWN ? ` and ${all.length - SHOWN} more` : ''}`;
};

/** Refuses features that no row has, naming those that there are. */
export function missingFeatures({ name, header, each }: Rows, features: readonly string[]): string[] {
  const wanted = new Set(features);
  if (header) for (const column of header) wanted.delete(column);
  else {
    for (const row of each()) {
      for (const feature of wanted) if (row.field(feature) !== undefined) wanted.delete(feature);
      if (wanted.size === 0) break;
    }
  }
  const known = header ? `: there are ${listed(header)}` : ' on any line';
  return [...wanted].map((feature) => `${name}: --features: no field ${JSON.stringify(feature)}${known}`);
}

export const featuresOf = (row: Row, features: readonly string[]): FeatureValue[] =>
  features.map((feature) => row.field(feature) ?? null);

/** The field of the moments: the one that was named, else the first of the usual names whose first value is a moment. */
function timeField(rows: Rows, { time, features, outcome }: LearnOptions): string | null {
  if (time !== undefined) return time;
  for (const row of rows.each()) {
    const usual = TIME_FIELDS.filter((name) => !features.includes(name) && name !== outcome.field);
    return usual.find((name) => daysOf(row.field(name) ?? null) !== undefined) ?? null;
  }
  return null;
}

/** Checks every row before the first is learned from: each must say its outcome, and the positive one must occur. */
export function readEvents(rows: Rows, options: LearnOptions): Input<Events> {
  const { features, outcome, halfLife, time } = options;
  const problems = missingFeatures(rows, features);
  const other = new Set<string>();
  const field = timeField(rows, options);
  let [count, positives, backwards, firstBackwards, newest] = [0, 0, 0, 0, Number.NEGATIVE_INFINITY];
  let noOutcome = 0;
  let first: number | undefined;
  for (const row of rows.each()) {
    count += 1;
    const value = row.field(outcome.field) ?? null;
    if (value === null) {
      noOutcome += 1;
      if (problems.length < LINE_LIMIT)
        problems.push(`${rows.name}: line ${row.line}: ${outcome.field}: expected the outcome, received nothing`);
    } else if (isPositive(value, outcome.positive)) positives += 1;
    else if (other.size < 100) other.add(String(value));
    const moment = field === null ? null : (row.field(field) ?? null);
    if (field === null || moment === null) continue;
    const days = daysOf(moment);
    if (days === undefined && problems.length < LINE_LIMIT) {
      problems.push(
        `${rows.name}: line ${row.line}: ${field}: expected a date, a time or epoch milliseconds, received ${JSON.stringify(moment)}`,
      );
    }
    if (days === undefined) continue;
    first ??= days;
    if (days < newest) {
      backwards += 1;
      firstBackwards ||= row.line;
    } else newest = days;
  }
  if (count === 0) problems.push(`${rows.name}: line 1: no events`);
  else if (noOutcome === count) {
    const known = rows.header ? `: there are ${listed(rows.header)}` : ' on any line';
    return bad(`${rows.name}: --outcome: no field ${JSON.stringify(outcome.field)}${known}`);
  } else if (positives === 0 && noOutcome === 0) {
    problems.push(
      `${rows.name}: --outcome: ${outcome.field} is never ${JSON.stringify(outcome.positive)}: it is ${listed(other)}`,
    );
  }
  if (time !== undefined && time !== null && first === undefined && count > 0) {
    problems.push(`${rows.name}: --time: no line has a moment in the field ${JSON.stringify(time)}`);
  }
  if (problems.length > 0) return bad(...problems.slice(0, LINE_LIMIT));
  const clock = halfLife === undefined ? null : field;
  const remarks = [];
  if (backwards > 0) {
    remarks.push(
      `${rows.name}: line ${firstBackwards}: ${field}: ${backwards} events are older than one before them: they are learned in the order of the file${clock ? ', each with the weight of its age' : ''}`,
    );
  }
  if (clock) remarks.push(`the half-life is ${halfLife} days, by the field ${clock}`);
  return { ok: true, value: { count, positives, clock, remarks, each: () => examples(rows, options, clock, first ?? 0) } };
}

/** A value equals what is written on the command line also where one is 1 and the other "1.0". */
function isPositive(value: FeatureValue, positive: string): boolean {
  return String(value) === positive || (typeof value === 'number' && positive.trim() !== '' && Number(positive) === value);
}

function* examples(rows: Rows, { features, outcome }: LearnOptions, clock: string | null, first: number): Generator<Example> {
  let at = clock === null ? 0 : first;
  for (const row of rows.each()) {
    // An event without a moment is of the moment of the one before it.
    at = clock === null ? at + 1 : (daysOf(row.field(clock) ?? null) ?? at);
    yield {
      features: featuresOf(row, features),
      outcome: isPositive(row.field(outcome.field) ?? null, outcome.positive) ? 1 : 0,
      at,
    };
  }
}
