import type { PlaybookProblem } from '@/lib/domain/playbook/problem';
import { problem } from './problems';
import { isReserved } from './reserved-name';

/** A condition of the deepest kind that is allowed, and what stands around it, is well within this. */
export const NESTING_LIMIT = 200;
/** Values in a playbook, objects and lists counted too. One that is shared by several places counts in each. */
export const VALUE_LIMIT = 1_000_000;
/** How long the lists of a playbook may be. */
export const LIST_LIMITS: Readonly<Record<string, number>> = {
  products: 500,
  relations: 2000,
  plans: 1000,
  addOns: 2000,
  features: 2000,
  metrics: 500,
  priceModels: 4000,
  offers: 1000,
  talkTracks: 5000,
  testimonials: 5000,
  rivals: 500,
};

interface Frame {
  readonly node: Readonly<Record<string, unknown>>;
  readonly keys: readonly string[];
  at: number;
}

const frame = (node: object): Frame => ({ node: node as Record<string, unknown>, keys: Object.keys(node), at: -1 });

/**
 * What must be known before a schema may walk through a playbook: that it ends. On a stack of its own, so that ten thousand levels cost no
 * call. Cycles, depth and size end the look at once, reserved names are all named; the path of what is too deep is cut to its place.
 */
export function screen(input: unknown): PlaybookProblem[] {
  const found: PlaybookProblem[] = [];
  if (input === null || typeof input !== 'object') return found;
  const stack = [frame(input)];
  const around = new Set<object>([input]);
  let values = 0;
  const path = () => stack.map(({ keys, at }) => keys[at] ?? '');
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    top.at += 1;
    const key = top.keys[top.at];
    if (key === undefined) {
      around.delete(top.node);
      stack.pop();
      continue;
    }
    values += 1;
    if (values > VALUE_LIMIT) return [problem('', 'too-many', { limit: VALUE_LIMIT })];
    if (isReserved(key)) found.push(problem(path().join('.'), 'reserved-name', { name: key }));
    const value = top.node[key];
    if (value === null || typeof value !== 'object') continue;
    if (around.has(value)) return [problem(path().join('.'), 'cyclic')];
    if (stack.length >= NESTING_LIMIT) return [problem(path().slice(0, 3).join('.'), 'too-deep', { limit: NESTING_LIMIT })];
    const limit = stack.length === 1 ? LIST_LIMITS[key] : undefined;
    if (limit !== undefined && Array.isArray(value) && value.length > limit) return [problem(key, 'too-many', { limit })];
    around.add(value);
    stack.push(frame(value));
  }
  return found;
}
