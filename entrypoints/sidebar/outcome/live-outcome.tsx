import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { AccountView } from '@/components/account-view';
import { useLocale } from '@/components/locale';
import { DraftCard } from '@/components/outcome/draft-card';
import { OutcomeBar } from '@/components/outcome/outcome-bar';
import type { DraftText } from '@/components/outcome/outcome-view';
import { Tellings } from '@/components/outcome/tellings';
import { useShortcut } from '@/components/panel/shortcuts';
import { useVocabulary } from '@/components/vocabulary';
import type { AccountRef, Identity } from '@/lib/domain/account-ref';
import { call } from '@/lib/messaging/client';
import { UNDO_MS } from '@/lib/outbox/timing';
import { outboxQuery, outboxWayQuery } from '@/lib/queries/outbox-query';
import { copyText } from '../copying/copy-words';
import { useOnline } from '../use-online';
import { outcomeWords } from './draft-of';
import { outcomeDefaults } from './outcome-defaults';
import { tellingViews } from './telling-views';
import { useOutcome } from './use-outcome';

/** A little less than it is possible: who presses at the last moment is not told that it was too late. */
const UNDO_SHOWN_MS = UNDO_MS - 500;

interface LiveOutcomeProps {
  accountRef: AccountRef;
  identity: Identity;
  view: AccountView;
}

const textOf = ({ subject, body, task }: DraftText) =>
  [subject, body, task && `${task.dueOn} ${task.subject}`].filter(Boolean).join('\n\n');

/** The offers that may have been talked about: the decided one, then those that were not ruled out by their conditions, then the rest. */
function offersOf({ decision, playbook }: AccountView): string[] {
  const ruledOut = (id: string) => decision.candidates.find(({ offerId }) => offerId === id)?.code === 'NOT_APPLICABLE';
  const all = playbook.offers.map(({ id }) => id);
  const first = decision.offerId === null ? [] : [decision.offerId];
  return [...new Set([...first, ...all.filter((id) => !ruledOut(id)), ...all])];
}

/** Into the draft where one waits, else to the first of the outcomes. */
const focusOutcome = () =>
  document
    .querySelector<HTMLElement>('.panel-foot .outcome :is([data-outcome], [data-look="primary"], .outcome-step button)')
    ?.focus();

/** The foot of the panel: what became of the offer, the draft for the CRM, and what is on its way there. */
export function LiveOutcome({ accountRef, identity, view }: LiveOutcomeProps) {
  const locale = useLocale();
  const { t, find } = locale;
  const { offerName, source } = useVocabulary();
  const online = useOnline();
  const effects = useQuery(outboxQuery()).data?.effects ?? [];
  const way = useQuery(outboxWayQuery(accountRef, identity)).data?.way ?? 'copy';
  const { turn, failed, choose, tell, undo, keep, end } = useOutcome({ accountRef, identity, view });
  const [picked, pick] = useState<string | undefined>();
  const [copied, setCopied] = useState<string | undefined>();

  useShortcut('outcome', focusOutcome);
  useEffect(() => {
    if (!turn || turn.state === 'draft') return;
    const timer = setTimeout(end, UNDO_SHOWN_MS);
    return () => clearTimeout(timer);
  }, [turn, end]);

  const offers = offersOf(view);
  const offerId = picked !== undefined && offers.includes(picked) ? picked : (offers[0] ?? '');
  const nowMs = Math.max(locale.nowMs, ...effects.map(({ sentMs = 0 }) => sentMs));
  const { tellings, elsewhere } = tellingViews(effects, { ref: accountRef, identity, online, nowMs });
  const copy = (text: string) => void copyText(text).then((done) => done && setCopied(text));
  const rests =
    turn && view.decision.candidates.find((one) => one.offerId === turn.entry.outcome.offerId && one.code === 'COOLDOWN');
  if (turn?.state === 'draft') {
    return (
      <DraftCard
        key={turn.entry.id}
        recorded={t('outcome.recorded', { said: outcomeWords(turn.entry.outcome, locale) })}
        follows={rests?.until && t('outcome.rests', { offer: offerName(rests.offerId), date: locale.date(rests.until) })}
        draft={turn.draft}
        proposed={turn.draft.proposed}
        way={way}
        crm={source(accountRef.crm)}
        copied={copied?.startsWith(turn.draft.subject) === true}
        onTell={(text) => void tell(turn, text)}
        onKeep={() => keep(turn)}
        onCopy={(text) => copy(textOf(text))}
        onUndo={() => void undo(turn)}
      />
    );
  }
  const byId = (id: string) => effects.find((one) => one.id === id);
  return (
    <>
      {failed && (
        <p className="outcome-wrong" role="alert">
          {failed === 'too-late' ? t('outcome.too-late') : (find(`error.${failed.kind}.says`) ?? failed.kind)}
        </p>
      )}
      {(tellings.length > 0 || elsewhere > 0 || turn) && (
        <Tellings
          tellings={tellings}
          elsewhere={elsewhere}
          kept={turn?.state === 'kept' ? t('outcome.kept') : undefined}
          onUndo={turn && (() => void undo(turn))}
          onAgain={(id) => void call('outbox.send', { id })}
          onCopy={(id) => {
            const effect = byId(id);
            if (effect) copy(`${effect.draft.subject}\n\n${effect.draft.body}`);
          }}
          onDrop={(id) => void call('outbox.drop', { id })}
        />
      )}
      {offers.length > 0 && (
        <OutcomeBar
          offers={offers.map((id) => ({ id, name: offerName(id) }))}
          offerId={offerId}
          onOffer={pick}
          defaults={outcomeDefaults(view, offerId, locale.today)}
          onOutcome={(choice) => {
            pick(undefined);
            void choose(offerId, choice);
          }}
        />
      )}
    </>
  );
}
