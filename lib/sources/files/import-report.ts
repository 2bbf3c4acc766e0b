import type { AppError } from '@/lib/domain/app-error';
import type { MissingAccounts } from './missing-accounts';
import type { RowProblem } from './row-problem';

export interface ImportProgress {
  readonly bytesRead: number;
  /** Missing where the length of the input is not known. */
  readonly bytes?: number;
  readonly rowsRead: number;
  readonly accountsWritten: number;
  readonly problemCount: number;
}

export interface ImportReport {
  /** `stopped`: at the caller's word; `failed`: see `error`. What was written until then stays, and is whole up to `upToRow`. */
  readonly state: 'done' | 'stopped' | 'failed';
  readonly error?: AppError;
  readonly rowsRead: number;
  /** Of them, rows that a stopped import of the same file had dealt with before. */
  readonly rowsSkipped: number;
  /** Times that an account was written; one whose rows lie far apart counts more than once. */
  readonly accountsWritten: number;
  readonly upToRow: number;
  /** Accounts that this file no longer names; said once it was read to its end. */
  readonly missing?: MissingAccounts;
  /** The first thousand; `problemCount` is of all. */
  readonly problems: readonly RowProblem[];
  readonly problemCount: number;
}
