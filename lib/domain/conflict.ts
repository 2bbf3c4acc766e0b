import { EpochMs } from './calendar';
import { z } from './z';

/** A value as one source says it; `value` missing: the source says that there is none. */
export const Claim = z.object({
  value: z.optional(z.unknown()),
  source: z.string().check(z.maxLength(60)),
  fetchedAtMs: EpochMs,
});
export type Claim = z.infer<typeof Claim>;

/** Sources that say different things of one field. `path`: `plan.seats`, `usage.metrics.storage`, `plan` for "there is none". */
export const Conflict = z.object({ path: z.string().check(z.maxLength(200)), chosen: Claim, others: z.array(Claim) });
export type Conflict = z.infer<typeof Conflict>;
