import './offer.css';
import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import type { Offer } from '@/lib/domain/playbook/offer';
import type { AccountView } from '../account-view';
import { useLocale } from '../locale';
import { useVocabulary } from '../vocabulary';
import { PriceChange } from './price-change';

/** A run-out further away than this is no reason to act now. */
const NEAR_DAYS = 120;

/** One line that says why now, with live numbers, where a run-out is near; else what the offer gives stands there. */
function useBecause(view: AccountView): string | undefined {
  const locale = useLocale();
  const vocabulary = useVocabulary();
  const meter = view.meters.find((one) => one.metricId === view.offer?.metricId);
  const last = meter?.points.at(-1);
  const grows = view.decision.kind !== 'downsell' && view.decision.kind !== 'recovery';
  if (grows && meter?.limit && last && meter.runOut?.state === 'forecast' && meter.runOut.days !== null) {
    const count = Math.floor(meter.runOut.days);
    const on = Temporal.PlainDate.from(locale.today).add({ days: count }).toString();
    const share = locale.percent(last.used / meter.limit);
    const params = { name: vocabulary.metricName(meter.metricId), share, date: locale.date(on, 'month-day') };
    if (count > 0 && count <= NEAR_DAYS) return locale.t('because.runs-out', { ...params, count });
  }
  return undefined;
}

interface OfferCardProps {
  view: AccountView;
  offer: Offer;
  /** The price, to be moved by hand. */
  price?: ReactNode;
}

/** The one offer to make now: what kind, what, why in one line, what it does to the bill. */
export function OfferCard({ view, offer, price }: OfferCardProps) {
  const { t, of, date } = useLocale();
  const { playbook } = useVocabulary();
  const { decision } = view;
  const because = useBecause(view);
  const candidate = decision.candidates.find((one) => one.offerId === offer.id);
  const value = candidate?.priority ? { minor: candidate.priority.valueMinor, currency: playbook.currency } : undefined;
  return (
    <section className="offer" data-kind={offer.kind} aria-labelledby="offer-name">
      <p className="offer-kind">
        <span className="kind" data-kind={offer.kind}>
          <Icon name={offer.kind} size={13} />
          {t(`kind.${offer.kind}`)}
        </span>
        {offer.validUntil && (
          <span className="offer-until num">{t('offer.until', { date: date(offer.validUntil, 'month-day') })}</span>
        )}
      </p>
      <h2 id="offer-name">{of(offer.name)}</h2>
      <p className="because num">{because ?? of(offer.summary)}</p>
      {decision.price && (
        <PriceChange price={decision.price} trial={offer.kind === 'trial'} lifetimeMonths={offer.lifetimeMonths} value={value} />
      )}
      {decision.price && price}
      {because && <p className="offer-gives">{of(offer.summary)}</p>}
      {offer.terms && <p className="offer-terms">{of(offer.terms)}</p>}
    </section>
  );
}
