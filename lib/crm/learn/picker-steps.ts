import { elementsBelow, isShown, isSilent, parentOf, tagOf } from './shown';

export type Step = 'out' | 'in' | 'before' | 'after';

const hasText = (element: Element) =>
  (element.textContent ?? '').trim() !== '' || /^(input|select|textarea|img)$/.test(tagOf(element));

/** The next element in a direction that a person can see and that says something; null: there is none, stay where you are. */
export function neighbour(from: Element, step: Step, ours: readonly Element[]): Element | null {
  const fits = (element: Element) => !isSilent(element) && !ours.includes(element) && hasText(element) && isShown(element);
  if (step === 'out') {
    const parent = parentOf(from);
    return parent && tagOf(parent) !== 'html' ? parent : null;
  }
  if (step === 'in') {
    for (const element of elementsBelow(from)) if (fits(element)) return element;
    return null;
  }
  const next = (element: Element) => (step === 'before' ? element.previousElementSibling : element.nextElementSibling);
  for (let at = next(from); at; at = next(at)) if (fits(at)) return at;
  return null;
}
