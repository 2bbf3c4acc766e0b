import './offer.css';
import { Icon } from '@/components/ui/icon';
import { Unknown } from '@/components/ui/unknown';
import type { PriceEffect } from '@/lib/domain/decision/price-effect';
import type { Money } from '@/lib/domain/money';
import { useLocale } from '../locale';

interface PriceChangeProps {
  price: PriceEffect;
  /** A trial costs nothing yet: its price is the one after it. */
  trial?: boolean;
  /** Over how many months the value is counted. */
  lifetimeMonths: number;
  value: Money | undefined;
}

/** The bill now and then. Where today's price is unknown there is no difference, and the panel says so. */
export function PriceChange({ price, trial = false, lifetimeMonths, value }: PriceChangeProps) {
  const { t, money } = useLocale();
  const per = t(`price.per-${price.period}`);
  const seats = (count: number | undefined) => (count === undefined ? '' : ` · ${t('price.quantity', { count })}`);
  // Without seats now, what is counted is add-ons or another product's units: packages are told by their number, units by the calculation.
  const { nowQuantity, proposedQuantity = 1, lines } = price;
  const packages = proposedQuantity > 1 && lines.some((line) => line.item.startsWith('add-on:')) ? ` · ×${proposedQuantity}` : '';
  return (
    <dl className="price num">
      <div>
        <dt>{t('price.now')}</dt>
        <dd>
          <b>{price.now ? money(price.now) : <Unknown>{t('fact.unknown')}</Unknown>}</b>
          <small>
            {price.now ? per : t('price.now-unknown')}
            {seats(nowQuantity)}
          </small>
        </dd>
      </div>
      <div className="price-arrow" aria-hidden="true">
        <Icon name="arrow" size={14} />
      </div>
      <div>
        <dt>{t(trial ? 'price.after-trial' : 'price.proposed')}</dt>
        <dd>
          <b>{money(price.proposed)}</b>
          <small>
            {per}
            {nowQuantity === undefined ? packages : seats(proposedQuantity)}
          </small>
        </dd>
      </div>
      <div className="price-change">
        <dt>{t('price.difference')}</dt>
        <dd>
          <b>{price.difference ? money(price.difference, { signed: true }) : <Unknown>{t('fact.unknown')}</Unknown>}</b>
          {value && (
            <small title={t('price.value-how', { count: lifetimeMonths })}>
              {t('price.value', { amount: money(value, { signed: true }) })}
            </small>
          )}
        </dd>
      </div>
    </dl>
  );
}
