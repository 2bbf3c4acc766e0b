/** The items of a list that have no id, each with a key: what it says, and the how manyeth it is of those that say the same. */
export function keyed<T>(items: readonly T[], says: (item: T) => string): { key: string; item: T }[] {
  const times = new Map<string, number>();
  return items.map((item) => {
    const said = says(item);
    const nth = (times.get(said) ?? 0) + 1;
    times.set(said, nth);
    return { key: `${nth} ${said}`, item };
  });
}
