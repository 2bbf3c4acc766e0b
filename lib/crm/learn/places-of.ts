import type { FieldPlace, LabelRelation } from './field-reading';
import { anchorsOf } from './find-place';
import { labelsNear } from './labels-near';
import { namedSelector } from './named-selector';
import type { PageIndex } from './page-index';
import { rawText } from './raw-text';
import { scopesOf } from './scope';
import { parentOf, tagOf } from './shown';
import { isStableClass, isStableName } from './stable-name';
import { pathBetween } from './tree-path';

export interface RankedPlace {
  place: FieldPlace;
  survival: number;
}

/** What outlives what, from experience of pages: words for people before words for machines, names before structure. */
const SURVIVAL: Readonly<Record<LabelRelation, number>> = {
  definition: 100,
  row: 100,
  cross: 100,
  for: 100,
  column: 98,
  labelledby: 99,
  'aria-label': 97,
  beside: 92,
  inside: 88,
  'text-before': 86,
  card: 80,
};
const ATTRIBUTE = 95;
const HEADING = 78;
const ID = 74;
const CLASS = 60;
const SELECTOR = 40;
const PATH = 20;

/** An element and those around it that hold nothing else. */
export function boxesOf(pick: Element): Element[] {
  const text = rawText(pick).text;
  const boxes = [pick];
  for (let at = parentOf(pick); at && boxes.length < 6 && !/^(body|main|html)$/.test(tagOf(at)); at = parentOf(at)) {
    if (rawText(at).text !== text) break;
    boxes.push(at);
  }
  return boxes;
}

/** The same place in each scope that could hold it. A narrower one is a little better: it cannot stray. */
function scoped(around: Element, survival: number, place: (scope: object) => FieldPlace): RankedPlace[] {
  return scopesOf(around).map((scope, index) => ({ place: place(scope ? { scope } : {}), survival: survival - index }));
}

function byName(box: Element): RankedPlace[] {
  const text = rawText(box).text;
  const attributes = [...box.attributes].filter(
    ({ name, value }) => /^(data-[a-z0-9_-]{1,60}|name|itemprop)$/.test(name) && isStableName(value) && value !== text,
  );
  const found = attributes.flatMap(({ name, value }) =>
    scoped(box, ATTRIBUTE, (scope) => ({ by: 'attribute', name, value, ...scope })),
  );
  if (isStableName(box.id)) found.push({ place: { by: 'id', id: box.id }, survival: ID });
  const names = [...box.classList].filter(isStableClass).slice(0, 4);
  if (names.length > 0) found.push(...scoped(box, CLASS, (scope) => ({ by: 'class', names, ...scope })));
  const level = Number(
    /^h([1-6])$/.exec(tagOf(box))?.[1] ?? (box.getAttribute('role') === 'heading' ? box.getAttribute('aria-level') : 0),
  );
  if (level >= 1 && level <= 6) found.push(...scoped(box, HEADING, (scope) => ({ by: 'heading', level, ...scope })));
  return found;
}

/** The last resorts: a selector of names, and a path that counts. */
export function structuralPlaces(page: PageIndex, pick: Element): RankedPlace[] {
  const found: RankedPlace[] = [];
  const selector = namedSelector(page.document, pick);
  if (selector !== null) found.push({ place: { by: 'selector', selector }, survival: SELECTOR });
  for (const { landmark, id } of scopesOf(pick).map((scope) => scope ?? {})) {
    const [anchor] = anchorsOf(page, { landmark, id }).filter((element) => element.contains(pick));
    const steps = anchor && pathBetween(anchor, pick);
    if (!steps || steps.length > 12) continue;
    const scope = landmark ? { landmark } : id ? { id } : {};
    found.push({ place: { by: 'path', scope, steps }, survival: PATH });
  }
  return found;
}

/** The ways to point at an element by a label or a name that the page offers, not yet tried. */
export function namedPlaces(page: PageIndex, pick: Element): RankedPlace[] {
  const boxes = boxesOf(pick);
  const labelled = labelsNear(page, boxes).flatMap(({ around, relation, ...rest }) =>
    scoped(around, SURVIVAL[relation], (scope) => ({ by: 'label', relation, ...rest, ...scope })),
  );
  return [...labelled, ...boxes.flatMap(byName)];
}
