import { SlideField, type SlideMark } from '@/components/ui/slide-field';
import { useLocale } from '../locale';
import type { DiscountStanding, Terms } from './price-acts';

interface DiscountPartProps {
  terms: Terms;
  standing: DiscountStanding;
  onChange: (terms: Partial<Terms>) => void;
}

const STEP = 0.5;

/** The share taken off the list price, with its limits: past the floor nobody can go, past the normal limit somebody is named (D5). */
export function DiscountPart({ terms, standing, onChange }: DiscountPartProps) {
  const { t, of, percent, number, language } = useLocale();
  const { state, target = 0, normal = 0, floor = 0, approver } = standing;
  const inPercent = (share: number) => Math.round(share * 1000) / 10;
  const marks: SlideMark[] = [
    { from: inPercent(target), kind: 'now' },
    { from: inPercent(normal), kind: 'limit' },
  ];
  const limits = {
    target: percent(target),
    normal: percent(normal),
    floor: percent(floor),
    approver: approver ? of(approver) : '',
  };
  return (
    <div className="hand-discount">
      <SlideField
        label={t('hand.discount')}
        value={inPercent(terms.discount)}
        minimum={0}
        maximum={inPercent(floor)}
        usual={inPercent(floor)}
        step={STEP}
        largeStep={STEP * 10}
        marks={marks}
        unit="%"
        said={(value) => `${number(value)}%`}
        language={language}
        moreLabel={t('hand.discount-more')}
        lessLabel={t('hand.discount-less')}
        onChange={(share) => onChange({ discount: Math.round(share * 10) / 1000 })}
      />
      <p className="hand-limits num">{t('hand.limits', limits)}</p>
      <p className="hand-standing" data-state={state} role="status">
        {t(`hand.standing.${state === 'below-floor' ? 'floor' : state === 'no-limit' ? 'within-target' : state}`, limits)}
      </p>
    </div>
  );
}
