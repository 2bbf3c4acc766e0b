import './offer.css';
import type { ReactNode } from 'react';
import type { RuleResult } from '@/lib/domain/decision/candidate';
import { useLocale } from '../locale';
import { Reasons } from './reasons';

interface WhySectionProps {
  reasons: readonly RuleResult[];
  /** How the price and the priority came about. */
  calculation: ReactNode;
}

/** What speaks for the offer, below what is said first: a rep has the sentence at hand before the proof of it. */
export function WhySection({ reasons, calculation }: WhySectionProps) {
  const { t } = useLocale();
  return (
    <section className="section why" aria-labelledby="why">
      <div className="section-head">
        <h2 id="why">{t('reasons.title')}</h2>
      </div>
      <Reasons reasons={reasons} />
      {calculation}
    </section>
  );
}
