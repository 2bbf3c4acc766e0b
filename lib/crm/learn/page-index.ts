import { isLabelLike, labelForm, labelOf } from './label-text';
import { elementsBelow, holds, tagOf } from './shown';

/** Longer texts hold a label rather than being one. */
const LONGEST_TEXT = 160;

/** What one page says at one moment: its elements, and its labels by their form. A page that renders again needs a new one. */
export interface PageIndex {
  document: Document;
  /** In the order of the page; hidden ones too, see `isShown`. */
  elements: readonly Element[];
  /** The innermost elements whose whole text is the label. */
  labels: ReadonlyMap<string, readonly Element[]>;
  /** BCP 47 tag of the page. */
  locale: string | undefined;
}

/** The text of a `<label>` that wraps its control is the label's own, without the control's. */
const formOf = (element: Element) => (tagOf(element) === 'label' ? labelForm(element.textContent ?? '') : labelOf(element));

export function pageIndex(document: Document): PageIndex {
  const root = document.body ?? document.documentElement;
  const elements = root ? [...elementsBelow(root)] : [];
  const labels = new Map<string, Element[]>();
  for (const element of elements) {
    if (!element.firstChild || (element.textContent ?? '').length > LONGEST_TEXT) continue;
    const form = formOf(element);
    if (!isLabelLike(form)) continue;
    const known = labels.get(form) ?? [];
    const last = known.at(-1);
    if (last && holds(last, element)) known.pop();
    labels.set(form, [...known, element]);
  }
  return { document, elements, labels, locale: document.documentElement?.lang || undefined };
}
