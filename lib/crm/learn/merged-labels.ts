import type { FieldPlace, FieldReading } from './field-reading';
import type { Trial } from './lesson';

/** A reading without the words of its label: two that agree in it are one, on pages in two languages. */
const shapeOf = ({ place, read }: FieldReading) => {
  if (place.by !== 'label' || place.scope?.heading !== undefined) return null;
  const { unit: _unit, ...how } = read;
  return JSON.stringify({ ...place, texts: [], column: place.column && [], how });
};

const union = (one: readonly string[] = [], other: readonly string[] = []) => [...new Set([...one, ...other])].slice(0, 8);

function joined(one: FieldPlace, other: FieldPlace): FieldPlace {
  if (one.by !== 'label' || other.by !== 'label') return one;
  return {
    ...one,
    texts: union(one.texts, other.texts),
    ...(one.column && { column: union(one.column, other.column) }),
  };
}

/**
 * What was known and what one more page taught. Where a label of the same place read nothing on this page, because the page is in
 * another language, the new words are added to it and it counts as right.
 */
export function mergedLabels(
  known: readonly Trial[],
  fresh: readonly Trial[],
  sample: number,
  isRight: (reading: FieldReading) => boolean,
): Trial[] {
  const trials = [...known];
  for (const trial of fresh) {
    const key = JSON.stringify(trial.reading);
    if (trials.some(({ reading }) => JSON.stringify(reading) === key)) continue;
    const shape = shapeOf(trial.reading);
    const at = trials.findIndex(
      ({ reading, wrong }) => shape !== null && wrong.join() === `${sample}` && shapeOf(reading) === shape,
    );
    const same = trials[at];
    const reading = same && { ...same.reading, place: joined(same.reading.place, trial.reading.place) };
    if (same && reading && isRight(reading)) trials[at] = { ...same, reading, right: [...same.right, sample], wrong: [] };
    else trials.push(trial);
  }
  return trials.sort((one, other) => one.wrong.length - other.wrong.length || other.survival - one.survival);
}
