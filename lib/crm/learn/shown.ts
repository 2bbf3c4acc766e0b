/** Elements that hold no text of the page. */
const SILENT = /^(script|style|template|noscript|svg|head|meta|link|option|datalist)$/;

export const tagOf = (element: Element) => element.localName.toLowerCase();

export const isSilent = (element: Element) => SILENT.test(tagOf(element));

let known: WeakMap<Element, boolean> | null = null;

/** Does work that changes nothing on the page; what was asked once of an element's style is not asked again meanwhile. */
export function atOneMoment<T>(work: () => T): T {
  const outer = known;
  known ??= new WeakMap();
  try {
    return work();
  } finally {
    known = outer;
  }
}

/** Does the element itself take part in the page, whatever stands around it? */
export function isRendered(element: Element): boolean {
  const before = known?.get(element);
  if (before !== undefined) return before;
  const hidden = element.hasAttribute('hidden') || element.hasAttribute('inert');
  const rendered = !hidden && element.ownerDocument.defaultView?.getComputedStyle(element).display !== 'none';
  known?.set(element, rendered);
  return rendered;
}

/**
 * Does a person see it? What an application keeps of the record before, or renders for later, is not read. Covered by something
 * else (our own dock, say) is still shown.
 */
export function isShown(element: Element): boolean {
  for (let at: Element | null = element; at; at = parentOf(at)) if (!isRendered(at)) return false;
  return !/^(hidden|collapse)$/.test(element.ownerDocument.defaultView?.getComputedStyle(element).visibility ?? '');
}

/** The parent as a person sees it: out of an open shadow root too. */
export function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root.nodeType === 11 && 'host' in root ? (root as ShadowRoot).host : null;
}

/** All elements below a root in the order of the page, those of open shadow roots too, without scripts and the like. */
export function* elementsBelow(root: Document | Element | ShadowRoot): Generator<Element> {
  for (const child of root.children) {
    if (isSilent(child)) continue;
    yield child;
    if (child.shadowRoot) yield* elementsBelow(child.shadowRoot);
    yield* elementsBelow(child);
  }
}

/** Is one the other's ancestor, or the same? Shadow roots count. */
export function holds(outer: Element, inner: Element): boolean {
  for (let at: Element | null = inner; at; at = parentOf(at)) if (at === outer) return true;
  return false;
}
