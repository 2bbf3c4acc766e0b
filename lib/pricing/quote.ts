import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import type { Plan } from '@/lib/domain/facets/plan';
import type { Offer } from '@/lib/domain/playbook/offer';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import { type MonthlyPrice, monthlyPrice } from './bill';
import { fitAddOns, fitUnits, type Quantity } from './fit';

/** One thing that the proposal puts on the bill. */
export interface QuotedItem {
  readonly item: string;
  readonly quantity: number;
  readonly price: MonthlyPrice;
  /** It takes the place of the plan on the bill. */
  readonly replacesPlan: boolean;
}

/** What a proposal puts on the bill; or the facts it lacks; or `unfit`: it cannot be sold to this account as it stands. */
export type Quote = { state: 'quoted'; items: QuotedItem[] } | { state: 'unknown'; missing: string[] } | { state: 'unfit' };

interface Context {
  readonly snapshot: AccountSnapshot;
  readonly playbook: Playbook;
  readonly offer: Offer;
}

const UNFIT = { state: 'unfit' } as const;

function planOf(snapshot: AccountSnapshot): Plan {
  return snapshot.facets.plan.state === 'present' ? snapshot.facets.plan.value : {};
}

/** Seats proposed. Only a downsell may take seats away; every other offer keeps at least those bought. */
function proposedSeats({ snapshot, playbook, offer }: Context): Quantity {
  const { seats } = planOf(snapshot);
  if (seats === undefined) return { state: 'unknown', missing: ['plan.seats'] };
  const wanted = offer.proposal.quantity ?? 'current';
  if (wanted === 'current') return { state: 'known', quantity: seats };
  const fit: Quantity =
    wanted === 'fit' ? fitUnits(snapshot, 'seats', playbook.policy.utilisation.warn) : { state: 'known', quantity: wanted };
  if (fit.state !== 'known') return fit;
  const quantity = offer.kind === 'downsell' ? Math.min(seats, fit.quantity) : Math.max(seats, fit.quantity);
  return { state: 'known', quantity };
}

/** An account on the same per-seat plan keeps its own seat price; a higher tier or another plan goes by the list. */
function seatPrice({ snapshot, playbook }: Context, planId: string, quantity: number): MonthlyPrice | null {
  const plan = planOf(snapshot);
  const rung = playbook.plans.find((candidate) => candidate.id === planId);
  if (!rung || quantity > (rung.maxSeats ?? Number.POSITIVE_INFINITY)) return null;
  const model = playbook.priceModels.find((candidate) => candidate.id === rung.priceModelId);
  const own = plan.planId === planId && model?.kind === 'per-unit' ? plan.unitPrice : undefined;
  if (own?.currency !== playbook.currency) return monthlyPrice(playbook, rung.priceModelId, quantity);
  const amountMinor = own.minor * quantity;
  return { period: 'month', totalMinor: amountMinor, steps: [{ quantity, unitMinor: own.minor, amountMinor }] };
}

function quotePlan(context: Context): Quote {
  const planId = context.offer.proposal.planId ?? planOf(context.snapshot).planId;
  if (planId === undefined) return { state: 'unknown', missing: ['plan.planId'] };
  const seats = proposedSeats(context);
  if (seats.state !== 'known') return seats;
  const price = seatPrice(context, planId, seats.quantity);
  if (!price) return UNFIT;
  return { state: 'quoted', items: [{ item: `plan:${planId}`, quantity: seats.quantity, price, replacesPlan: true }] };
}

function quoteProduct(context: Context, planId: string): Quote {
  const { snapshot, playbook, offer } = context;
  const rung = playbook.plans.find((candidate) => candidate.id === planId);
  if (!rung) return UNFIT;
  const wanted = offer.proposal.quantity ?? 'current';
  const quantity: Quantity =
    wanted === 'fit'
      ? fitUnits(snapshot, offer.metricId ?? 'seats', playbook.policy.utilisation.warn)
      : wanted === 'current'
        ? proposedSeats(context)
        : { state: 'known', quantity: wanted };
  if (quantity.state !== 'known') return quantity;
  const price = monthlyPrice(playbook, rung.priceModelId, quantity.quantity);
  if (!price) return UNFIT;
  const item = `product:${rung.productId}`;
  return { state: 'quoted', items: [{ item, quantity: quantity.quantity, price, replacesPlan: false }] };
}

function quoteAddOn({ snapshot, playbook }: Context, addOnId: string, wanted: 'fit' | number): Quote {
  const addOn = playbook.addOns.find((candidate) => candidate.id === addOnId);
  if (!addOn) return UNFIT;
  const fit: Quantity =
    wanted === 'fit' ? fitAddOns(snapshot, addOn, playbook.policy.utilisation.warn) : { state: 'known', quantity: wanted };
  if (fit.state !== 'known') return fit;
  const price = monthlyPrice(playbook, addOn.priceModelId, fit.quantity);
  if (!price) return UNFIT;
  return { state: 'quoted', items: [{ item: `add-on:${addOnId}`, quantity: fit.quantity, price, replacesPlan: false }] };
}

/** What an offer's proposal puts on the bill. A proposal of nothing (recovery) is quoted with no items. */
export function quoteOf(context: Context): Quote {
  const { planId, quantity, productPlanId, addOns } = context.offer.proposal;
  const changesPlan = planId !== undefined || (quantity !== undefined && productPlanId === undefined);
  const parts: Quote[] = [
    ...(changesPlan ? [quotePlan(context)] : []),
    ...(productPlanId === undefined ? [] : [quoteProduct(context, productPlanId)]),
    ...(addOns ?? []).map((addOn) => quoteAddOn(context, addOn.addOnId, addOn.quantity)),
  ];
  if (parts.some((part) => part.state === 'unfit')) return UNFIT;
  const missing = parts.flatMap((part) => (part.state === 'unknown' ? part.missing : []));
  if (missing.length > 0) return { state: 'unknown', missing: [...new Set(missing)] };
  return { state: 'quoted', items: parts.flatMap((part) => (part.state === 'quoted' ? part.items : [])) };
}
