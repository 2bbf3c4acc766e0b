import { Id } from '@/lib/domain/text';
import { z } from '@/lib/domain/z';

/** Which record of a source is which account: decided by a person, or imported. Its word goes before any likeness. */
export const AccountTable = z.strictObject({
  format: z.literal('tsugite-accounts/1'),
  rows: z
    .array(z.strictObject({ accountId: Id, source: z.string().check(z.minLength(1), z.maxLength(60)), key: Id }))
    .check(z.maxLength(100_000)),
});
export type AccountTable = z.infer<typeof AccountTable>;

/** What the table says of an account in one source. Two different keys are no answer. */
export function keyInTable(
  { rows }: AccountTable,
  accountId: string,
  source: string,
): { state: 'named'; key: string } | { state: 'two-keys'; keys: string[] } | { state: 'silent' } {
  const keys = [...new Set(rows.filter((row) => row.accountId === accountId && row.source === source).map(({ key }) => key))];
  if (keys.length > 1) return { state: 'two-keys', keys: keys.sort() };
  return keys[0] === undefined ? { state: 'silent' } : { state: 'named', key: keys[0] };
}
