import type { PlanRung } from '@/lib/domain/playbook/catalogue';
import type { PriceModel } from '@/lib/domain/playbook/price-model';
import { monthlyPrice } from '@/lib/pricing/bill';
import { costOfWaiting, type MonthlyTerms } from '@/lib/pricing/doing-nothing';
import { limitAt, meterPoints, SEATS } from '@/lib/signals/meter';
import { present } from '@/lib/signals/reading';
import type { SignalInput } from '@/lib/signals/signal';
import type { Figure, FigureValue } from './figure';
import { figureOf } from './figure-of';
import { currentRung } from './names';
import { type Prices, proposedMoney } from './prices';
import { growthOf, meterPaths } from './run-out';

/** How far ahead the two ways are held against each other: a budget year. */
export const WAITING_MONTHS = 12;

/** The price of what goes over: seats one by one at their own price, anything else by the smallest pack that adds to it. */
function overModel(
  input: SignalInput,
  metricId: string,
  rung: PlanRung | undefined,
  unitMinor: number | undefined,
): PriceModel | undefined {
  const { playbook } = input;
  const base = { id: `over:${metricId}`, currency: playbook.currency, period: 'month' } as const;
  if (metricId === SEATS) return unitMinor === undefined ? undefined : { ...base, kind: 'per-unit', unitMinor };
  const packs = playbook.addOns.flatMap(({ grants, planIds, priceModelId }) => {
    const isSold = planIds.length === 0 || (rung !== undefined && planIds.includes(rung.id));
    const price = monthlyPrice(playbook, priceModelId, 1);
    const fits = grants?.metricId === metricId && Number.isInteger(grants.quantity);
    return fits && isSold && price?.period === 'month' ? [{ size: grants.quantity, minor: price.totalMinor }] : [];
  });
  const pack = packs.toSorted((a, b) => a.size - b.size)[0];
  return pack && { ...base, kind: 'package', packageSize: pack.size, packageMinor: pack.minor };
}

interface Ways {
  readonly current: MonthlyTerms;
  readonly proposed: MonthlyTerms;
}

/** How the contract as it is, and as it is proposed, answers to growing use. */
function waysOf(input: SignalInput, prices: Prices, metricId: string | undefined): Ways {
  const { offer, worked, billMinor } = prices;
  const effect = worked.state === 'priced' ? worked.price.effect : undefined;
  const proposedMinor = effect?.period === 'once' ? billMinor : proposedMoney(prices)?.minor;
  const bills = { current: billMinor, proposed: proposedMinor };
  if (metricId === undefined) {
    const all = { included: null, over: undefined };
    return { current: { billMinor: bills.current, ...all }, proposed: { billMinor: bills.proposed, ...all } };
  }
  const { playbook } = input;
  const latest = meterPoints(input, metricId)?.at(-1);
  const limit = latest && limitAt(input, metricId, latest);
  const rung = currentRung(input);
  const target = playbook.plans.find((one) => one.id === offer.proposal.planId) ?? rung;
  const planLine = effect?.lines.find((line) => line.item.startsWith('plan:'));
  const granted = (offer.proposal.addOns ?? []).reduce<number>((sum, { addOnId }) => {
    const grants = playbook.addOns.find((one) => one.id === addOnId)?.grants;
    const quantity = effect?.lines.find((line) => line.item === `add-on:${addOnId}`)?.quantity ?? 0;
    return grants?.metricId === metricId ? sum + grants.quantity * quantity : sum;
  }, 0);
  const ofPlan =
    metricId === SEATS ? planLine?.quantity : offer.proposal.planId === undefined ? limit : target?.included[metricId];
  const included = planLine ? ofPlan : typeof limit === 'number' ? limit + granted : limit;
  const unit = present(input, 'plan')?.unitPrice;
  const ownUnit = unit?.currency === playbook.currency ? unit.minor : undefined;
  return {
    current: { billMinor: bills.current, included: limit, over: overModel(input, metricId, rung, ownUnit) },
    proposed: {
      billMinor: bills.proposed,
      included,
      over: overModel(input, metricId, target, planLine?.unit?.minor ?? ownUnit),
    },
  };
}

/** What the next year costs if nothing is done, and as proposed, use growing by its trend (O143). */
export function waitingFigures(input: SignalInput, prices: Prices): Figure[] {
  const metricId = prices.offer.metricId;
  const { current, proposed } = waysOf(input, prices, metricId);
  const untilOn = Temporal.PlainDate.from(input.today).add({ months: WAITING_MONTHS }).toString();
  const forecast = metricId === undefined ? undefined : growthOf(input, metricId);
  const costs = costOfWaiting({ forecast, current, proposed, fromOn: input.today, untilOn });
  const { currency } = input.playbook;
  const amount = (minor: number | null | undefined): FigureValue | undefined =>
    typeof minor === 'number' ? { kind: 'money', money: { minor, currency }, per: 'period' } : undefined;
  const meter = metricId === undefined ? [] : meterPaths(metricId);
  const formula = 'waiting';
  const value = costs.ok ? costs.value : undefined;
  return [
    figureOf(input, 'cost-waiting', {
      value: amount(value?.currentMinor),
      paths: [...prices.billPaths, ...meter],
      formula,
      book: 'price-list',
    }),
    figureOf(input, 'cost-year', {
      value: amount(value?.proposedMinor),
      paths: [...prices.paths, ...meter],
      formula,
      book: 'price-list',
    }),
  ];
}
