import type { Plan } from '@/lib/domain/facets/plan';

/** What one kind of record tells of the plan, and the field of each value. */
export interface PlanLayer {
  values: Partial<Plan>;
  origins: Record<string, string>;
}

/** Which field each value comes from. */
export type From = Partial<Record<keyof Plan, string>>;

/** Values with the fields that they come from; what is undefined is left out. */
export function layer(values: { [K in keyof Plan]?: Plan[K] | undefined }, from: From): PlanLayer | null {
  const filled = Object.entries(values).filter(([, value]) => value !== undefined);
  if (filled.length === 0) return null;
  const origins = filled.flatMap(([leaf]) => {
    const origin = from[leaf as keyof Plan];
    return origin === undefined ? [] : [[leaf, origin]];
  });
  return { values: Object.fromEntries(filled), origins: Object.fromEntries(origins) };
}
