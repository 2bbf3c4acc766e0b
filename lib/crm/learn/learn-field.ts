import type { FieldPlace, FieldReading, ReadAs, ValueReading } from './field-reading';
import { type PageIndex, pageIndex } from './page-index';
import { namedPlaces, type RankedPlace, structuralPlaces } from './places-of';
import { plainText } from './plain-text';
import { rawText } from './raw-text';
import { pairOf, unitOf } from './read-count';
import { type FieldRead, readField } from './read-field';
import { periodOf } from './read-money';
import { readValue } from './read-value';
import { holds } from './shown';

/** A field to be taught: what it is called and what kind of value it is. */
export interface FieldToLearn {
  /** Canonical id, e.g. `plan.seats`. */
  id: string;
  as: ReadAs;
  /** Which side of a pair such as "47 / 50" it is. */
  part?: 'first' | 'second';
}

/** What the person says of the page beforehand, where it does not say so itself. */
export interface LearnContext {
  locale?: string;
  currency?: string;
}

/** A way to read a field, and how well such a way outlives changes of the page, 0 to 100. */
export interface Candidate {
  reading: FieldReading;
  survival: number;
}

/** With so many ways by name, structure is not asked. */
const ENOUGH = 3;

const KINDS: Readonly<Record<string, ReadAs>> = {
  count: 'count',
  score: 'count',
  quantity: 'quantity',
  ratio: 'percent',
  money: 'money',
  'signed-money': 'money',
  date: 'date',
  flag: 'flag',
};

/** A canonical field as one to learn. What is used stands before the slash, what was bought and a score's maximum behind it. */
export function fieldToLearn({ id, kind }: { id: string; kind: string }): FieldToLearn {
  const as = KINDS[kind] ?? 'text';
  if (as !== 'count' && as !== 'quantity') return { id, as };
  return { id, as, part: /(\.included|^plan\.seats)$/.test(id) ? 'second' : 'first' };
}

/** How the text of a picked element is to be read. */
export function valueReadingOf(field: FieldToLearn, text: string, context: LearnContext): ValueReading {
  const isNumber = field.as === 'count' || field.as === 'quantity';
  const pair = isNumber ? pairOf(text) : null;
  const part = pair === null ? undefined : (field.part ?? 'first');
  const unit = isNumber ? unitOf(pair?.[part === 'second' ? 1 : 0] ?? text) : '';
  const per = field.as === 'money' ? periodOf(text) : undefined;
  return {
    as: field.as,
    ...(context.locale !== undefined && { locale: context.locale }),
    ...(context.currency !== undefined && field.as === 'money' && { currency: context.currency }),
    ...(unit !== '' && unit.length <= 20 && { unit }),
    ...(per !== undefined && { per }),
    ...(part !== undefined && { part }),
  };
}

const flat = (text: string) => plainText(text.replace(/[\s\u2063]+/g, ''));

/** Does a reading of the page mean the element that a person pointed at? */
export function isPick(read: FieldRead, pick: Element): boolean {
  if (read.state !== 'read') return false;
  if (read.element === pick) return true;
  const text = flat(rawText(pick).text);
  if (holds(read.element, pick)) return flat(read.raw) === text || text === '';
  return holds(pick, read.element) && text.includes(flat(read.raw));
}

/** The ways to read the text of a box around the pick: as the pick reads, and as one side of a pair. */
function variants(field: FieldToLearn, read: ValueReading): ValueReading[] {
  if ((field.as !== 'count' && field.as !== 'quantity') || read.part !== undefined) return [read];
  const sides = field.part === 'second' ? (['second', 'first'] as const) : (['first', 'second'] as const);
  return [read, ...sides.map((part) => ({ ...read, part }))];
}

function reads(
  page: PageIndex,
  field: FieldToLearn,
  place: FieldPlace,
  pick: Element,
  context: LearnContext,
): FieldReading | null {
  const text = rawText(pick).text;
  const inside = place.by === 'label' && place.relation === 'inside';
  const read = valueReadingOf(field, inside ? text.replace(/^[^:：]*[:：]/, '') : text, context);
  const own = readValue(read, text, page.locale);
  for (const variant of variants(field, read)) {
    const seen = readField(page.document, { place, read: variant }, page);
    if (isPick(seen, pick)) return { place, read: variant };
    const same = seen.state === 'read' && own.ok && seen.value === own.value && holds(seen.element, pick);
    if (same && variant.part !== undefined) return { place, read: variant };
  }
  if (own.ok || field.as === 'text' || field.as === 'money') return null;
  for (const attribute of ['datetime', 'aria-valuenow', 'value'] as const) {
    const seen = readField(page.document, { place, read: { ...read, attribute } }, page);
    if (seen.state === 'read' && holds(seen.element, pick)) return { place, read: { ...read, attribute } };
  }
  return null;
}

/**
 * The ways to find what a person pointed at, the ones that outlive most first. Each reads exactly this element on this page; none
 * is offered for an element whose text cannot be such a value.
 */
export function learnField(
  document: Document,
  pick: Element,
  field: FieldToLearn,
  context: LearnContext = {},
  page: PageIndex = pageIndex(document),
): Candidate[] {
  const seen = new Set<string>();
  const candidates: Candidate[] = [];
  const tryAll = (places: readonly RankedPlace[]) => {
    for (const { place, survival } of places) {
      const key = JSON.stringify(place);
      if (seen.has(key)) continue;
      seen.add(key);
      const reading = reads(page, field, place, pick, context);
      if (reading) candidates.push({ reading, survival });
    }
  };
  tryAll(namedPlaces(page, pick));
  if (candidates.length < ENOUGH) tryAll(structuralPlaces(page, pick));
  return candidates.sort((one, other) => other.survival - one.survival);
}
