import { AccountSnapshot } from '@/lib/domain/account-snapshot';
import type { Result } from '@/lib/domain/app-error';
import { JournalEntry } from '@/lib/domain/journal';
import { Playbook } from '@/lib/domain/playbook/playbook';
import type { z } from '@/lib/domain/z';
import { parseAs } from './parse-row';

/** What the rows hold that pages read, by their kind. */
export interface RowValues {
  snapshot: AccountSnapshot;
  playbook: Playbook;
  journal: JournalEntry;
}

const SCHEMAS: { [Kind in keyof RowValues]: z.ZodMiniType<RowValues[Kind]> } = {
  snapshot: AccountSnapshot,
  playbook: Playbook,
  journal: JournalEntry,
};

/** The value as its schema passes it. Imported late: by pages for rows that no schema of theirs has passed, by the worker for a playbook. */
export function parseRow<Kind extends keyof RowValues>(kind: Kind, value: unknown): Result<RowValues[Kind]> {
  return parseAs(SCHEMAS[kind], value);
}
