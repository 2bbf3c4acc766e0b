import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import type { JournalEntry } from '@/lib/domain/journal';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import { EVERYTHING, PLAYBOOK_KEY } from './layout';
import type { Reader } from './reader';

/** A reader that can begin to read before anybody wants the answer: while the panel's own code is still on its way. */
export interface AheadReader extends Reader {
  /** Begins to read the account of this key, the only one that is read ahead; whoever asks for it next gets that answer. */
  ahead(key: string): void;
}

/** Begins with the playbook at once. What the worker changes meanwhile is read anew, so nobody is given what was there before. */
export function readAhead(reader: Reader): AheadReader {
  let playbook: Promise<Playbook | null> | undefined = reader.playbook();
  let account: { key: string; snapshot: Promise<AccountSnapshot | null> } | undefined;
  let journal: { key: string; entries: Promise<JournalEntry[]> } | undefined;
  reader.subscribe((key) => {
    if (key === EVERYTHING || key === PLAYBOOK_KEY) playbook = undefined;
    if (key === EVERYTHING || key === account?.key) account = undefined;
    if (key === EVERYTHING || key === journal?.key) journal = undefined;
  });

  return {
    ...reader,
    ahead(key) {
      account = { key, snapshot: reader.snapshot(key) };
      journal = { key, entries: reader.journal(key) };
    },
    playbook() {
      const begun = playbook;
      playbook = undefined;
      return begun ?? reader.playbook();
    },
    journal(key) {
      const begun = journal?.key === key ? journal.entries : undefined;
      if (begun) journal = undefined;
      return begun ?? reader.journal(key);
    },
    snapshot(key) {
      const begun = account?.key === key ? account.snapshot : undefined;
      if (begun) account = undefined;
      return begun ?? reader.snapshot(key);
    },
  };
}
