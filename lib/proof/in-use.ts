import type { IsoDate } from '@/lib/domain/calendar';
import type { Purchases } from '@/lib/domain/facets/history';
import type { Plan } from '@/lib/domain/facets/plan';
import type { Usage } from '@/lib/domain/facets/usage';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import type { Testimonial } from '@/lib/domain/playbook/testimonial';

/** A facet as far as it counts here: `null` is a known "none", `undefined` is not known. */
export interface QuotedFacts {
  plan: Plan | null | undefined;
  purchases: Purchases | null | undefined;
  usage: Usage | null | undefined;
  today: IsoDate;
}

type Purchase = Purchases['items'][number];

/** Is it still theirs? A purchase without a state and without an end is not known. */
function isLive({ active, endsOn }: Purchase, today: IsoDate): boolean | undefined {
  if (active === false || (endsOn !== undefined && endsOn < today)) return false;
  return active === true || endsOn !== undefined ? true : undefined;
}

/** Kleene's "any": one yes is a yes, and only all no is a no. */
function any(verdicts: readonly (boolean | undefined)[]): boolean | undefined {
  if (verdicts.includes(true)) return true;
  return verdicts.includes(undefined) ? undefined : false;
}

const rungOf = (playbook: Playbook, planId: string | undefined) => playbook.plans.find((rung) => rung.id === planId);

/** The contract's word on it. Who went below the plan that they praise has left it; who went above has not. */
function inPlan({ productId, addOnId, toPlanId }: Testimonial, plan: Plan | null | undefined, playbook: Playbook) {
  if (!plan) return plan === null ? false : undefined;
  if (addOnId !== undefined) return plan.addOns?.some((addOn) => addOn.addOnId === addOnId);
  const [now, praised] = [rungOf(playbook, plan.planId), rungOf(playbook, toPlanId)];
  const product = plan.productId ?? now?.productId;
  if (product !== productId) return product === undefined ? undefined : false;
  return !now || !praised || now.rank >= praised.rank;
}

/**
 * Do they still have what they speak of? The contract or a live purchase says yes. A purchase that is known to have ended, with none in
 * its place, is a no even where the contract is not known; so is a contract whose own add-ons or plan no longer hold it.
 */
export function holds(testimonial: Testimonial, facts: QuotedFacts, playbook: Playbook): boolean | undefined {
  const { plan, purchases, today } = facts;
  const planned = inPlan(testimonial, plan, playbook);
  if (planned === true) return true;
  const subject = testimonial.addOnId ?? testimonial.productId;
  const bought = (purchases?.items ?? []).filter((item) => item.productId === subject).map((item) => isLive(item, today));
  const ofContract = plan && (testimonial.addOnId !== undefined || plan.productId === testimonial.productId);
  if (planned === false && ofContract) return testimonial.addOnId !== undefined && bought.includes(true);
  if (bought.length > 0) return any(bought);
  return purchases === undefined ? undefined : planned;
}

/** Are they a customer of anything? Only a known absence of both contract and purchases is a no. */
export function isCustomer({ plan, purchases, today }: QuotedFacts): boolean | undefined {
  const named = plan && (plan.productId ?? plan.planId ?? plan.seats) !== undefined;
  const contract = plan === null ? false : named || undefined;
  const own = (purchases?.items ?? []).filter((item) => item.productId !== undefined).map((item) => isLive(item, today));
  return any([contract, ...(purchases === undefined ? [undefined] : own)]);
}

/** Of a meter the last two periods count, because the current one has only begun. */
const isIdle = (points: readonly { used: number }[]) => points.slice(-2).every((point) => point.used === 0);

/** Seats in use, or people; they alone say whether the contract's own product is used: stored data stay when nobody comes. */
function seatSign({ metrics, activeUsers }: Usage): boolean | undefined {
  const seats = metrics.find((meter) => meter.metricId === 'seats');
  if (seats) return !isIdle(seats.points);
  return activeUsers === undefined ? undefined : activeUsers > 0;
}

/** Do they use it? Seats for the contract's product; else the meters of the product or capacity and the features of the add-on, any of them. */
export function isUsed(testimonial: Testimonial, { plan, usage }: QuotedFacts, playbook: Playbook): boolean | undefined {
  if (!usage) return undefined;
  const { addOnId, productId } = testimonial;
  const ofContract = addOnId === undefined && (plan?.productId ?? rungOf(playbook, plan?.planId)?.productId) === productId;
  const seats = ofContract ? seatSign(usage) : undefined;
  if (seats !== undefined) return seats;
  const addOn = playbook.addOns.find((one) => one.id === addOnId);
  const rungs = playbook.plans.filter((rung) => rung.productId === productId);
  const metricIds = addOnId === undefined ? rungs.flatMap((rung) => Object.keys(rung.included)) : [addOn?.grants?.metricId];
  const metered = usage.metrics.filter((meter) => metricIds.includes(meter.metricId)).map((meter) => !isIdle(meter.points));
  const shares = (addOn?.featureIds ?? []).map((id) => usage.featureAdoption?.[id]).filter((share) => share !== undefined);
  const signs = [...metered, ...shares.map((share) => share > 0)];
  return signs.length === 0 ? undefined : signs.includes(true);
}
