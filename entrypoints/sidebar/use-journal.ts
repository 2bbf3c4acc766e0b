import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { cacheKeyOf } from '@/lib/domain/account-key';
import type { AccountRef, Identity } from '@/lib/domain/account-ref';
import type { AppError } from '@/lib/domain/app-error';
import type { JournalEntry } from '@/lib/domain/journal';
import { call } from '@/lib/messaging/client';
import { journalQuery } from '@/lib/queries/cache-queries';
import type { Reader } from '@/lib/storage/reader';

export interface JournalOf {
  accountRef: AccountRef;
  identity: Identity;
  reader: Reader;
}

const NONE: readonly JournalEntry[] = [];

/** The journal of one account: what is in it, and what is added and taken back, one after the other. `failed`: the last one was not. */
export function useJournal({ accountRef, identity, reader }: JournalOf) {
  const entries = useQuery(journalQuery(reader, cacheKeyOf(accountRef, identity))).data ?? NONE;
  const [failed, setFailed] = useState<AppError | undefined>();
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const about = { ref: accountRef, identity };
  /** An entry that is taken back has to be there first. */
  const next = (run: () => Promise<{ ok: true } | { ok: false; error: AppError }>) => {
    last.current = last.current.then(run).then((done) => setFailed(done.ok ? undefined : done.error));
  };
  return {
    entries,
    failed,
    add: (entry: JournalEntry) => next(() => call('journal.add', { ...about, entry })),
    takeBack: (id: string) => next(() => call('journal.undo', { ...about, id })),
  };
}
