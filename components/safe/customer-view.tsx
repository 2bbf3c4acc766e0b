import './safe.css';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import type { AccountView } from '../account-view';
import { useLocale } from '../locale';
import { PriceChange } from '../offer/price-change';
import { UsageSection } from '../usage/usage-section';
import { useVocabulary } from '../vocabulary';
import { CustomerTerms } from './customer-terms';

interface CustomerViewProps {
  view: AccountView;
  /** The price to be moved by hand, with nothing of ours in it. */
  price?: ReactNode;
  onEnd: () => void;
}

/** What is proposed to a customer in so many words; a recovery is done, not shown, and a silence is nothing to show. */
function Proposal({ view, price }: Pick<CustomerViewProps, 'view' | 'price'>) {
  const { t, of } = useLocale();
  const { offer, decision } = view;
  if (!offer || offer.kind === 'recovery') return null;
  return (
    <section className="safe-offer" aria-labelledby="safe-offer">
      <p className="safe-label">{t('safe.proposal')}</p>
      <h2 id="safe-offer">{of(offer.name)}</h2>
      <p>{of(offer.summary)}</p>
      {decision.price && (
        <PriceChange
          price={decision.price}
          trial={offer.kind === 'trial'}
          lifetimeMonths={offer.lifetimeMonths}
          value={undefined}
        />
      )}
      {decision.price && price}
    </section>
  );
}

/**
 * The account as the customer may see it on a shared screen (D7). It names what it shows, one thing at a time: nothing of ours (value,
 * reasons, scores, verbatims, competitors, what to say) is in the document while it stands.
 */
export function CustomerView({ view, price, onEnd }: CustomerViewProps) {
  const { t } = useLocale();
  const { playbook } = useVocabulary();
  return (
    <>
      <p className="safe-banner" role="status">
        <span>{t('safe.on')}</span>
        <Button look="quiet" action="customer-safe-end" onPress={onEnd}>
          {t('safe.end')}
        </Button>
      </p>
      <CustomerTerms view={view} />
      <Proposal view={view} price={price} />
      <UsageSection view={view} />
      {playbook.sample && <p className="colophon">{t('safe.sample')}</p>}
    </>
  );
}
