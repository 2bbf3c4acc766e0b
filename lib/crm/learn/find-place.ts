import type { FieldPlace } from './field-reading';
import { findByLabel } from './find-by-label';
import type { PageIndex } from './page-index';
import { isWithin, landmarkOf } from './scope';
import { isShown, tagOf } from './shown';
import { follow } from './tree-path';

/** An element that a place leads to. `text` where its value is only a part of it. */
export interface Found {
  element: Element;
  text?: string;
}

const levelOf = (element: Element): number => {
  if (element.getAttribute('role') === 'heading') return Number(element.getAttribute('aria-level')) || 2;
  return Number(/^h([1-6])$/.exec(tagOf(element))?.[1] ?? 0);
};

/** Where a structural path begins: the landmark or the element of that id; with neither, the body. */
export function anchorsOf(
  page: PageIndex,
  { landmark, id }: { landmark?: string | undefined; id?: string | undefined },
): Element[] {
  if (id !== undefined) return page.elements.filter((element) => element.id === id);
  if (landmark === undefined) return page.document.body ? [page.document.body] : [];
  return page.elements.filter((element) => {
    const parent = element.parentElement;
    return landmarkOf(element) === landmark && !(parent && landmarkOf(parent) === landmark);
  });
}

function select(page: PageIndex, selector: string): Element[] {
  try {
    return [...page.document.querySelectorAll(selector)];
  } catch {
    return [];
  }
}

function all(page: PageIndex, place: FieldPlace): Found[] {
  const those = (fits: (element: Element) => boolean) => page.elements.filter(fits).map((element) => ({ element }));
  switch (place.by) {
    case 'label':
      return findByLabel(page, place);
    case 'attribute':
      return those((element) => element.getAttribute(place.name) === place.value && isWithin(element, place.scope));
    case 'heading':
      return those((element) => levelOf(element) === place.level && isWithin(element, place.scope));
    case 'id':
      return those((element) => element.id === place.id);
    case 'class':
      return those((element) => place.names.every((name) => element.classList.contains(name)) && isWithin(element, place.scope));
    case 'path':
      return anchorsOf(page, place.scope).flatMap((anchor) => {
        const element = follow(anchor, place.steps);
        return element ? [{ element }] : [];
      });
    case 'selector':
      return select(page, place.selector).map((element) => ({ element }));
  }
}

/** Every element that is shown and fits, once each. More than one: the page does not say which is meant. */
export function findPlace(page: PageIndex, place: FieldPlace): Found[] {
  const found = all(page, place);
  return found.filter(
    ({ element }, index) => found.findIndex((other) => other.element === element) === index && isShown(element),
  );
}
