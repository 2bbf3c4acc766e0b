import { useState } from 'react';
import type { AccountView } from '@/components/account-view';
import type { AskView } from '@/components/hearing/hearing';
import type { OnAnswer } from '@/components/hearing/question';
import { useLocale } from '@/components/locale';
import type { Heard } from '@/lib/domain/journal';
import { call } from '@/lib/messaging/client';
import { questionsOf } from './questions-of';

export interface HearingLife {
  asks: AskView[];
  /** Newest first. */
  heard: Heard[];
  /** What the worker said against the last answer, in words. */
  failed: string | undefined;
  answer: OnAnswer;
  undo: (entry: Heard) => void;
}

/** What is to be asked about an account, and what was heard; an answer goes to the worker, which makes a fact of it. */
export function useHearing(view: AccountView): HearingLife {
  const { of, find, today } = useLocale();
  const { ref, identity } = view.snapshot;
  const [failed, setFailed] = useState<string | undefined>();
  const heard = view.journal.filter((entry) => entry.kind === 'heard').sort((a, b) => b.atMs - a.atMs);

  async function send(work: (identity: NonNullable<typeof view.snapshot.identity>) => ReturnType<typeof call>) {
    if (!identity) return;
    const done = await work(identity);
    setFailed(done.ok ? undefined : (find(`error.${done.error.kind}.says`) ?? done.error.kind));
  }
  const answer: OnAnswer = ({ questionId, field }, said, onDate) => {
    const { contactId } = view.decision;
    const entry: Heard = {
      kind: 'heard',
      id: crypto.randomUUID(),
      atMs: Date.now(),
      field: said?.field ?? field,
      value: said?.value ?? '',
      onDate,
      questionId,
      ...(contactId === undefined ? {} : { contactId }),
    };
    void send((user) => call('journal.add', { ref, identity: user, entry }));
  };
  return {
    asks: questionsOf(view, heard, of, today),
    heard,
    failed,
    answer,
    undo: ({ id }) => void send((user) => call('journal.undo', { ref, identity: user, id })),
  };
}
