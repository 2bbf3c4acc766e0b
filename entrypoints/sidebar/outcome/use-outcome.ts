import { useCallback, useState } from 'react';
import type { AccountView } from '@/components/account-view';
import { useLocale } from '@/components/locale';
import type { DraftText, OutcomeChoice } from '@/components/outcome/outcome-view';
import { useVocabulary } from '@/components/vocabulary';
import type { AccountRef, Identity } from '@/lib/domain/account-ref';
import type { AppError } from '@/lib/domain/app-error';
import type { Draft } from '@/lib/domain/draft';
import type { Outcome } from '@/lib/domain/history';
import type { JournalEntry, Refusal } from '@/lib/domain/journal';
import { call } from '@/lib/messaging/client';
import { type Drafted, draftOf } from './draft-of';
import { outcomeDefaults } from './outcome-defaults';

type OutcomeEntry = Extract<JournalEntry, { kind: 'outcome' }>;

/** One outcome from the tap to the end of its taking back. `draft`: the rep looks it over; `telling`: it is on its way to the CRM; `kept`: here alone. */
export interface OutcomeTurn {
  state: 'draft' | 'telling' | 'kept';
  entry: OutcomeEntry;
  draft: Drafted;
}

interface OutcomeRequest {
  accountRef: AccountRef;
  identity: Identity;
  view: AccountView;
}

/** A conversation is of one day. */
const CONVERSATION_MS = 12 * 60 * 60_000;

const pathOf = (entries: readonly JournalEntry[], nowMs: number): Refusal[] =>
  entries
    .filter((entry) => entry.kind === 'refusal' && nowMs - entry.atMs < CONVERSATION_MS)
    .sort((a, b) => a.atMs - b.atMs) as Refusal[];

/** What the rep does about an outcome: it is kept at the tap, told to the CRM when confirmed, and can be taken back until it is sent. */
export function useOutcome({ accountRef, identity, view }: OutcomeRequest) {
  const locale = useLocale();
  const vocabulary = useVocabulary();
  const [turn, setTurn] = useState<OutcomeTurn | undefined>();
  const [failed, setFailed] = useState<AppError | 'too-late' | undefined>();
  const end = useCallback(() => setTurn(undefined), []);
  const about = { ref: accountRef, identity };

  async function choose(offerId: string, choice: OutcomeChoice): Promise<void> {
    const [id, atMs] = [crypto.randomUUID(), Date.now()];
    const { decision, talk } = view;
    const contact = decision.contactId === undefined ? {} : { contactId: decision.contactId };
    const track = talk && decision.offerId === offerId ? { trackId: talk.track.id } : {};
    const outcome: Outcome = { id, offerId, atMs, ...choice, ...contact, ...track };
    const entry: OutcomeEntry = { kind: 'outcome', id, atMs, outcome };
    const defaults = outcomeDefaults(view, offerId, locale.today);
    const draft = draftOf({ view, outcome, path: pathOf(view.journal, atMs), defaults, locale, vocabulary });
    setFailed(undefined);
    setTurn({ state: 'draft', entry, draft });
    const added = await call('journal.add', { ...about, entry });
    if (added.ok) return;
    setTurn(undefined);
    setFailed(added.error);
  }

  /** The note, and the task where one is set: each is told by itself, and both are of one entry. */
  async function tell({ entry, draft }: OutcomeTurn, text: DraftText): Promise<void> {
    const { contactId } = entry.outcome;
    const contact = contactId === undefined ? {} : { contactId };
    const note: Draft = { kind: 'note', subject: text.subject, body: text.body, dueOn: locale.today, ...contact };
    const task: Draft | undefined = text.task && { kind: 'task', ...text.task, body: text.body, ...contact };
    setTurn({ state: 'telling', entry, draft });
    for (const one of task ? [note, task] : [note]) {
      const added = await call('journal.add', { ...about, entry, draft: one });
      if (!added.ok) {
        setFailed(added.error);
        setTurn({ state: 'draft', entry, draft: { ...draft, ...text } });
        return;
      }
    }
  }

  async function undo({ entry }: OutcomeTurn): Promise<void> {
    setTurn(undefined);
    const undone = await call('journal.undo', { ...about, id: entry.id });
    if (!undone.ok) setFailed(undone.error);
    else if (!undone.value.undone) setFailed('too-late');
  }

  return {
    turn,
    failed,
    choose,
    tell,
    undo,
    keep: (of: OutcomeTurn) => setTurn({ ...of, state: 'kept' }),
    end,
  };
}
