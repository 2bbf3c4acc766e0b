import type { Result } from '@/lib/domain/app-error';
import type { KeyKind } from './import-record';
import type { ImportStore } from './import-store';

/** Accounts that an earlier file of the name spoke of and this one does not. What is kept of them stays. */
export interface MissingAccounts {
  readonly count: number;
  /** The first of them, by their key. */
  readonly first: readonly string[];
}

const NAMED = 20;

interface Asked {
  readonly scope: string;
  readonly source: string;
  readonly by: KeyKind;
  /** Does the file speak of it? */
  has(value: string): boolean;
}

/** Looks through what is kept of a source for accounts that a file does not name. */
export async function missingAccounts(
  store: Pick<ImportStore, 'values'>,
  { scope, source, by, has }: Asked,
): Promise<Result<MissingAccounts>> {
  const first: string[] = [];
  let count = 0;
  let after: string | undefined;
  for (;;) {
    const found = await store.values(scope, source, by, after);
    if (!found.ok) return found;
    const last = found.value.at(-1);
    if (last === undefined) return { ok: true, value: { count, first } };
    for (const value of found.value) {
      if (has(value)) continue;
      count += 1;
      if (first.length < NAMED) first.push(value);
    }
    after = last;
  }
}
