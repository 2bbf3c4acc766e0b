import { z } from './z';

/**
 * Everything that can go wrong, as plain data, so that it crosses every boundary and each kind has a sentence and an
 * action in each language (`error.<kind>.says`, `error.<kind>.do`).
 */
export const AppError = z.discriminatedUnion('kind', [
  /** `unclaimed`: nothing that is set up here is this user's, or nobody has said yet that it is. */
  z.object({ kind: z.literal('unauthorised'), unclaimed: z.optional(z.boolean()) }),
  z.object({ kind: z.literal('forbidden'), what: z.optional(z.string()) }),
  z.object({ kind: z.literal('blocked-by-admin') }),
  z.object({ kind: z.literal('not-found'), what: z.optional(z.string()) }),
  z.object({
    kind: z.literal('rate-limited'),
    retryAfterMs: z.int().check(z.nonnegative()),
  }),
  z.object({
    kind: z.literal('limit-share-reached'),
    used: z.int(),
    limit: z.int(),
  }),
  z.object({ kind: z.literal('unreachable'), status: z.optional(z.int()) }),
  z.object({ kind: z.literal('unexpected-shape'), path: z.string() }),
  z.object({ kind: z.literal('misconfigured'), field: z.string() }),
  z.object({ kind: z.literal('offline') }),
  z.object({
    kind: z.literal('identity-mismatch'),
    page: z.string(),
    connection: z.string(),
  }),
  z.object({
    kind: z.literal('storage-failed'),
    reason: z.enum(['full', 'damaged', 'refused']),
  }),
  z.object({ kind: z.literal('cancelled') }),
]);
export type AppError = z.infer<typeof AppError>;

/** Either a value or one of the known errors; nothing in the rooms throws for what is expected to go wrong. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: AppError };
