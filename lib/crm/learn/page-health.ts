import type { PageFields } from './field-reading';
import { type FieldRead, readRecord } from './read-field';

/** Whether a page is still the one that was learned. `changed` names the fields that could not be found or read. */
export type PageHealth = { state: 'well' } | { state: 'partly'; failed: string[] } | { state: 'changed'; failed: string[] };

const isFound = ({ state }: FieldRead) => state === 'read';

/**
 * The self-test of a taught page: that some fields are missing is usual; that the account's name, or every field, is, says that the
 * page has changed and that nothing on it is to be trusted.
 */
export function healthOf(record: Readonly<Record<string, FieldRead>>): PageHealth {
  const reads = Object.entries(record);
  const failed = reads.filter(([, read]) => !isFound(read)).map(([id]) => id);
  if (failed.length === 0) return { state: 'well' };
  return { state: failed.includes('profile.name') || failed.length === reads.length ? 'changed' : 'partly', failed };
}

export const pageHealth = (document: Document, fields: PageFields): PageHealth => healthOf(readRecord(document, fields));
