/** Elements that hold no text of the page. */
const SILENT = /^(script|style|template|noscript|svg|head|meta|link|option|datalist)$/;

export const tagOf = (element: Element) => element.localName.toLowerCase();

export const isSilent = (element: Element) => SILENT.test(tagOf(element));

/**
 * Does a person see it? What an application keeps of the record before, or renders for later, is not read. Covered by something
 * else (our own dock, say) is still shown.
 */
export function isShown(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  for (let at: Element | null = element; at; at = parentOf(at)) {
    if (at.hasAttribute('hidden') || at.hasAttribute('inert')) return false;
    if (!view) continue;
    const style = view.getComputedStyle(at);
    if (style.display === 'none') return false;
    if (at === element && /^(hidden|collapse)$/.test(style.visibility)) return false;
  }
  return true;
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
