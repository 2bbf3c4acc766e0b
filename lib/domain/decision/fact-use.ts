import { z } from '../z';

/** A fact that a result was drawn from: where it stands, what it was, who said so and when. */
export const FactUse = z.object({
  /** Path in the snapshot, e.g. `plan.seats`, `usage.seats.used`, `nps.responses`. */
  path: z.string(),
  value: z.union([z.string(), z.number(), z.boolean(), z.null()]),
  source: z.optional(z.string()),
  fetchedAtMs: z.optional(z.int()),
});
export type FactUse = z.infer<typeof FactUse>;

export const SignalValue = z.union([z.number(), z.string(), z.boolean(), z.array(z.string())]);
export type SignalValue = z.infer<typeof SignalValue>;
