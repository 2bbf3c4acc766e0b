import { useMemo } from 'react';
import type { AccountView } from '@/components/account-view';
import type { OursOfPrice, Terms } from '@/components/price/price-acts';
import { PriceDesk } from '@/components/price/price-desk';
import { verdictAt } from '@/lib/offers/price-hand/try-price';
import { tryWorth } from '@/lib/offers/price-hand/try-worth';
import { handOf, priceTrier } from './hand-of';

interface RepPriceProps extends Pick<OursOfPrice, 'recorded' | 'failed' | 'onTakeBack'> {
  view: AccountView;
  /** Missing: the terms are only tried. */
  onRecord?: ((terms: Partial<Terms>, reason: string) => void) | undefined;
}

/** The price of the panel's offer in the rep's hand. */
export function RepPrice({ view, recorded, failed, onRecord, onTakeBack }: RepPriceProps) {
  const hand = useMemo(() => handOf(view), [view]);
  if (!hand) return null;
  const ours: OursOfPrice = {
    standing: ({ quantity, discount }) => verdictAt(hand, quantity, discount),
    worth: (terms) => tryWorth(hand, terms, view.decision),
    recorded,
    failed,
    onRecord:
      onRecord &&
      (({ quantity, discount }, reason) =>
        onRecord({ ...(hand.range ? { quantity } : {}), ...(hand.mayDiscount ? { discount } : {}) }, reason)),
    onTakeBack,
  };
  // What was moved belongs to the terms that stood; others stand, and it begins anew.
  return (
    <PriceDesk
      key={`${hand.input.offer.id} ${hand.quantity} ${hand.discount}`}
      hand={hand}
      tryPrice={priceTrier(hand, view)}
      ours={ours}
    />
  );
}
