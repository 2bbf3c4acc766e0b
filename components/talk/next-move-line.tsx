import './next-move.css';
import { Button } from '@/components/ui/button';
import { Icon, type IconName } from '@/components/ui/icon';
import type { LadderMove } from '@/lib/domain/playbook/ladder';
import type { MessageKey } from '@/lib/i18n/messages';
import type { Move } from '@/lib/offers/ladder/move';
import { daysUntil, useLocale } from '../locale';
import { useVocabulary } from '../vocabulary';

const ICONS: Readonly<Record<LadderMove, IconName>> = {
  upsell: 'upsell',
  'cross-sell': 'cross-sell',
  'volume-discount': 'volume-discount',
  trial: 'trial',
  campaign: 'campaign',
  downsell: 'downsell',
  recovery: 'recovery',
  'come-back': 'trial',
  'approval-sheet': 'copy',
  proof: 'check',
  stop: 'no-offer',
};

/** Moves that have a name of their own; the others are offers, named by their kind. */
const OWN_NAME = ['come-back', 'approval-sheet', 'proof', 'stop'] as const;
type OwnName = (typeof OWN_NAME)[number];

/** Is it named by itself, and not by its offer? */
export const hasOwnName = (move: LadderMove): move is OwnName => (OWN_NAME as readonly string[]).includes(move);

function dayKey({ move, planned }: Move): MessageKey {
  if (move !== 'stop') return 'ladder.on';
  return planned ? 'ladder.appointment' : 'ladder.review';
}

/** What the conversation turns to after a refusal: the move, its offer, its day, and why it is the proper one. */
export function NextMoveLine({ move: next, onSchedule }: { move: Move; onSchedule?: (() => void) | undefined }) {
  const { t, date, today } = useLocale();
  const { offerName } = useVocabulary();
  const { move, offerId, on, why } = next;
  const said = hasOwnName(move)
    ? t(next.planned ? 'ladder.move.stop-planned' : `ladder.move.${move}`)
    : t('ladder.offer', { kind: t(`kind.${move}`), name: offerName(offerId ?? '') });
  return (
    <dl className="next-move">
      <dt>{t('ladder.title')}</dt>
      <dd>
        <Icon name={ICONS[move]} size={13} />
        <b>{said}</b>
        {on !== undefined && (
          <span className="num">{t(dayKey(next), { date: date(on), count: Math.max(0, daysUntil(today, on)) })}</span>
        )}
        <small>{t(`ladder.why.${why}`)}</small>
        {move === 'come-back' && onSchedule && (
          <Button look="quiet" action="schedule" onPress={onSchedule}>
            {t('schedule.open')}
          </Button>
        )}
      </dd>
    </dl>
  );
}
