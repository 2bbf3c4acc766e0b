import { EDGE } from './plain-text';
import { rawText } from './raw-text';

const LONGEST = 60;

/** A label as it is compared: without case, width, spaces, a colon or a star at its end. */
export function labelForm(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(EDGE, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/[\s:*]+$/, '');
}

/** The label that an element's whole text is. */
export const labelOf = (element: Element) => labelForm(rawText(element).text);

/** Could it be the name of something, and not a value that happens to stand there? */
export function isLabelLike(form: string): boolean {
  return form.length > 0 && form.length <= LONGEST && /\p{L}/u.test(form) && !/\d{3}|\d[年月日%円席名]|[@¥$€:]/.test(form);
}
