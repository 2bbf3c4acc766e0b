import type { FieldReading, PageFields } from './field-reading';
import { type Found, findPlace } from './find-place';
import { type PageIndex, pageIndex } from './page-index';
import { EDGE, type ReadProblem } from './plain-text';
import { rawText } from './raw-text';
import { type FieldValue, readValue } from './read-value';
import { atOneMoment } from './shown';

/**
 * What a page says of a field. Only `read` is a fact. `missing`: its label is not there, or nothing stands behind it.
 * `ambiguous`: several places fit. `unreadable`: what stands there cannot be such a value. All three are unknown.
 */
export type FieldRead =
  | { state: 'read'; value: FieldValue; raw: string; element: Element }
  | { state: 'missing' }
  | { state: 'ambiguous'; elements: Element[] }
  | { state: 'unreadable'; problem: ReadProblem; raw: string; element: Element };

/** Machines write numbers with a point and days with the year first. */
const MACHINE_LOCALE = 'en-CA';

function readFound(page: PageIndex, { read }: FieldReading, { element, text }: Found): FieldRead {
  const { attribute } = read;
  const holder = attribute === undefined || element.hasAttribute(attribute) ? element : element.querySelector(`[${attribute}]`);
  if (!holder) return { state: 'missing' };
  const whole = rawText(holder, attribute);
  const raw = text ?? whole.text;
  const locale = element.closest('[lang]')?.getAttribute('lang') || page.locale;
  const value = whole.machine ? readValue({ ...read, locale: MACHINE_LOCALE }, raw) : readValue(read, raw, locale);
  const shown = raw.replaceAll(EDGE, ' ').replace(/\s+/g, ' ');
  if (value.ok) return { state: 'read', value: value.value, raw: shown, element };
  return value.problem === 'missing'
    ? { state: 'missing' }
    : { state: 'unreadable', problem: value.problem, raw: shown, element };
}

/** Reads one field off a page as it stands now. It never looks further than the place: what is gone is unknown, not the neighbour's. */
export function readField(document: Document, reading: FieldReading, page: PageIndex = pageIndex(document)): FieldRead {
  const found = findPlace(page, reading.place);
  const [only] = found;
  if (!only) return { state: 'missing' };
  if (found.length > 1) return { state: 'ambiguous', elements: found.map(({ element }) => element) };
  return readFound(page, reading, only);
}

/** Reads all fields of a page at one moment. */
export function readRecord(document: Document, fields: PageFields): Record<string, FieldRead> {
  return atOneMoment(() => {
    const page = pageIndex(document);
    return Object.fromEntries(Object.entries(fields).map(([id, reading]) => [id, readField(document, reading, page)]));
  });
}
