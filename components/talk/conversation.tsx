import './conversation.css';
import { useEffect, useId, useRef } from 'react';
import type { AppError } from '@/lib/domain/app-error';
import type { RefusalReason } from '@/lib/domain/playbook/refusal';
import type { Move } from '@/lib/offers/ladder/move';
import { useLocale } from '../locale';
import { Answer } from './answer';
import { MoveCard } from './move-card';
import { Path } from './path';
import { RefusalChips, reasonsOf } from './refusal-chips';
import { useRefusalKeys } from './refusal-keys';
import type { OfferTurn, RefusedTurn } from './turn-view';

interface ConversationProps {
  /** The offer that the panel shows. */
  first: OfferTurn;
  turns: readonly RefusedTurn[];
  /** A step could not be written down. */
  failed?: AppError | undefined;
  copied: string | undefined;
  onCopy: (text: string) => void;
  /** At a step, counted from 0: another reason, or the same one again to take it back. */
  onRefuse: (step: number, reason: RefusalReason) => void;
  onMove?: ((move: Move) => void) | undefined;
}

/** One refused offer: the words that answer the reason. The next move stands under it. */
function RefusedAnswer({ turn, copied, onCopy }: { turn: RefusedTurn } & Pick<ConversationProps, 'copied' | 'onCopy'>) {
  const { talk } = turn.refused;
  const answer = talk?.answers.find(({ reason }) => reason === turn.reason);
  if (!talk || !answer) return null;
  return <Answer words={answer.words} language={talk.language} copied={copied} onCopy={onCopy} />;
}

/**
 * The call itself (X17): a tap or a key per reason, the answer and the next proper move at once, and on from there until there is
 * nothing more to offer. The rows stay where they are, so that a mistaken tap is mended by another one.
 */
export function Conversation(props: ConversationProps) {
  const { first, turns, failed, copied, onCopy, onRefuse, onMove } = props;
  const { t, of, find } = useLocale();
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const heads = [first, ...turns.map(({ next }) => next)];
  const open = heads.at(-1) ? heads.length - 1 : undefined;
  useRefusalKeys(open === undefined ? undefined : (reason) => onRefuse(open, reason));
  const count = turns.length;
  // A long way down is followed by the eye: the newest answer is brought into view, and nothing above it moves.
  useEffect(() => {
    if (count > 0) root.current?.querySelector(`[data-step="${count - 1}"]`)?.scrollIntoView?.({ block: 'nearest' });
  }, [count]);
  return (
    <div className="conversation" ref={root}>
      {heads.map((head, step) => {
        const turn = turns[step];
        if (!head) return null;
        const isSame = step > 0 && head.offer.id === heads[step - 1]?.offer.id;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place in the path; its row stays when it is mended
          <div key={step} className="turn">
            <RefusalChips
              title={
                step === 0
                  ? t('talk.if-refused')
                  : isSame
                    ? t('talk.if-refused-still')
                    : t('talk.if-refused-too', { offer: of(head.offer.name) })
              }
              reasons={reasonsOf(head.talk, true)}
              keys={step === open}
              chosen={turn?.reason}
              controls={`${id}-${step}`}
              onChoose={(reason) => onRefuse(step, reason)}
            />
            <div id={`${id}-${step}`} data-step={step} aria-live="polite">
              {turn && (
                <>
                  <RefusedAnswer {...{ turn, copied, onCopy }} />
                  <MoveCard {...{ turn, copied, onCopy, onMove }} />
                </>
              )}
            </div>
          </div>
        );
      })}
      {failed && (
        <p className="talk-blocked" role="alert">
          {t('talk.path-failed', { why: find(`error.${failed.kind}.says`) ?? failed.kind })}
        </p>
      )}
      <Path
        turns={turns}
        onUndo={() => {
          const last = turns.at(-1);
          if (!last) return;
          // The button goes away with the last step; the focus stays where the reason was chosen.
          const rows = root.current?.querySelectorAll('.chips');
          rows?.[count - 1]?.querySelector<HTMLElement>(`[data-refusal="${last.reason}"]`)?.focus();
          onRefuse(count - 1, last.reason);
        }}
      />
    </div>
  );
}
