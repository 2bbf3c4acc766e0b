/**
 * How much a set of changes asks for (O232): first how many of them nobody can bring about, then how many there are, then how far
 * they reach, in millionths. Sums of whole numbers, so that the order of adding does not matter.
 */
export interface Effort {
  readonly fixed: number;
  readonly count: number;
  readonly reach: number;
}

export const NO_EFFORT: Effort = { fixed: 0, count: 0, reach: 0 };

export function addEffort(a: Effort, b: Effort): Effort {
  return { fixed: a.fixed + b.fixed, count: a.count + b.count, reach: a.reach + b.reach };
}

export function subtractEffort(a: Effort, b: Effort): Effort {
  return { fixed: a.fixed - b.fixed, count: a.count - b.count, reach: a.reach - b.reach };
}

/** Negative if `a` asks for less, 0 if both ask for the same. */
export function compareEffort(a: Effort, b: Effort): number {
  return a.fixed - b.fixed || a.count - b.count || a.reach - b.reach;
}
