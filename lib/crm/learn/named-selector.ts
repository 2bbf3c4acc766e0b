import { finder } from '@medv/finder';
import { isStableClass, isStableName } from './stable-name';

/** A selector of nothing but names that last, or null where the page has too few of them. It never counts siblings. */
export function namedSelector(document: Document, element: Element): string | null {
  if (!document.body?.contains(element)) return null;
  try {
    const selector = finder(element, {
      root: document.body,
      idName: isStableName,
      className: isStableClass,
      attr: (name, value) => /^(data-|role$|name$|itemprop$)/.test(name) && isStableName(value),
      timeoutMs: 150,
      maxNumberOfPathChecks: 400,
    });
    return selector.length > 400 || /:nth|:first|:last/.test(selector) ? null : selector;
  } catch {
    return null;
  }
}
