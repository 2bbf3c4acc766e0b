import type { OfferDiscount } from '@/lib/domain/decision/decision';
import type { Offer } from '@/lib/domain/playbook/offer';
import type { WorkedPrice } from '@/lib/pricing/price-effect';
import type { SignalInput } from '@/lib/signals/signal';
export function discountOf(_offer: Offer, _price: WorkedPrice, _input: SignalInput): OfferDiscount | null {
  return null;
}
