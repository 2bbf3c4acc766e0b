import type { Claim, Conflict } from '@/lib/domain/conflict';

export type { Claim, Conflict } from '@/lib/domain/conflict';

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, of]) => of !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, of]) => [key, sorted(of)]));
}

/** A value in one form, whatever the order of its members. */
export const formOf = (value: unknown): string => JSON.stringify(sorted(value)) ?? 'none';

/** Do two values say the same. */
export const sameValue = (one: unknown, other: unknown): boolean => formOf(one) === formOf(other);

/** The words that differ from the chosen one, each value once, by the first who says it; null: all say the same. */
export function conflictOf(path: string, claims: readonly Claim[]): Conflict | null {
  const [chosen, ...rest] = claims;
  if (!chosen) return null;
  const others = rest.filter(({ value }) => !sameValue(value, chosen.value));
  return others.length === 0 ? null : { path, chosen, others };
}
