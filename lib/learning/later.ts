const DAY_MS = 86_400_000;

/** What a "maybe later" does to its offer: `held` until its day, then a weight added to the offer's context. */
export type LaterBoost = { readonly held: true } | { readonly held: false; readonly weight: number };

/**
 * "Maybe later" (H4): before the day `until` the offer is held; on the day it has the full weight, and half of what is left goes
 * every `halfLifeDays`. Both days are calendar dates `YYYY-MM-DD`; the weight is in the unit of `contextWeight` and may be a fraction.
 */
export function laterBoost(say: {
  readonly until: string;
  readonly today: string;
  readonly weight: number;
  readonly halfLifeDays: number;
}): LaterBoost {
  const days = Math.round((Date.parse(say.today) - Date.parse(say.until)) / DAY_MS);
  return days < 0 ? { held: true } : { held: false, weight: say.weight * 2 ** (-days / say.halfLifeDays) };
}
