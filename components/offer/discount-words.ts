import type { OfferDiscount } from '@/lib/domain/decision/decision';
import type { Locale } from '../locale';

/** How a discount stands to its limits, and who decides where the rep may not alone (D5). */
export function discountWords({ share, normal, floor, state, approver }: OfferDiscount, { t, of, percent }: Locale): string {
  const params = { share: percent(share), normal: percent(normal), floor: percent(floor), approver: of(approver) };
  return t(state === 'needs-approver' ? 'terms.discount-approver' : 'terms.discount', params);
}
