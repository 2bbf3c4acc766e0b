import type { ValueReading } from './field-reading';
import { EDGE } from './plain-text';
import { isRendered, isSilent, tagOf } from './shown';

export interface RawText {
  text: string;
  /** Written for machines (a number field, a `datetime`): the page's language has no say in it. */
  machine: boolean;
}

const controlText = (control: Element): RawText | null => {
  const tag = tagOf(control);
  if (tag === 'textarea') return { text: (control as HTMLTextAreaElement).value, machine: false };
  if (tag === 'select') {
    const chosen = [...(control as HTMLSelectElement).selectedOptions];
    return { text: chosen.map((option) => option.textContent ?? '').join(EDGE), machine: false };
  }
  if (tag !== 'input') return null;
  const input = control as HTMLInputElement;
  if (/^(password|hidden|button|submit|reset|image|file)$/.test(input.type)) return { text: '', machine: false };
  if (input.type === 'radio')
    return { text: input.checked ? (input.labels?.[0]?.textContent ?? input.value) : '', machine: false };
  if (input.type === 'checkbox') return { text: String(input.checked), machine: true };
  return { text: input.value, machine: /^(number|range|date)$/.test(input.type) };
};

function pieces(node: Node, into: string[]): void {
  for (const child of node.childNodes) {
    if (child.nodeType === 3) into.push(child.nodeValue ?? '');
    if (child.nodeType !== 1) continue;
    const element = child as Element;
    // A button in a value's box edits it; an icon is a word only to its font.
    if (
      isSilent(element) ||
      tagOf(element) === 'button' ||
      element.getAttribute('aria-hidden') === 'true' ||
      !isRendered(element)
    )
      continue;
    const control = controlText(element);
    into.push(EDGE);
    if (control) into.push(control.text);
    else pieces(element.shadowRoot ?? element, into);
    into.push(EDGE);
  }
}

const trimmed = (text: string) => text.replace(/^[\s\u2063]+|[\s\u2063]+$/g, '').replace(/\u2063[\s\u2063]*\u2063/g, EDGE);

/** What stands in an element, with its inner edges marked (see `EDGE`), or in one of its attributes. */
export function rawText(element: Element, attribute?: ValueReading['attribute']): RawText {
  if (attribute !== undefined) return { text: element.getAttribute(attribute) ?? '', machine: true };
  const own = controlText(element);
  if (own) return own;
  const checked = element.getAttribute('aria-checked');
  if (checked !== null) return { text: checked, machine: true };
  const found: string[] = [];
  pieces(element.shadowRoot ?? element, found);
  const text = trimmed(found.join(''));
  const controls = [...element.querySelectorAll('input, select, textarea')].filter(
    (control) => controlText(control)?.text !== '',
  );
  const [only] = controls;
  return { text, machine: controls.length === 1 && only !== undefined && (controlText(only)?.machine ?? false) };
}
