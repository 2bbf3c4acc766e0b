/** A text in at most so many characters as a reader counts them, so that no emoji is torn. */
export function cutText(text: string, most: number): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain.length <= most) return plain;
  const parts = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(plain)].map(({ segment }) => segment);
  return parts.length <= most ? plain : `${parts.slice(0, most - 1).join('')}…`;
}
