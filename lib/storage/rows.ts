import { z } from '@/lib/domain/z';
import { Sealed } from './codec';

const kept = {
  /** `cacheKeyOf` of the account, or the key of a described schema. */
  key: z.string(),
  /** `scopeKeyOf`: whose row it is. */
  scope: z.string(),
  fetchedAtMs: z.int(),
  expiresAtMs: z.int(),
  payload: Sealed,
};

/** What one user saw of one account. */
export const SnapshotRow = z.object(kept);
export type SnapshotRow = z.infer<typeof SnapshotRow>;

/** What a source told about its own fields. */
export const SchemaRow = z.object(kept);
export type SchemaRow = z.infer<typeof SchemaRow>;

export const PlaybookRow = z.object({
  id: z.string(),
  version: z.string(),
  payload: Sealed,
});
export type PlaybookRow = z.infer<typeof PlaybookRow>;

/** Which playbook decides. */
export const ActivePlaybookRow = z.object({
  key: z.literal('activePlaybook'),
  id: z.string(),
  version: z.string(),
});
export type ActivePlaybookRow = z.infer<typeof ActivePlaybookRow>;

/** Who may write: the claim that was made last. `format` is that of the build that made it. */
export const WriterEpochRow = z.object({
  key: z.literal('writerEpoch'),
  format: z.int(),
  claim: z.int(),
});
export type WriterEpochRow = z.infer<typeof WriterEpochRow>;

/** The name of this database's life; the same name stands in the ledger outside of IndexedDB. */
export const GenerationRow = z.object({
  key: z.literal('generation'),
  id: z.string(),
});
export type GenerationRow = z.infer<typeof GenerationRow>;

export type MetaRow = ActivePlaybookRow | WriterEpochRow | GenerationRow;
