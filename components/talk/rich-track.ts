import type { TalkView, TextView } from '../account-view';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (char) => ESCAPES[char] ?? char);

/** The opening and the points as one text, plain and formatted; or what holds it back: words with a fact missing or too old. */
export function richTrack({ opening, points, language }: TalkView): { text: string; html: string } | { blocked: TextView } {
  const blocked = [opening, ...points].find(({ text }) => text === null);
  if (blocked) return { blocked };
  const said = points.map(({ text }) => text ?? '');
  const items = said.map((point) => `<li>${escaped(point)}</li>`).join('');
  return {
    text: [opening.text ?? '', ...said.map((point) => `・${point}`)].join('\n'),
    html: `<div lang="${language}"><p>${escaped(opening.text ?? '')}</p>${items && `<ul>${items}</ul>`}</div>`,
  };
}
