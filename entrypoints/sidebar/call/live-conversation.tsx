import { useMemo } from 'react';
import { cacheKeyOf } from '@/lib/domain/account-key';
import type { Move } from '@/lib/offers/ladder/move';
import { openSheet } from '../../sheet/open-sheet';
import { askFor } from '../asked';
import { type JournalOf, useJournal } from '../use-journal';
import { CallConversation, type CallConversationProps } from './call-conversation';
import { keptPath } from './kept-path';

type LiveConversationProps = Omit<CallConversationProps, 'record' | 'failed'> & JournalOf;

/** The voice stands below in the panel: it is brought into view, and the focus to what copies it. False: there is none. */
function showVoice(): boolean {
  const voice = document.querySelector<HTMLElement>('figure.voice');
  voice?.scrollIntoView({ block: 'center' });
  voice?.closest('section')?.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
  return voice !== null;
}

/** The conversation, each step of it written into the account's journal as it is made. */
export function LiveConversation({ accountRef, identity, ...props }: LiveConversationProps) {
  const { failed, add, takeBack } = useJournal({ accountRef, identity });
  const { journal, offer, playbook, decision } = props.view;
  const { timeZone } = playbook.policy;
  const kept = useMemo(
    () => (offer ? keptPath(journal, { offerId: offer.id, nowMs: decision.decidedAtMs, timeZone }) : []),
    [journal, offer, decision.decidedAtMs, timeZone],
  );
  const move = (made: Move) => {
    if (made.move === 'proof' && showVoice()) return;
    if (made.move === 'come-back') return askFor('schedule');
    if (made.move === 'approval-sheet') {
      void openSheet('approval', [
        { key: cacheKeyOf(accountRef, identity), contactId: decision.contactId, offerId: made.offerId ?? undefined },
      ]);
      return;
    }
    props.onMove?.(made);
  };
  return (
    <CallConversation
      {...props}
      failed={failed}
      onMove={move}
      record={{
        kept,
        now: Date.now,
        newId: () => crypto.randomUUID(),
        onRefused: add,
        onTakenBack: takeBack,
      }}
    />
  );
}
