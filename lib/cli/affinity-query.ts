import type { Baskets } from '@/lib/learning/affinity/baskets';
import type { Floors } from '@/lib/learning/affinity/floors';
import type { Recommender } from '@/lib/learning/affinity/recommend';
import { ruleJson } from './affinity-json';

/** Lines that are printed at once: each on its own would be slow, all at the end would fill the memory. */
const LINES_AT_ONCE = 500;

export interface Query {
  readonly line: number;
  readonly items: readonly string[];
}

/** One answer a basket, in order, as lines of JSON in pieces. Items that no basket ever held are named and say nothing. */
export function* queryLines(
  queries: readonly Query[],
  baskets: Baskets,
  recommender: Recommender,
  { top, floors }: { readonly top: number; readonly floors: Floors },
): Generator<string> {
  const numbers = new Map(baskets.catalogue.map((id, item) => [id, item]));
  const id = (item: number) => baskets.catalogue[item];
  let lines: string[] = [];
  for (const { line, items } of queries) {
    const known = items.flatMap((one) => numbers.get(one) ?? []);
    const recommendations = recommender.recommend(known, top).map(({ item, score, base, parts, basis, evidence }, at) => ({
      rank: at + 1,
      item: id(item),
      score,
      basis,
      evidence: evidence === undefined ? null : ruleJson(evidence, baskets, floors),
      base,
      parts: parts.map((one) => ({ item: id(one.item), part: one.part })),
    }));
    const unknown = items.filter((one) => !numbers.has(one));
    lines.push(JSON.stringify({ line, basket: items, unknown, recommendations }));
    if (lines.length < LINES_AT_ONCE) continue;
    yield `${lines.join('\n')}\n`;
    lines = [];
  }
  if (lines.length > 0) yield `${lines.join('\n')}\n`;
}
