/** Paths that stand in an input but not in what was read of it: misspelt, or nothing that is known. */
export function strayKeys(input: unknown, read: unknown, path = ''): string[] {
  if (input === null || typeof input !== 'object' || read === null || typeof read !== 'object') return [];
  const known = new Map(Object.entries(read));
  return Object.entries(input).flatMap(([key, value]) => {
    const at = path === '' ? key : `${path}.${key}`;
    return known.has(key) ? strayKeys(value, known.get(key), at) : [at];
  });
}
