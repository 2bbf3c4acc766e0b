import { AppError } from '@/lib/domain/app-error';
import { z } from '@/lib/domain/z';

/** A call as it travels: which channel, and what is asked. What is asked is parsed by the channel's own schema. */
export const Call = z.strictObject({ tsugite: z.literal('call'), channel: z.string(), request: z.unknown() });
export type Call = z.infer<typeof Call>;

/** The answer as it travels. */
export const Answer = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: AppError }),
]);
export type Answer = z.infer<typeof Answer>;
