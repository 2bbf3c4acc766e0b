import type { AppError } from '@/lib/domain/app-error';
import type { LocalText } from '@/lib/domain/language';
import type { PriceTry } from '@/lib/offers/price-hand/try-price';
import type { WorthTry } from '@/lib/offers/price-hand/try-worth';

/** What is in the hand. */
export interface Terms {
  readonly quantity: number;
  readonly discount: number;
}

/** How a discount stands to its limits; missing limits: nobody has set any. */
export interface DiscountStanding {
  readonly state: 'no-limit' | 'within-target' | 'within-normal' | 'needs-approver' | 'below-floor';
  readonly target?: number;
  readonly normal?: number;
  readonly floor?: number;
  readonly approver?: LocalText;
}

/** Terms that were written down as the rep's own, under the id that takes them back. */
export interface RecordedTerms {
  readonly id: string;
  readonly quantity: number | undefined;
  readonly discount: number | undefined;
  readonly reason: string;
}

/** Works out the price at other terms, at once. */
export type TryPrice = (terms: Terms) => PriceTry | null;

/** What of a price is ours alone. It is not handed in where a customer looks on. */
export interface OursOfPrice {
  readonly standing: (terms: Terms) => DiscountStanding;
  readonly worth: (terms: Terms) => WorthTry | null;
  readonly recorded: RecordedTerms | undefined;
  readonly failed: AppError | undefined;
  /** Missing: the terms are only tried. */
  readonly onRecord: ((terms: Terms, reason: string) => void) | undefined;
  readonly onTakeBack: (id: string) => void;
}
