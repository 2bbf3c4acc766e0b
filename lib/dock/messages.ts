import { AccountRef } from '@/lib/domain/account-ref';
import { z } from '@/lib/domain/z';
import type { FrameToScout, ScoutToFrame } from './protocol';

const id = z.string().check(z.minLength(1), z.maxLength(128));

const recognition = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('account'),
    ref: AccountRef,
    as: z.enum(['page', 'parent']),
    confidence: z.enum(['address', 'needs-confirmation']),
    sandbox: z.boolean(),
  }),
  z.object({ state: z.literal('elsewhere') }),
  z.object({ state: z.literal('unrecognised'), failed: z.enum(['id-checksum', 'id-shape', 'unknown-host']) }),
]);

const layout = z.object({
  side: z.enum(['left', 'right']),
  width: z.number().check(z.minimum(0), z.maximum(2000)),
  collapsed: z.boolean(),
});

const page = z.object({
  seq: z.int().check(z.nonnegative()),
  recognition,
  identity: z.object({ orgId: z.exactOptional(id), userId: z.exactOptional(id) }),
  committedAtMs: z.number().check(z.nonnegative()),
});

/** What the scout may say over the port. The frame reads it by hand, see `read-scout-word.ts`. */
export const scoutToFrame: z.ZodMiniType<ScoutToFrame> = z.discriminatedUnion('t', [
  z.object({ t: z.literal('page'), page }),
  z.object({ t: z.literal('focus') }),
  z.object({ t: z.literal('layout'), layout }),
]);

/** What the frame says; here so that both directions stand in one place. The scout, which carries no zod, checks by hand. */
export const frameToScout: z.ZodMiniType<FrameToScout> = z.discriminatedUnion('t', [
  z.object({ t: z.literal('taken') }),
  z.object({ t: z.literal('layout'), layout }),
  z.object({ t: z.literal('leave') }),
  z.object({ t: z.literal('painted'), seq: z.int().check(z.nonnegative()) }),
]);
