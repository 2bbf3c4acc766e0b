import { AccountSnapshot } from '@/lib/domain/account-snapshot';
import type { Result } from '@/lib/domain/app-error';
import { JournalEntry } from '@/lib/domain/journal';
import { Playbook } from '@/lib/domain/playbook/playbook';
import { z } from '@/lib/domain/z';
import { unseal } from './codec';

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

/** The value as its schema passes it. Pages import this file late, for rows that no schema of theirs has passed. */
export function parseRow<Kind extends keyof RowValues>(kind: Kind, value: unknown): Result<RowValues[Kind]> {
  const parsed = z.safeParse(SCHEMAS[kind], value);
  if (parsed.success) return { ok: true, value: parsed.data };
  return { ok: false, error: { kind: 'unexpected-shape', path: parsed.error.issues[0]?.path.join('.') ?? '' } };
}

/** What a schema makes of a payload. Undefined: written by another version, or damaged; the caller treats the row as missing. */
export function open<S extends z.core.$ZodType>(schema: S, payload: unknown): z.output<S> | undefined {
  const sealed = unseal(payload);
  const value = sealed && z.safeParse(schema, sealed.value);
  return value?.success ? value.data : undefined;
}
