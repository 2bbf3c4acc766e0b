import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { below } from '@/lib/learning/affinity/null-baskets';

/**
 * Baskets of a shop's shape: many of one or two items, few of twenty; few popular items, many rare ones. `themes` makes items
 * of one group (item number modulo 12) stand together, so that there is something to find.
 */
export function shapedBaskets(n: number, seed: number, { items = 60, themes = false } = {}): string[][] {
  const chance = xoroshiro128plus(seed);
  const even = () => below(chance, 1_000_000) / 1_000_000;
  return Array.from({ length: n }, () => {
    const size = Math.min(items, 1 + Math.floor(-3.4 * Math.log(1 - even())));
    const theme = below(chance, 12);
    const basket = new Set<string>();
    for (let tries = 0; basket.size < size && tries < 200; tries += 1) {
      const item = Math.floor(items * even() ** 2.2);
      const own = themes && even() < 0.35 ? Math.floor(item / 12) * 12 + theme : item;
      if (own < items) basket.add(`item ${own}`);
    }
    return [...basket];
  });
}
