import type { AppError } from '@/lib/domain/app-error';

/** Refused because another writer has claimed the database since, or because the extension was replaced under us. */
export class WriteRefused extends Error {
  override readonly name = 'WriteRefused';
}

const REFUSED = new Set(['WriteRefused', 'DatabaseClosedError', 'InvalidStateError', 'VersionError', 'BlockedError']);

/** The names along an error's wrappings: Dexie puts the browser's own error into `inner`, sometimes twice. */
function namesIn(error: unknown): string[] {
  const names: string[] = [];
  let at: unknown = error;
  for (let depth = 0; depth < 5 && typeof at === 'object' && at !== null; depth++) {
    if ('name' in at && typeof at.name === 'string') names.push(at.name);
    at = 'inner' in at ? at.inner : 'cause' in at ? at.cause : undefined;
  }
  return names;
}

/** What went wrong with the disk. A full disk arrives as an `AbortError` around the `QuotaExceededError` that says so. */
export function storageErrorOf(error: unknown): AppError {
  const names = namesIn(error);
  if (names.includes('QuotaExceededError')) return { kind: 'storage-failed', reason: 'full' };
  if (names.some((name) => REFUSED.has(name))) return { kind: 'storage-failed', reason: 'refused' };
  return { kind: 'storage-failed', reason: 'damaged' };
}
