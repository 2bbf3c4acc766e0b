import { isReserved } from '@/lib/playbook/check/reserved-name';

/** Paths of keys that mean something to the language itself, such as `__proto__`. On a stack of its own, so that depth costs no call. */
export function reservedKeys(input: unknown): string[] {
  const found: string[] = [];
  const stack: { readonly value: unknown; readonly path: string }[] = [{ value: input, path: '' }];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { value, path } = next;
    if (value === null || typeof value !== 'object') continue;
    for (const [key, child] of Object.entries(value)) {
      // The path of what is nested ten thousand deep would itself be a hundred megabytes.
      const at = path.length > 500 ? path : path === '' ? key : `${path}.${key}`;
      if (isReserved(key)) found.push(at);
      if (child !== null && typeof child === 'object') stack.push({ value: child, path: at });
    }
  }
  return found;
}
