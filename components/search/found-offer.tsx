import { Badge } from '@/components/ui/badge';
import type { Offer } from '@/lib/domain/playbook/offer';
import { useLocale } from '../locale';

/** What an offer is; the offer of the panel is marked. Why another is not the one stands in the panel. */
export function FoundOffer({ offer, now }: { offer: Offer; now: boolean }) {
  const { t, of } = useLocale();
  return (
    <article className="found-offer">
      <p className="search-kind">
        {t(`kind.${offer.kind}`)} {now && <Badge tone="good">{t('search.now')}</Badge>}
      </p>
      <h3>{of(offer.name)}</h3>
      <p>{of(offer.summary)}</p>
      {offer.terms && <p className="found-terms">{of(offer.terms)}</p>}
      {!now && <p className="found-terms">{t('search.not-now')}</p>}
    </article>
  );
}
