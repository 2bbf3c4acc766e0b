import type { IsoDate } from '@/lib/domain/calendar';
import { type Competitor, competitorsOf, runningEnd, suppliersOf } from './competition';
import { signal as ownedProducts } from './derive/owned-products';
import type { SignalInput } from './signal';

export interface Supplier {
  readonly name: string;
  /** Undefined: nobody knows, or the day that is known has passed. */
  readonly contractEndsOn: IsoDate | undefined;
}

/** A product of ours that the account does not own, and who fills its place. */
export interface Gap {
  readonly productId: string;
  /** `unknown`: the competitors could not be read, or one of them may stand here. `nobody-known`: it is known that none does. */
  readonly supply: 'competitor' | 'nobody-known' | 'unknown';
  /** The earliest end first, those without one last. */
  readonly suppliers: readonly Supplier[];
}

export type Whitespace =
  | {
      readonly state: 'known';
      readonly owned: readonly string[];
      /** In the order of the catalogue. */
      readonly gaps: readonly Gap[];
      /** Competitors of which nobody said whose place they take. */
      readonly unplaced: readonly Supplier[];
    }
  | { readonly state: 'unknown'; readonly missing: readonly string[] };

const NEVER = '9999-12-31';

function bySoonest(a: Supplier, b: Supplier): number {
  const [first, second] = [a.contractEndsOn ?? NEVER, b.contractEndsOn ?? NEVER];
  if (first !== second) return first < second ? -1 : 1;
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

/** Catalogue minus owned (practice 2), and who supplies each gap until when (B4). */
export function whitespaceOf(input: SignalInput): Whitespace {
  const owned = ownedProducts.derive(input);
  if (owned.state === 'unknown') return owned;
  const named = (items: readonly Competitor[]): Supplier[] =>
    items.map((one) => ({ name: one.name, contractEndsOn: runningEnd(one, input.today) })).toSorted(bySoonest);
  const gaps = input.playbook.products
    .filter((product) => !owned.value.includes(product.id))
    .map((product): Gap => {
      const found = suppliersOf(input, product.id);
      if (found.state === 'unknown') return { productId: product.id, supply: 'unknown', suppliers: [] };
      const supply = found.items.length > 0 ? 'competitor' : 'nobody-known';
      return { productId: product.id, supply, suppliers: named(found.items) };
    });
  const unplaced = named((competitorsOf(input) ?? []).filter((one) => one.insteadOfProductId === undefined));
  return { state: 'known', owned: owned.value, gaps, unplaced };
}
