import type { FieldPlace } from './field-reading';
import type { Found } from './find-place';
import { labelForm, labelOf } from './label-text';
import type { PageIndex } from './page-index';
import { isWithin } from './scope';
import { tagOf } from './shown';
import { cellAcross, cellsBelow, nextCell } from './table-cells';
import { climb, follow } from './tree-path';

type LabelPlace = FieldPlace & { by: 'label' };

/** What an element looks like among its siblings: a value looks other than the labels beside it. */
const looks = (element: Element) => `${tagOf(element)}.${element.className}.${element.getAttribute('role') ?? ''}`;
const NO_VALUE = 'dt, th, label, legend, h1, h2, h3, h4, h5, h6, [role="heading"], [role="rowheader"]';

/** The sibling behind a label that can be its value and not the next label. */
export function valueBeside(label: Element, up: number): Element | null {
  const box = climb(label, up);
  const next = box?.nextElementSibling;
  if (!box || !next || (up > 0 && labelOf(box) !== labelOf(label))) return null;
  return looks(next) === looks(box) || next.matches(NO_VALUE) ? null : next;
}

function definition(label: Element): Element | null {
  const value = label.closest('dt')?.nextElementSibling;
  const after = value?.nextElementSibling;
  return value && tagOf(value) === 'dd' && !(after && tagOf(after) === 'dd') ? value : null;
}

function below(label: Element, place: LabelPlace): Element | null {
  const card = climb(label, place.up ?? 1);
  const value = card && follow(card, place.path ?? []);
  return value && !value.contains(label) ? value : null;
}

function beside(label: Element, place: LabelPlace): Element | null {
  const value = valueBeside(label, place.up ?? 0);
  const [expected] = place.path ?? [];
  return value && (expected === undefined || expected.tag === tagOf(value)) ? value : null;
}

function labelledBy(page: PageIndex, label: Element): Element[] {
  const ids = [label, label.parentElement].flatMap((element) => (element?.id ? [element.id] : []));
  const names = (element: Element) => element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  return page.elements.filter((element) => !element.contains(label) && names(element).some((id) => ids.includes(id)));
}

function fromLabel(page: PageIndex, label: Element, place: LabelPlace): (Element | null | undefined)[] {
  switch (place.relation) {
    case 'definition':
      return [definition(label)];
    case 'row':
      return [nextCell(label)];
    case 'column':
      return cellsBelow(label);
    case 'cross':
      return [cellAcross(label, place.column ?? [])];
    case 'for':
      return [(label.closest('label') as HTMLLabelElement | null)?.control];
    case 'labelledby':
      return labelledBy(page, label);
    case 'beside':
      return [beside(label, place)];
    case 'card':
      return [below(label, place)];
    default:
      return [];
  }
}

/** The values of a label, wherever it stands in the scope. */
export function findByLabel(page: PageIndex, place: LabelPlace): Found[] {
  const forms = place.texts.map(labelForm);
  const within = (element: Element) => isWithin(element, place.scope);
  const known = { inside: page.insides, 'text-before': page.befores, 'aria-label': page.named, '': undefined };
  const direct = known[place.relation as keyof typeof known];
  if (direct) return forms.flatMap((form) => direct.get(form) ?? []).filter(({ element }) => within(element));
  const labels = forms.flatMap((form) => page.labels.get(form) ?? []).filter(within);
  return labels.flatMap((label) => fromLabel(page, label, place)).flatMap((element) => (element ? [{ element }] : []));
}
