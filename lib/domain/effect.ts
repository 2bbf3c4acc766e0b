import { AccountRef, Identity } from './account-ref';
import { AppError } from './app-error';
import { EpochMs } from './calendar';
import { Draft } from './draft';
import { Count, Id } from './text';
import { z } from './z';

/**
 * Something to be written into the CRM, once (J4). `id` is its idempotency key: it is written into the CRM's record, so that whoever
 * comes again after a dead worker or a lost answer finds it there.
 */
export const Effect = z.object({
  id: Id,
  ref: AccountRef,
  identity: Identity,
  draft: Draft,
  /** The journal's entry that it tells of. */
  entryId: z.optional(Id),
  /**
   * `waiting`: to be sent at `nextMs` or as soon as there is a network; `sending`: under way, or broken off there; `sent`: the CRM has it;
   * `stuck`: a person must look at it.
   */
  state: z.enum(['waiting', 'sending', 'sent', 'stuck']),
  createdMs: EpochMs,
  nextMs: EpochMs,
  attempts: Count,
  error: z.optional(AppError),
  /** The CRM's id of what was written. */
  recordId: z.optional(z.string().check(z.maxLength(255))),
  sentMs: z.optional(EpochMs),
});
export type Effect = z.infer<typeof Effect>;
