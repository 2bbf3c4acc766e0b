import { useRef, useState } from 'react';
import type { AccountRef, Identity } from '@/lib/domain/account-ref';
import type { AppError } from '@/lib/domain/app-error';
import type { JournalEntry } from '@/lib/domain/journal';
import { call } from '@/lib/messaging/client';

export interface JournalOf {
  accountRef: AccountRef;
  identity: Identity;
}

/** Adds to the journal of one account and takes back, one after the other. `failed`: the last one was not done. */
export function useJournal({ accountRef, identity }: JournalOf) {
  const [failed, setFailed] = useState<AppError | undefined>();
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const about = { ref: accountRef, identity };
  /** An entry that is taken back has to be there first. */
  const next = (run: () => Promise<{ ok: true } | { ok: false; error: AppError }>) => {
    last.current = last.current.then(run).then((done) => setFailed(done.ok ? undefined : done.error));
  };
  return {
    failed,
    add: (entry: JournalEntry) => next(() => call('journal.add', { ...about, entry })),
    takeBack: (id: string) => next(() => call('journal.undo', { ...about, id })),
  };
}
