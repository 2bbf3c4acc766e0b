import type { Sealed } from './codec';

interface Kept {
  /** `cacheKeyOf` of the account, or the key of a described schema. */
  key: string;
  /** `scopeKeyOf`: whose row it is. */
  scope: string;
  fetchedAtMs: number;
  expiresAtMs: number;
  payload: Sealed;
}

/** What one user saw of one account. */
export type SnapshotRow = Kept;

/** What a source told about its own fields. */
export type SchemaRow = Kept;

export interface PlaybookRow {
  id: string;
  version: string;
  payload: Sealed;
}

/** What one file says about one account. */
export interface ImportRow {
  /** `importKey`: scope, source, kind of key and value, each percent-encoded. */
  key: string;
  payload: Sealed;
}

/** How far the import of a file came. */
export interface CheckpointRow {
  scope: string;
  source: string;
  payload: Sealed;
}

/** One thing a rep did or heard about an account. */
export interface JournalRow {
  id: string;
  /** `cacheKeyOf` of the account, `scopeKeyOf` of whose it is. */
  account: string;
  scope: string;
  expiresAtMs: number;
  payload: Sealed;
}

/** Something to be written into the CRM. */
export interface OutboxRow {
  id: string;
  scope: string;
  payload: Sealed;
}

/** One thing on a user's desk, under `deskKey`. */
export interface DeskRow {
  key: string;
  scope: string;
  payload: Sealed;
}

/** A pack that was sealed for a visit: legible only with its PIN. */
export interface VaultRow {
  id: string;
  scope: string;
  expiresAtMs: number;
  sealed: unknown;
}

/** Which playbook decides. */
export interface ActivePlaybookRow {
  key: 'activePlaybook';
  id: string;
  version: string;
}

/** Who may write: the claim that was made last. `format` is that of the build that made it. */
export interface WriterEpochRow {
  key: 'writerEpoch';
  format: number;
  claim: number;
}

/** The name of this database's life; the same name stands in the ledger outside of IndexedDB. */
export interface GenerationRow {
  key: 'generation';
  id: string;
}

export type MetaRow = ActivePlaybookRow | WriterEpochRow | GenerationRow;
