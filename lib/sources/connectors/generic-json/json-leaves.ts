import { isLeaf, shown } from '../../kit/record-leaves';

const MOST_LEAVES = 500;
const DEEPEST = 12;
const LONGEST_PATH = 300;
/** Items of a list that are looked into: enough to see what they are. */
const MOST_ITEMS = 3;

/** One step of a JSONPath: `.plan`, `['party.']`, `[0]`. */
function stepTo(key: string | number): string {
  if (typeof key === 'number') return `[${key}]`;
  if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(key)) return `.${key}`;
  return /['\\\p{Cc}\p{Cs}]/u.test(key) ? `[${JSON.stringify(key)}]` : `['${key}']`;
}

/** The values of an answer by their JSONPaths, near ones first, up to a limit. */
export function jsonLeaves(json: unknown): Record<string, unknown> {
  const found: [string, unknown][] = [];
  let level: [path: string, value: unknown][] = [['$', json]];
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth++) {
    const next: typeof level = [];
    for (const [path, value] of level) {
      if (path.length > LONGEST_PATH || found.length >= MOST_LEAVES) continue;
      if (depth > 0 && isLeaf(value)) found.push([path, shown(value)]);
      else if (Array.isArray(value))
        next.push(...value.slice(0, MOST_ITEMS).map((one, index) => [path + stepTo(index), one] as [string, unknown]));
      else if (typeof value === 'object' && value !== null)
        for (const [key, one] of Object.entries(value)) next.push([path + stepTo(key), one]);
    }
    level = next.slice(0, MOST_LEAVES * 4);
  }
  return Object.fromEntries(found);
}
