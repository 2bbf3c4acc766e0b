import type { LabelRelation, PathStep } from './field-reading';
import { valueBeside } from './find-by-label';
import { isLabelLike, labelForm, labelOf } from './label-text';
import type { PageIndex } from './page-index';
import { holds, isShown, parentOf, tagOf } from './shown';
import { cellOf, columnHeadOf, headsOf, previousCell } from './table-cells';
import { labelInside, textBefore } from './text-labels';
import { climb, pathBetween } from './tree-path';

/** A label that may name a value, and how it stands to it. `around`: whose scope is the label's. */
export interface NearLabel {
  around: Element;
  relation: LabelRelation;
  texts: string[];
  column?: string[];
  up?: number;
  path?: PathStep[];
}

/** How far above a value a card's label is looked for. */
const CARD_LEVELS = 4;
/** A box with more labels than this is no card but a part of the page. */
const MOST_LABELS = 3;

function* inTable(value: Element): Generator<NearLabel> {
  if (!cellOf(value)) return;
  const before = previousCell(value);
  if (before) yield { around: before, relation: 'row', texts: [labelOf(before)] };
  const heads = headsOf(value);
  if (heads) yield { around: heads.row, relation: 'cross', texts: [labelOf(heads.row)], column: [labelOf(heads.column)] };
  const head = columnHeadOf(value);
  if (head) yield { around: head, relation: 'column', texts: [labelOf(head)] };
}

function* byMarkup(page: PageIndex, box: Element): Generator<NearLabel> {
  const dt = box.closest('dd')?.previousElementSibling;
  if (dt && tagOf(dt) === 'dt') yield { around: dt, relation: 'definition', texts: [labelOf(dt)] };
  const control = /^(input|select|textarea|meter|progress|output)$/.test(tagOf(box)) ? (box as HTMLInputElement) : null;
  for (const label of control?.labels ?? [])
    yield { around: label, relation: 'for', texts: [labelForm(label.textContent ?? '')] };
  for (const id of box.getAttribute('aria-labelledby')?.split(/\s+/) ?? []) {
    const label = page.elements.find((element) => element.id === id);
    if (label) yield { around: label, relation: 'labelledby', texts: [labelOf(label)] };
  }
  const named = box.getAttribute('aria-label');
  if (named) yield { around: box, relation: 'aria-label', texts: [labelForm(named)] };
  yield { around: box, relation: 'text-before', texts: [textBefore(box)] };
  const inside = labelInside(box);
  if (inside) yield { around: box, relation: 'inside', texts: [inside.label] };
}

/** The innermost elements whose whole text is the form, below a box or the box itself. */
const innermost = (page: PageIndex, box: Element, form: string) =>
  (page.labels.get(form) ?? []).filter((label) => holds(box, label));

function* besideBox(page: PageIndex, box: Element): Generator<NearLabel> {
  const before = box.previousElementSibling;
  if (!before) return;
  for (const label of innermost(page, before, labelOf(before)))
    for (let up = 0; up <= 6; up += 1) {
      if (climb(label, up) !== before || valueBeside(label, up) !== box) continue;
      const path = [{ tag: tagOf(box), nth: 1, of: 1 }];
      yield { around: label, relation: 'beside', texts: [labelOf(before)], up, path };
    }
}

/** The label of the card around a value: in the smallest box that has any label, the last before it, or else the first behind it. */
function* inCard(page: PageIndex, value: Element): Generator<NearLabel> {
  const all = [...page.labels].flatMap(([form, labels]) => labels.map((label) => ({ form, label })));
  for (let level = 1; level <= CARD_LEVELS; level += 1) {
    const card = climb(value, level);
    if (!card || /^(body|main|html)$/.test(tagOf(card))) return;
    const near = all.filter(
      ({ label }) => card.contains(label) && !holds(label, value) && !holds(value, label) && isShown(label),
    );
    if (near.length > MOST_LABELS) return;
    const order = new Map(page.elements.map((element, index) => [element, index]));
    const place = (element: Element) => order.get(element) ?? 0;
    near.sort((one, other) => place(one.label) - place(other.label));
    const named = near.findLast(({ label }) => place(label) < place(value)) ?? near[0];
    if (!named) continue;
    const path = pathBetween(card, value);
    let up = 0;
    for (let at: Element | null = named.label; at && at !== card; at = parentOf(at)) up += 1;
    if (path && path.length <= 12 && up <= 12) yield { around: named.label, relation: 'card', texts: [named.form], up, path };
    return;
  }
}

/** The labels that may name what stands in these boxes (see `boxesOf`); which of them do is tried afterwards. */
export function labelsNear(page: PageIndex, boxes: readonly Element[]): NearLabel[] {
  const found: NearLabel[] = [];
  for (const box of boxes) found.push(...inTable(box), ...byMarkup(page, box), ...besideBox(page, box));
  const [pick] = boxes;
  if (pick) found.push(...inCard(page, pick));
  return found.filter(({ texts, column }) => [...texts, ...(column ?? [])].every(isLabelLike));
}
