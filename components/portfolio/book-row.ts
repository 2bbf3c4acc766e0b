import type { FactChange } from '@/lib/domain/looked-facts';
import type { OfferKind } from '@/lib/domain/playbook/offer-kind';

/** What is offered to an account, as far as the list shows it. `expectedMinor` null: nobody knows the value. */
export interface RowOffer {
  kind: OfferKind | 'no-offer';
  offerId: string | null;
  expectedMinor: number | null;
  /** 1 for the best of the book. */
  rank: number;
}

/** One account of a book. What is missing is unknown. */
export interface BookRow {
  accountId: string;
  name: string | undefined;
  /** Its page in the CRM; missing where no address is known to lead there. */
  href: string | undefined;
  /** Undefined until the book has been ranked. */
  offer: RowOffer | undefined;
  renewalDays: number | undefined;
  npsBand: 'promoter' | 'passive' | 'detractor' | undefined;
  /** Share of the seats in use. */
  use: number | undefined;
  touchDays: number | undefined;
  stage: string | undefined;
  /** What changed since its user last looked at it; empty: nothing, or never looked at. */
  changes: readonly FactChange[];
  /** For searching: the name and the id in one way of writing. */
  plain: string;
}
