/** What stands between two cells. */
export const DELIMITERS = [',', '\t', ';'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** So many records say enough. */
const LOOKED_AT = 20;

/** How often each delimiter stands outside of quotes, record by record. */
function countsOf(text: string, delimiter: string): number[] {
  const counts = [0];
  let quoted = false;
  for (const char of text) {
    if (char === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (char === delimiter) counts[counts.length - 1] = (counts.at(-1) ?? 0) + 1;
    else if (char === '\n' && counts.length === LOOKED_AT) return counts;
    else if (char === '\n') counts.push(0);
  }
  return counts;
}

/**
 * The delimiter of a text by its first records: the one that the header has and that the most records have as often as the header;
 * among equals the more frequent one. A text of one column has none of them, and is read as CSV.
 */
export function detectDelimiter(start: string): Delimiter {
  let best: { delimiter: Delimiter; agreeing: number; often: number } = { delimiter: ',', agreeing: 0, often: 0 };
  const text = start.replace(/^[\r\n ]+/, '');
  for (const delimiter of DELIMITERS) {
    const [often = 0, ...others] = countsOf(text, delimiter);
    if (often === 0) continue;
    const agreeing = 1 + others.filter((count) => count === often).length;
    if (agreeing > best.agreeing || (agreeing === best.agreeing && often > best.often)) best = { delimiter, agreeing, often };
  }
  return best.delimiter;
}
