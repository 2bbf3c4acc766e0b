import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import type { PriceEffect } from '@/lib/domain/decision/price-effect';
import type { Move } from '@/lib/offers/ladder/move';
import type { TextView } from '../account-view';
import { useLocale } from '../locale';
import { CopyButton } from './copy-button';
import { NextMoveLine } from './next-move-line';
import type { RefusedTurn } from './turn-view';
import { Words } from './words';

interface MoveCardProps {
  turn: RefusedTurn;
  copied: string | undefined;
  onCopy: (text: string) => void;
  /** Does what the move is, where the panel can: the approval sheet, the voice. */
  onMove?: ((move: Move) => void) | undefined;
}

/** Moves that the panel can help with at once. */
const HELPED = ['approval-sheet', 'proof'] as const;
const helped = (move: Move['move']) => HELPED.find((one) => one === move);

function MovePrice({ price, trial }: { price: PriceEffect; trial: boolean }) {
  const { t, money } = useLocale();
  const { now, proposed, difference, period } = price;
  return (
    <p className="move-price num">
      {now && <span>{money(now)} →</span>} <b>{money(proposed)}</b>
      {t(`price.per-${period}`)} {difference && <span>({money(difference, { signed: true })})</span>}
      {trial && <span> {t('price.after-trial')}</span>}
    </p>
  );
}

/** The words of a step: of the next offer its first sentence, of an end the graceful step back. */
function wordsOf({ move, refused, next }: RefusedTurn): { words: TextView; language: string } | null {
  const isOffer = next !== null && next.offer.id !== refused.offer.id;
  const talk = isOffer ? next.talk : refused.talk;
  const words = isOffer ? talk?.opening : move.move === 'stop' || move.move === 'come-back' ? talk?.stepDown : null;
  return talk && words ? { words, language: talk.language } : null;
}

/** What the conversation turns to, ready to be said: the move, its price, its first sentence. */
export function MoveCard({ turn, copied, onCopy, onMove }: MoveCardProps) {
  const { t } = useLocale();
  const { move, refused, next } = turn;
  const said = wordsOf(turn);
  const help = helped(move.move);
  const price = next && next.offer.id !== refused.offer.id ? next.price : null;
  if (turn.ownTerms !== undefined) {
    return (
      <div className="move" data-move="own-terms">
        <dl className="next-move">
          <dt>{t('ladder.title')}</dt>
          <dd>
            <Icon name="check" size={13} />
            <b>{t('talk.own-terms')}</b>
            <small>
              <bdi>{turn.ownTerms}</bdi>
            </small>
          </dd>
        </dl>
        {next?.price && <MovePrice price={next.price} trial={false} />}
      </div>
    );
  }
  return (
    <div className="move" data-move={move.move}>
      <NextMoveLine move={move} onSchedule={onMove && (() => onMove(move))} />
      {price && <MovePrice price={price} trial={next?.offer.kind === 'trial'} />}
      {said && (
        <div className="answer">
          <p lang={said.language}>
            <Words words={said.words} />
          </p>
          <CopyButton words={said.words} copied={copied} onCopy={onCopy} />
        </div>
      )}
      {help && onMove && (
        <Button action={`move-${help}`} onPress={() => onMove(move)}>
          {t(`talk.move.${help}`)}
        </Button>
      )}
    </div>
  );
}
