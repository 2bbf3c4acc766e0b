import './price.css';
import { useRef, useState } from 'react';
import type { PriceHand } from '@/lib/offers/price-hand/price-hand';
import { useLocale } from '../locale';
import { useShortcut } from '../panel/shortcuts';
import { DiscountPart } from './discount-part';
import type { OursOfPrice, Terms, TryPrice } from './price-acts';
import { QuantityPart } from './quantity-part';
import { RecordPart } from './record-part';
import { WorkedPrice } from './worked-price';
import { WorthPart } from './worth-part';

interface PriceDeskProps {
  hand: PriceHand;
  tryPrice: TryPrice;
  /** Missing: a customer looks on, and nothing of ours is in the document. */
  ours?: OursOfPrice | undefined;
}

const same = (one: Terms, other: Terms) => one.quantity === other.quantity && one.discount === other.discount;

function Open({ hand, tryPrice, ours }: PriceDeskProps) {
  const [moved, setMoved] = useState<Terms | undefined>();
  const stands: Terms = { quantity: hand.quantity, discount: hand.discount };
  const wanted = moved ?? stands;
  const standing = ours?.standing(wanted);
  const floor = hand.mayDiscount ? standing?.floor : undefined;
  // More is given at a larger quantity: what is within the floor there may be past it here.
  const terms = floor !== undefined && wanted.discount > floor ? { ...wanted, discount: floor } : wanted;
  const shown = tryPrice(terms) ?? tryPrice(stands);
  if (!shown) return null;
  const change = (part: Partial<Terms>) => setMoved({ ...terms, ...part });
  const worth = ours?.worth(terms);
  const now = ours && hand.mayDiscount ? ours.standing(terms) : undefined;
  return (
    <div className="hand">
      <QuantityPart {...{ hand, shown, tryPrice }} onChange={change} />
      {now && <DiscountPart terms={terms} standing={now} onChange={change} />}
      <WorkedPrice shown={shown} />
      {worth && <WorthPart worth={worth} />}
      {ours?.onRecord && (hand.range || hand.mayDiscount) && (
        <RecordPart terms={terms} standing={now ?? { state: 'no-limit' }} changed={!same(terms, stands)} ours={ours} />
      )}
    </div>
  );
}

/** The price in the customer's hand: every figure follows the slider within the frame. Opened by `p`. */
export function PriceDesk(props: PriceDeskProps) {
  const { hand, ours } = props;
  const { t } = useLocale();
  const details = useRef<HTMLDetailsElement>(null);
  const [open, setOpen] = useState(false);
  useShortcut('price', () => {
    const element = details.current;
    if (!element) return;
    element.open = !element.open;
    setOpen(element.open);
    element.scrollIntoView?.({ block: 'nearest' });
    // What has just been opened is drawn first.
    requestAnimationFrame(() => (element.open ? element.querySelector<HTMLElement>('input') : null)?.focus());
    element.querySelector('summary')?.focus();
  });
  return (
    <details ref={details} className="disclosure price-desk" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary aria-keyshortcuts="p">
        {t(hand.range ? (ours && hand.mayDiscount ? 'hand.title-both' : 'hand.title') : 'hand.title-fixed')}
      </summary>
      {open && <Open {...props} />}
    </details>
  );
}
