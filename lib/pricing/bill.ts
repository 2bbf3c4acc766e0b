import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import type { Plan } from '@/lib/domain/facets/plan';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import { divideHalfUp } from './exact';
import { type PriceStep, priceOf } from './price-of';

/** Today's monthly bill in the playbook's currency. `planMinor` is the part that a change of plan replaces. */
export interface Bill {
  readonly totalMinor: number;
  readonly planMinor: number;
}

/** A price for a month, or for once. Yearly prices are divided by twelve, half up, and then have no exact unit. */
export interface MonthlyPrice {
  readonly period: 'month' | 'once';
  readonly totalMinor: number;
  readonly steps: readonly (Omit<PriceStep, 'unitMinor'> & { unitMinor: number | null })[];
}

/** The list price of a quantity, normalised to a month unless it is paid once; null if the playbook cannot price it. */
export function monthlyPrice(playbook: Playbook, priceModelId: string, quantity: number): MonthlyPrice | null {
  const model = playbook.priceModels.find((candidate) => candidate.id === priceModelId);
  const price = model && model.currency === playbook.currency ? priceOf(model, quantity) : undefined;
  if (!price?.ok) return null;
  const { period, totalMinor, steps } = price.value;
  if (period !== 'year') return { period, totalMinor, steps };
  const monthly = steps.map((step) => ({
    ...step,
    unitMinor: null,
    amountMinor: Number(divideHalfUp(BigInt(step.amountMinor), 12n)),
  }));
  return { period: 'month', totalMinor: monthly.reduce((sum, step) => sum + step.amountMinor, 0), steps: monthly };
}

/** The plan's own part at today's price: seats × the account's unit price, else the list price of plan and seats. */
function planPart(plan: Plan, playbook: Playbook): number | undefined {
  if (plan.seats === undefined) return undefined;
  if (plan.unitPrice?.currency === playbook.currency) {
    const minor = plan.seats * plan.unitPrice.minor;
    return minor >= 0 && Number.isSafeInteger(minor) ? minor : undefined;
  }
  const rung = playbook.plans.find((candidate) => candidate.id === plan.planId);
  const price = rung ? monthlyPrice(playbook, rung.priceModelId, plan.seats) : null;
  return price?.period === 'month' ? price.totalMinor : undefined;
}

/** The list price of the add-ons on the contract; what is not known to be there costs nothing here. */
function addOnPart(plan: Plan, playbook: Playbook): number {
  const prices = (plan.addOns ?? []).map(({ addOnId, quantity = 1 }) => {
    const addOn = playbook.addOns.find((candidate) => candidate.id === addOnId);
    const price = addOn ? monthlyPrice(playbook, addOn.priceModelId, quantity) : null;
    return price?.period === 'month' ? price.totalMinor : 0;
  });
  return prices.reduce((sum, price) => sum + price, 0);
}

/**
 * Today's bill: the CRM's MRR; else seats × unit price; else the list price, where plan and seats are known. An amount in
 * another currency, or a negative one, counts as not known. Undefined where no price can be told: unknown stays unknown.
 */
export function billOf(snapshot: AccountSnapshot, playbook: Playbook): Bill | undefined {
  if (snapshot.facets.plan.state !== 'present') return undefined;
  const plan = snapshot.facets.plan.value;
  const part = planPart(plan, playbook);
  const mrr = plan.mrr?.currency === playbook.currency && plan.mrr.minor >= 0 ? plan.mrr.minor : undefined;
  if (mrr === undefined)
    return part === undefined ? undefined : { totalMinor: part + addOnPart(plan, playbook), planMinor: part };
  // Without add-ons the whole of it is the plan, whatever the list says: the account may pay its own price.
  const isPlanAlone = plan.addOns?.length === 0 || part === undefined;
  return { totalMinor: mrr, planMinor: isPlanAlone ? mrr : Math.min(mrr, part) };
}
