import fc from 'fast-check';

/** A few baskets of a few items, so that counting every part of them is quick; some baskets are empty. */
export const someBaskets = fc.array(fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 6 }), {
  minLength: 1,
  maxLength: 20,
});

/** In how many baskets all of the items are. */
export function countOf(lists: readonly (readonly string[])[], items: readonly string[]): number {
  return lists.filter((list) => items.every((item) => list.includes(item))).length;
}

/** Every set of one or more items that occur in the lists, each set in the order of its items. */
export function nonEmptyParts(lists: readonly (readonly string[])[]): string[][] {
  const items = [...new Set(lists.flat())].sort();
  const parts = Array.from({ length: 2 ** items.length }, (_, bits) => items.filter((_item, place) => bits & (1 << place)));
  return parts.slice(1);
}
