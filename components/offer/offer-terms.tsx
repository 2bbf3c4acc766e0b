import './offer.css';
import type { Decision } from '@/lib/domain/decision/decision';
import type { Offer } from '@/lib/domain/playbook/offer';
import { useLocale } from '../locale';
import { discountWords } from './discount-words';

interface OfferTermsProps {
  offer: Offer;
  decision: Decision;
}

/** What holds for the offer beside its price: a trial's success and reminder, a campaign's places, who decides on the discount, an override. */
export function OfferTerms({ offer, decision }: OfferTermsProps) {
  const locale = useLocale();
  const { t, of, number } = locale;
  const { trial, campaign } = offer;
  const { discount, override, overrideRefused } = decision;
  const lines: [key: string, text: string][] = [];
  if (trial) {
    lines.push(['success', t('terms.success', { what: of(trial.success) })]);
    lines.push(['remind', t('terms.remind', { count: trial.remindDaysBefore })]);
  }
  if (campaign) lines.push(['campaign', t('terms.campaign', { top: number(campaign.topN), quota: number(campaign.quota) })]);
  if (discount) lines.push(['discount', discountWords(discount, locale)]);
  if (override) lines.push(['override', t('terms.override', { reason: override.reason })]);
  if (overrideRefused) {
    lines.push(['refused', t('terms.override-refused', { why: t(`code.reason.${overrideRefused.code}`) })]);
  }
  if (decision.explored) lines.push(['explored', t('terms.explored')]);
  if (lines.length === 0) return null;
  return (
    <ul className="offer-conditions" aria-label={t('terms.title')}>
      {lines.map(([key, text]) => (
        <li key={key}>{text}</li>
      ))}
    </ul>
  );
}
