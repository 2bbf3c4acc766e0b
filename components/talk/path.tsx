import { Button } from '@/components/ui/button';
import { useLocale } from '../locale';
import { hasOwnName } from './next-move-line';
import type { RefusedTurn } from './turn-view';

interface PathProps {
  turns: readonly RefusedTurn[];
  onUndo: () => void;
}

/** The path that the conversation took so far: what was offered, why they said no, what it turned to. It is the record of the call. */
export function Path({ turns, onUndo }: PathProps) {
  const { t, of } = useLocale();
  const last = turns.at(-1);
  if (!last) return null;
  const { move, next } = last;
  const end = hasOwnName(move.move) ? t(`talk.path.${move.move}`) : next ? of(next.offer.name) : '';
  return (
    <div className="path">
      <ol aria-label={t('talk.path')}>
        {turns.map(({ id, refused, reason }) => (
          <li key={id}>
            <span title={of(refused.offer.name)}>{of(refused.offer.name)}</span>
            <b>{t(`refusal.${reason}`)}</b>
          </li>
        ))}
        <li aria-current="step">
          <span title={end}>{end}</span>
        </li>
      </ol>
      <Button look="quiet" action="undo-refusal" onPress={onUndo}>
        {t('talk.path-undo')}
      </Button>
    </div>
  );
}
