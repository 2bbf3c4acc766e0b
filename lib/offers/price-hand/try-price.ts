import type { IsoDate } from '@/lib/domain/calendar';
import type { PriceEffect } from '@/lib/domain/decision/price-effect';
import { type DiscountVerdict, discountVerdict } from '@/lib/pricing/discount-limit';
import { divideHalfUp } from '@/lib/pricing/exact';
import { offerAt } from '@/lib/pricing/offer-at';
import { type WorkedPrice, workPrice } from '@/lib/pricing/price-effect';
import { coTerm } from '@/lib/pricing/prorate';
import { type SweetSpot, sweetSpotAt } from '@/lib/pricing/sweet-spots';
import type { PriceHand } from './price-hand';

/** What the price does over a longer time than a month. Minor units; negative where the customer pays less. */
export interface LongerEffect {
  /** Twelve months of the difference. */
  readonly yearMinor: number;
  /** From today to the renewal, by the days of each billing period; missing where the renewal is not known or is over. */
  readonly term?: { readonly untilOn: IsoDate; readonly dueMinor: number };
}

/** What the customer pays at one quantity and discount. Every amount is exact to the minor unit. */
export interface PriceTry {
  readonly quantity: number;
  readonly discount: number;
  readonly effect: PriceEffect;
  readonly worked: WorkedPrice;
  /** What the discount takes off the list price. */
  readonly savedMinor: number;
  /** The price for one, half up: of what is proposed, and of today's plan. */
  readonly eachMinor: number | null;
  readonly eachNowMinor: number | null;
  /** More would cost less: how many, and how much less. Discount included, as both are cut by the same share. */
  readonly sweet: SweetSpot | null;
  readonly longer: LongerEffect | null;
}

const each = (minor: number, quantity: number | undefined) =>
  quantity === undefined || quantity < 1 ? null : Number(divideHalfUp(BigInt(minor), BigInt(quantity)));

function longerOf({ input }: PriceHand, effect: PriceEffect, today: IsoDate): LongerEffect | null {
  if (effect.period !== 'month' || !effect.difference || !effect.now) return null;
  const yearMinor = effect.difference.minor * 12;
  const { plan } = input.snapshot.facets;
  const known = plan.state === 'present' ? plan.value : {};
  const untilOn = known.renewalOn;
  if (untilOn === undefined || untilOn <= today) return { yearMinor };
  const [before, after] = [effect.now, effect.proposed].map(({ minor }) => ({ period: 'month' as const, totalMinor: minor }));
  if (!before || !after) return { yearMinor };
  // Months of the contract are counted so that the last one ends on the renewal.
  const turned = coTerm(before, after, { anchorOn: untilOn, fromOn: today, untilOn });
  return turned.ok ? { yearMinor, term: { untilOn, dueMinor: turned.value.dueMinor } } : { yearMinor };
}

/** Prices the offer at the terms in the hand (O261); null where it cannot be sold so. */
export function tryPrice(hand: PriceHand, quantity: number, discount: number, today: IsoDate): PriceTry | null {
  const { input, model, range, sweet } = hand;
  const offer = offerAt(input.offer, { discount, ...(range ? { quantity } : {}) });
  const result = workPrice({ ...input, offer });
  if (result.state !== 'priced') return null;
  const { effect, listMinor } = result.price;
  const savedMinor = -(effect.lines.find(({ item }) => item === 'discount')?.amount.minor ?? 0);
  const kept = effect.lines.find(({ item }) => item === 'kept')?.amount.minor ?? 0;
  const isCounted = range !== null;
  return {
    quantity,
    discount: result.price.discount,
    effect,
    worked: result.price,
    savedMinor,
    eachMinor: isCounted ? each(listMinor - savedMinor, quantity) : null,
    eachNowMinor:
      isCounted && effect.now && hand.nowQuantity !== undefined ? each(effect.now.minor - kept, hand.nowQuantity) : null,
    sweet:
      range && sweet.some(({ from, to }) => from <= quantity && quantity <= to)
        ? sweetSpotAt(model, quantity, range.maximum)
        : null,
    longer: longerOf(hand, effect, today),
  };
}

/** How a discount stands to its limits at a quantity; ours alone. */
export function verdictAt({ input, model }: PriceHand, quantity: number, discount: number): DiscountVerdict {
  return discountVerdict(input.playbook.policy.discountLimits, model.id, quantity, discount);
}
