import type { AppError } from '@/lib/domain/app-error';
import type { RefreshReport } from '@/lib/messaging/channels';

/** How bringing an account up to date stands, and what a person can do about it. */
export interface RefreshNews {
  refreshing: boolean;
  error: AppError | undefined;
  connecting: boolean;
  connectError: AppError | undefined;
  /** A person has just said that what is set up here is theirs. */
  connected: boolean;
  /** Sources that could not be read, by their id. */
  sources: Readonly<Record<string, AppError>> | undefined;
  /** The day's calls are nearly used up. */
  limit: RefreshReport['limit'];
  refresh(): void;
  connect(): void;
}

/** Does this error mean that what is kept may not be shown: it is another user's, or the account is there no more. */
export function withholds(error: AppError | undefined): boolean {
  return error?.kind === 'identity-mismatch' || error?.kind === 'not-found';
}
