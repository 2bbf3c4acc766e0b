import { useMemo } from 'react';
import type { AccountView } from '@/components/account-view';
import { PriceDesk } from '@/components/price/price-desk';
import { CustomerView } from '@/components/safe/customer-view';
import { handOf, priceTrier } from './hand-of';

/** What a customer sees on a shared screen, with the price to be moved: quantities and amounts, and nothing of ours. */
export function CustomerScreen({ view, onEnd }: { view: AccountView; onEnd: () => void }) {
  const hand = useMemo(() => handOf(view), [view]);
  const price = hand && <PriceDesk key={hand.input.offer.id} hand={hand} tryPrice={priceTrier(hand, view)} />;
  return <CustomerView view={view} price={price} onEnd={onEnd} />;
}
