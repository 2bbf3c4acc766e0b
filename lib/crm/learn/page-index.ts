import type { Found } from './find-place';
import { isLabelLike, labelForm, labelOf } from './label-text';
import { elementsBelow, holds, tagOf } from './shown';
import { labelInside, textBefore } from './text-labels';

/** Longer texts hold a label rather than being one. */
const LONGEST_TEXT = 160;
const LONGEST_LINE = 400;

/** What one page says at one moment: its elements, and its labels by their form. A page that renders again needs a new one. */
export interface PageIndex {
  document: Document;
  /** In the order of the page; hidden ones too, see `isShown`. */
  elements: readonly Element[];
  /** The innermost elements whose whole text is the label. */
  labels: ReadonlyMap<string, readonly Element[]>;
  /** By the label that their own text begins with; `text` is the rest. */
  insides: ReadonlyMap<string, readonly Found[]>;
  /** By the bare text before them. */
  befores: ReadonlyMap<string, readonly Found[]>;
  /** By their `aria-label`. */
  named: ReadonlyMap<string, readonly Found[]>;
  /** BCP 47 tag of the page. */
  locale: string | undefined;
}

/** The text of a `<label>` that wraps its control is the label's own, without the control's. */
const formOf = (element: Element) => (tagOf(element) === 'label' ? labelForm(element.textContent ?? '') : labelOf(element));

export function pageIndex(document: Document): PageIndex {
  const root = document.body ?? document.documentElement;
  const elements = root ? [...elementsBelow(root)] : [];
  const labels = new Map<string, Element[]>();
  const [insides, befores, named] = [new Map<string, Found[]>(), new Map<string, Found[]>(), new Map<string, Found[]>()];
  const add = (to: Map<string, Found[]>, form: string, found: Found) => {
    if (isLabelLike(form)) to.set(form, [...(to.get(form) ?? []), found]);
  };
  for (const element of elements) {
    add(befores, textBefore(element), { element });
    add(named, labelForm(element.getAttribute('aria-label') ?? ''), { element });
    const inside = (element.textContent ?? '').length <= LONGEST_LINE ? labelInside(element) : null;
    if (inside) add(insides, inside.label, { element, text: inside.rest });
    if (!element.firstChild || (element.textContent ?? '').length > LONGEST_TEXT) continue;
    const form = formOf(element);
    if (!isLabelLike(form)) continue;
    const known = labels.get(form) ?? [];
    const last = known.at(-1);
    if (last && holds(last, element)) known.pop();
    labels.set(form, [...known, element]);
  }
  return { document, elements, labels, insides, befores, named, locale: document.documentElement?.lang || undefined };
}
