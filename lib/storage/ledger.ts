import { z } from '@/lib/domain/z';

/**
 * What the database should hold, kept outside of IndexedDB: a damaged database opens without an error and with fewer rows.
 * `rows` is never more than there are, so that fewer always means a loss.
 */
export const LedgerEntry = z.object({ generation: z.string(), rows: z.int().check(z.nonnegative()) });
export type LedgerEntry = z.infer<typeof LedgerEntry>;

export interface Ledger {
  /** Undefined: none was ever written, or it is illegible. */
  read(): Promise<LedgerEntry | undefined>;
  write(entry: LedgerEntry): Promise<void>;
}

/** `whole`, or how many rows are gone. */
export type Integrity = 'whole' | { lost: number };

/** Compares what was recorded with what is there. Without a record there is nothing to miss. */
export function compareLedger(
  recorded: LedgerEntry | undefined,
  actual: { generation: string | undefined; rows: number },
): Integrity {
  if (!recorded) return 'whole';
  const missing = recorded.generation === actual.generation ? recorded.rows - actual.rows : recorded.rows;
  return missing > 0 ? { lost: missing } : 'whole';
}

const KEY = 'cacheLedger';

/** The ledger in `chrome.storage.local`. */
export function ledgerIn(area: Pick<chrome.storage.StorageArea, 'get' | 'set'>): Ledger {
  return {
    async read() {
      const stored = await area.get(KEY);
      const entry = z.safeParse(LedgerEntry, stored[KEY]);
      return entry.success ? entry.data : undefined;
    },
    write: (entry) => area.set({ [KEY]: entry }),
  };
}
