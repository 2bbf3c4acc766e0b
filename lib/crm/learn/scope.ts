import type { ReadingScope } from './field-reading';
import { labelForm, labelOf } from './label-text';
import { elementsBelow, isSilent, parentOf, tagOf } from './shown';
import { isStableName } from './stable-name';

type Landmark = NonNullable<ReadingScope['landmark']>;

const BY_TAG: Readonly<Record<string, Landmark>> = { main: 'main', dialog: 'dialog', aside: 'complementary', nav: 'navigation' };
const BY_ROLE: Readonly<Record<string, Landmark>> = {
  main: 'main',
  dialog: 'dialog',
  alertdialog: 'dialog',
  complementary: 'complementary',
  navigation: 'navigation',
  banner: 'banner',
  contentinfo: 'contentinfo',
};
const HEADING = 'h1, h2, h3, h4, h5, h6, [role="heading"], legend, summary, caption';

const landmarkHere = (element: Element): Landmark | undefined =>
  BY_ROLE[element.getAttribute('role') ?? ''] ?? BY_TAG[tagOf(element)];

/** The nearest landmark that an element stands in. */
export function landmarkOf(element: Element): Landmark | undefined {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const landmark = landmarkHere(at);
    if (landmark) return landmark;
  }
  return undefined;
}

/** The nearest ancestor's id that a person gave. */
export function stableIdAbove(element: Element): string | undefined {
  for (let at = parentOf(element); at; at = parentOf(at)) if (isStableName(at.id)) return at.id;
  return undefined;
}

/** The heading that an element or a box of nothing but a heading is. */
function headingIn(element: Element): string | null {
  if (isSilent(element)) return null;
  if (element.matches(HEADING)) return labelOf(element);
  const inner = element.querySelectorAll(HEADING);
  const [only] = inner;
  if (inner.length !== 1 || only === undefined) return null;
  const form = labelOf(only);
  return tagOf(element) === 'header' || labelOf(element) === form ? form : null;
}

/** The heading of the section that an element stands in: the nearest one before it, here or beside an ancestor. */
export function headingOf(element: Element): string | undefined {
  for (let at: Element | null = element; at && !/^(body|html)$/.test(tagOf(at)); at = parentOf(at)) {
    if (at.matches(HEADING)) return undefined;
    const name = tagOf(at) === 'section' || at.getAttribute('role') === 'region' ? at.getAttribute('aria-label') : null;
    if (name) return labelForm(name);
    for (let before = at.previousElementSibling; before; before = before.previousElementSibling) {
      const heading = headingIn(before);
      if (heading !== null && heading !== '') return heading;
    }
    if (at !== element && landmarkHere(at)) return undefined;
  }
  return undefined;
}

/** Does an element stand in the scope? */
export function isWithin(element: Element, scope: ReadingScope | undefined): boolean {
  if (!scope) return true;
  if (scope.landmark !== undefined && landmarkOf(element) !== scope.landmark) return false;
  if (scope.heading !== undefined && headingOf(element) !== labelForm(scope.heading)) return false;
  if (scope.id === undefined) return true;
  for (let at = parentOf(element); at; at = parentOf(at)) if (at.id === scope.id) return true;
  return false;
}

/** The scopes that could hold an element, the narrowest first: a wider one may hold somebody else's value. */
export function scopesOf(element: Element): (ReadingScope | undefined)[] {
  const landmark = landmarkOf(element);
  const id = stableIdAbove(element);
  const heading = headingOf(element);
  const named = heading !== undefined && heading.length <= 60 ? heading : undefined;
  const scopes: (ReadingScope | undefined)[] = [];
  if (landmark && named) scopes.push({ landmark, heading: named });
  if (landmark) scopes.push({ landmark });
  if (id && named) scopes.push({ id, heading: named });
  if (id) scopes.push({ id });
  if (named) scopes.push({ heading: named });
  return [...scopes, undefined];
}

/** All elements of the page that stand in a scope. */
export function elementsWithin(document: Document, scope: ReadingScope | undefined): Element[] {
  const root = document.body ?? document.documentElement;
  const found: Element[] = [];
  for (const element of root ? elementsBelow(root) : []) if (isWithin(element, scope)) found.push(element);
  return found;
}
