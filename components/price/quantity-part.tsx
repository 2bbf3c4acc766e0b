import { Button } from '@/components/ui/button';
import { SlideField, type SlideMark } from '@/components/ui/slide-field';
import type { PriceHand } from '@/lib/offers/price-hand/price-hand';
import type { PriceTry } from '@/lib/offers/price-hand/try-price';
import { useLocale } from '../locale';
import { useVocabulary } from '../vocabulary';
import type { Terms, TryPrice } from './price-acts';
import { TierTable } from './tier-table';

interface QuantityPartProps {
  hand: PriceHand;
  shown: PriceTry;
  tryPrice: TryPrice;
  onChange: (terms: Partial<Terms>) => void;
}

/** Says where more costs less, and takes it on a press. Its place is kept, so that nothing jumps under a moving hand. */
function SweetNote({ hand, shown, tryPrice, onChange }: QuantityPartProps) {
  const { t, money, number } = useLocale();
  const { sweet } = shown;
  const better = sweet && tryPrice({ quantity: sweet.betterQuantity, discount: shown.discount });
  if (hand.sweet.length === 0) return null;
  const saving = better ? shown.effect.proposed.minor - better.effect.proposed.minor : 0;
  const spans = hand.sweet.map(({ from, to, betterQuantity }) =>
    t('hand.sweet-span', { from: number(from), to: number(to), better: number(betterQuantity) }),
  );
  return (
    <div className="sweet num" data-on={better ? true : undefined} aria-live="polite">
      {better ? (
        <>
          <p>
            {t(saving > 0 ? 'hand.sweet' : 'hand.sweet-same', {
              better: number(better.quantity),
              quantity: number(shown.quantity),
              saving: money({ ...better.effect.proposed, minor: saving }),
            })}
          </p>
          <Button look="quiet" action="take-sweet-spot" onPress={() => onChange({ quantity: better.quantity })}>
            {t('hand.sweet-take', { quantity: number(better.quantity) })}
          </Button>
        </>
      ) : (
        <p>{spans.join(' ')}</p>
      )}
    </div>
  );
}

/** How many: by hand on the slider, in the field, or a step at a time. */
export function QuantityPart(props: QuantityPartProps) {
  const { hand, shown, onChange } = props;
  const { t, number, language } = useLocale();
  const { unit } = useVocabulary();
  const { range, model, nowQuantity } = hand;
  if (!range) return null;
  const { metricId } = hand.input.offer;
  const isSeats = hand.item.startsWith('plan:');
  const unitName = hand.item.startsWith('add-on:')
    ? t('hand.packs')
    : isSeats
      ? unit('seats')
      : metricId
        ? unit(metricId)
        : t('hand.units');
  const marks: SlideMark[] = [
    ...hand.sweet.map(({ from, to }): SlideMark => ({ from, to, kind: 'sweet' })),
    ...(nowQuantity === undefined ? [] : [{ from: nowQuantity, kind: 'now' } as const]),
    { from: hand.quantity, kind: 'proposed' },
  ];
  return (
    <div className="hand-quantity">
      <SlideField
        label={t('hand.quantity')}
        value={shown.quantity}
        minimum={range.minimum}
        maximum={range.maximum}
        usual={range.usual}
        step={1}
        largeStep={range.usual >= 200 ? 50 : 10}
        marks={marks.filter(({ from }) => from <= Math.max(range.usual, shown.quantity))}
        unit={unitName}
        said={(value) => `${number(value)} ${unitName}`}
        language={language}
        moreLabel={t('hand.more')}
        lessLabel={t('hand.less')}
        onChange={(quantity) => onChange({ quantity: Math.round(quantity) })}
      />
      <SweetNote {...props} />
      {(model.kind === 'volume' || model.kind === 'graduated') && (
        <TierTable model={model} now={nowQuantity} quantity={shown.quantity} />
      )}
    </div>
  );
}
