import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import type { Offer } from '@/lib/domain/playbook/offer';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import type { PriceModel } from '@/lib/domain/playbook/price-model';
import { discountVerdict } from '@/lib/pricing/discount-limit';
import { currentUse } from '@/lib/pricing/fit';
import { countsAddOns } from '@/lib/pricing/offer-at';
import { workPrice } from '@/lib/pricing/price-effect';
import { quoteOf } from '@/lib/pricing/quote';
import { type SweetSpan, sweetSpots } from '@/lib/pricing/sweet-spots';
import { priceModelOf } from '../guardrails/discount';
import { MAY_BE_DISCOUNTED } from '../override';

/** The largest quantity that is typed rather than a slip of the finger, where the plan sets none. */
const MOST = 100_000;

export interface HandInput {
  readonly snapshot: AccountSnapshot;
  readonly playbook: Playbook;
  /** The offer as it was decided, the rep's own terms included. */
  readonly offer: Offer;
}

/** The quantities that an offer may be moved to. `usual` is as far as a slider reaches; up to `maximum` may be typed. */
export interface QuantityRange {
  readonly minimum: number;
  readonly maximum: number;
  readonly usual: number;
}

/** What of an offer's price can be taken into the hand. */
export interface PriceHand {
  readonly input: HandInput;
  readonly model: PriceModel;
  /** `plan:…`, `product:…` or `add-on:…`: what is counted. */
  readonly item: string;
  readonly quantity: number;
  readonly discount: number;
  /** Seats on the contract, where the offer changes the plan. */
  readonly nowQuantity: number | undefined;
  /** Null: its price knows no quantity. */
  readonly range: QuantityRange | null;
  /** Quantities at which more costs less, up to the range's maximum (O262). */
  readonly sweet: readonly SweetSpan[];
  /** A discount of the rep's own is thinkable: the offer grows the bill, and its price has limits. */
  readonly mayDiscount: boolean;
}

/** A round number over what is looked at, so that the slider's end lies still while it is moved. */
function roundUp(quantity: number): number {
  const step = 10 ** Math.max(1, Math.floor(Math.log10(quantity)) - 1) * (quantity >= 100 ? 5 : 1);
  return Math.ceil(quantity / step) * step;
}

function rangeOf(
  { snapshot, playbook, offer }: HandInput,
  model: PriceModel,
  quantity: number,
  now: number | undefined,
): QuantityRange {
  const lastTier = 'tiers' in model ? (model.tiers.at(-2)?.upTo ?? 0) : 0;
  if (offer.kind === 'downsell' && now !== undefined) {
    const used = Math.ceil(currentUse(snapshot, 'seats') ?? 1);
    const minimum = Math.min(Math.max(1, used), quantity);
    return { minimum, maximum: now, usual: now };
  }
  const planId = offer.proposal.productPlanId ?? offer.proposal.planId;
  const plan = snapshot.facets.plan.state === 'present' ? snapshot.facets.plan.value : {};
  const rung = countsAddOns(offer) ? undefined : playbook.plans.find(({ id }) => id === (planId ?? plan.planId));
  const maximum = Math.max(quantity, rung?.maxSeats ?? MOST);
  const looked = roundUp(Math.max(quantity * 2, lastTier * 1.5, countsAddOns(offer) ? 10 : 20));
  return { minimum: now ?? 1, maximum, usual: Math.min(maximum, looked) };
}

/** Null where the offer proposes no price, or none can be worked out: then there is nothing to move (O260). */
export function priceHand(input: HandInput): PriceHand | null {
  const { snapshot, playbook, offer } = input;
  const worked = workPrice(input);
  const quote = quoteOf(input);
  if (worked.state !== 'priced' || quote.state !== 'quoted') return null;
  const [first] = quote.items;
  const plan = snapshot.facets.plan.state === 'present' ? snapshot.facets.plan.value : {};
  const modelId = priceModelOf(offer, playbook, plan.planId);
  const model = playbook.priceModels.find(({ id }) => id === modelId);
  if (!first || !model) return null;
  const { quantity, item } = first;
  const nowQuantity = first.replacesPlan ? plan.seats : undefined;
  const range = model.kind === 'flat' || !Number.isInteger(quantity) ? null : rangeOf(input, model, quantity, nowQuantity);
  const sweet = range && 'tiers' in model ? sweetSpots(model, range.maximum) : null;
  const inRange = (spans: readonly SweetSpan[], minimum: number) =>
    spans.filter(({ to }) => to >= minimum).map((span) => ({ ...span, from: Math.max(span.from, minimum) }));
  const limits = discountVerdict(playbook.policy.discountLimits, model.id, quantity, 0);
  return {
    input,
    model,
    item,
    quantity,
    discount: worked.price.discount,
    nowQuantity,
    range,
    sweet: range && sweet?.ok ? inRange(sweet.value, range.minimum) : [],
    mayDiscount: MAY_BE_DISCOUNTED.includes(offer.kind) && limits.state !== 'no-limit',
  };
}
