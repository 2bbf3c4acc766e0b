import { labelForm } from './label-text';
import { rawText } from './raw-text';
import { tagOf } from './shown';

/** The label that is bare text directly before an element: "Plan: <b>Business</b>". */
export function textBefore(element: Element): string {
  let text = '';
  for (let at = element.previousSibling; at && at.nodeType !== 1; at = at.previousSibling)
    if (at.nodeType === 3) text = `${at.nodeValue ?? ''}${text}`;
  return labelForm(text.split(/[|·•,;、;；\n]/).at(-1) ?? '');
}

const isWordOfLine = (element: Element) =>
  /^(b|strong|em|i|u|span|label|small|abbr|font)$/.test(tagOf(element)) && /[:：]\s*$/.test(element.textContent ?? '');

/** The label that an element's own text begins with, and the rest: "Plan: Business". */
export function labelInside(element: Element): { label: string; rest: string } | null {
  const first = [...element.childNodes].find((node) => node.nodeType !== 8 && (node.textContent ?? '').trim() !== '');
  if (!first || (first.nodeType === 1 && !isWordOfLine(first as Element))) return null;
  const parts = /^([^:：]{1,60})[:：]([\s\S]*)$/.exec(rawText(element).text);
  const rest = parts?.[2]?.replace(/^[\s\u2063]+/, '') ?? '';
  // A rest with a label of its own is the next line: this one's value is missing.
  return parts && rest !== '' && !/[^\d:：][:：](?!\/\/|\d)/.test(rest) ? { label: labelForm(parts[1] ?? ''), rest } : null;
}
