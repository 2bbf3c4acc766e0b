import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import type { PriceEffect, PriceLine } from '@/lib/domain/decision/price-effect';
import type { Offer } from '@/lib/domain/playbook/offer';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import { billOf } from './bill';
import { timesShare } from './exact';
import { quoteOf } from './quote';

/** The offer's price with what its value is made of. All amounts are for one `effect.period`. */
export interface WorkedPrice {
  readonly effect: PriceEffect;
  /** List price of what is proposed, before the discount. */
  readonly listMinor: number;
  /** List price of what is proposed − today's price of what it replaces; null where that is not known. */
  readonly listGainMinor: number | null;
  readonly discount: number;
}

export type WorkedPriceResult =
  | { state: 'priced'; price: WorkedPrice }
  | { state: 'unknown'; missing: string[] }
  /** `nothing`: the offer proposes no change. `unfit`: it cannot be sold to this account as it stands. */
  | { state: 'nothing' | 'unfit' };

interface Input {
  readonly snapshot: AccountSnapshot;
  readonly playbook: Playbook;
  readonly offer: Offer;
}

/** A smaller product is never a price cut (practice 1); which other offers may carry a discount is the playbook check's to say. */
const NEVER_DISCOUNTED: readonly string[] = ['downsell', 'recovery'];

/** The price of an offer for an account, with the reason where there is none. Rules O60 to O66 of `offers/SPEC.md`. */
export function workPrice({ snapshot, playbook, offer }: Input): WorkedPriceResult {
  const quote = quoteOf({ snapshot, playbook, offer });
  if (quote.state !== 'quoted') return quote;
  const [first] = quote.items;
  if (!first) return { state: 'nothing' };
  const { period } = first.price;
  if (quote.items.some((item) => item.price.period !== period)) return { state: 'unfit' };

  const { currency } = playbook;
  const money = (minor: number) => ({ minor, currency });
  const lines: PriceLine[] = quote.items.flatMap(({ item, price }) =>
    price.steps.map(({ quantity, unitMinor, amountMinor, commitment }) => ({
      item: commitment ? item.replace(/^[^:]*/, 'committed') : item,
      quantity,
      ...(unitMinor === null ? {} : { unit: money(unitMinor) }),
      amount: money(amountMinor),
    })),
  );
  const listMinor = lines.reduce((sum, line) => sum + line.amount.minor, 0);
  const discount = NEVER_DISCOUNTED.includes(offer.kind) ? 0 : (offer.proposal.discount ?? 0);
  const discountMinor = Number(timesShare(BigInt(listMinor), discount));
  if (discountMinor > 0) lines.push({ item: 'discount', quantity: 1, amount: money(-discountMinor) });

  // What is paid once stands beside the monthly bill, which it does not change.
  const bill = period === 'once' ? { totalMinor: 0, planMinor: 0 } : billOf(snapshot, playbook);
  const replacesPlan = quote.items.some((item) => item.replacesPlan);
  const keptMinor = bill ? bill.totalMinor - (replacesPlan ? bill.planMinor : 0) : 0;
  if (keptMinor > 0) lines.unshift({ item: 'kept', quantity: 1, amount: money(keptMinor) });
  const proposedMinor = lines.reduce((sum, line) => sum + line.amount.minor, 0);
  if (!Number.isSafeInteger(proposedMinor)) return { state: 'unfit' };

  const seats = snapshot.facets.plan.state === 'present' ? snapshot.facets.plan.value.seats : undefined;
  const counted = quote.items.length === 1 && Number.isInteger(first.quantity) ? first.quantity : undefined;
  const effect: PriceEffect = {
    ...(bill ? { now: money(bill.totalMinor) } : {}),
    ...(replacesPlan && seats !== undefined ? { nowQuantity: seats } : {}),
    proposed: money(proposedMinor),
    ...(counted === undefined ? {} : { proposedQuantity: counted }),
    ...(bill ? { difference: money(proposedMinor - bill.totalMinor) } : {}),
    period,
    lines,
  };
  const listGainMinor = replacesPlan ? (bill ? listMinor - bill.planMinor : null) : listMinor;
  return { state: 'priced', price: { effect, listMinor, listGainMinor, discount } };
}

/** What the offer does to the monthly bill, with worked lines; null where it proposes nothing or cannot be priced. */
export function priceEffect(input: Input): PriceEffect | null {
  const worked = workPrice(input);
  return worked.state === 'priced' ? worked.price.effect : null;
}
