import type { Money } from '@/lib/domain/money';
import type { Offer } from '@/lib/domain/playbook/offer';
import { billOf } from '@/lib/pricing/bill';
import { type WorkedPriceResult, workPrice } from '@/lib/pricing/price-effect';
import { SEATS } from '@/lib/signals/meter';
import { present } from '@/lib/signals/reading';
import type { SignalInput } from '@/lib/signals/signal';
import type { Figure, FigureValue } from './figure';
import { figureOf } from './figure-of';
import { itemName } from './names';

/** An offer's price for the account with the facts that it rests on. */
export interface Prices {
  readonly offer: Offer;
  readonly worked: WorkedPriceResult;
  /** Today's monthly bill; undefined where it is not known. */
  readonly billMinor: number | undefined;
  readonly billPaths: readonly string[];
  /** What the proposed price rests on. */
  readonly paths: readonly string[];
}

/** The fields that today's bill is read from, in the order in which `billOf` prefers them (O65). */
function billPathsOf(input: SignalInput): string[] {
  const plan = present(input, 'plan');
  const { currency } = input.playbook;
  if (plan?.mrr?.currency === currency || plan?.seats === undefined) return ['plan.mrr'];
  return plan.unitPrice?.currency === currency ? ['plan.unitPrice', 'plan.seats'] : ['plan.planId', 'plan.seats'];
}

export function pricesOf(input: SignalInput, offer: Offer): Prices {
  const { snapshot, playbook } = input;
  const { planId, productPlanId, addOns, quantity } = offer.proposal;
  const fits = quantity === 'fit' || addOns?.some((one) => one.quantity === 'fit');
  const changesPlan = planId !== undefined || (quantity !== undefined && productPlanId === undefined);
  const metric = changesPlan ? SEATS : (offer.metricId ?? SEATS);
  const billPaths = billPathsOf(input);
  const paths = [
    ...(changesPlan ? ['plan.seats'] : []),
    ...(changesPlan && planId === undefined ? ['plan.planId'] : []),
    ...(fits ? [`usage.${metric}.used`] : []),
    ...(fits && !changesPlan && productPlanId === undefined ? [`usage.${metric}.included`] : []),
    ...billPaths,
  ];
  const billMinor = billOf(snapshot, playbook)?.totalMinor;
  return { offer, worked: workPrice({ snapshot, playbook, offer }), billMinor, billPaths, paths: [...new Set(paths)] };
}

/** The whole bill afterwards; without today's bill what is added to it is no whole. What replaces all of it is told by itself. */
export function proposedMoney({ worked, billMinor }: Prices): Money | undefined {
  if (worked.state !== 'priced') return undefined;
  const { period, lines, proposed } = worked.price.effect;
  const stands = period === 'once' || lines.some((line) => line.item.startsWith('plan:'));
  return billMinor !== undefined || stands ? proposed : undefined;
}

const money = (amount: Money | undefined, per: 'month' | 'once', signed = false): FigureValue | undefined =>
  amount && { kind: 'money', money: amount, per, ...(signed && { signed }) };

/** Today's cost, the proposed one and the difference, each with what it is from. */
export function priceFigures(input: SignalInput, prices: Prices): Figure[] {
  const { worked, billMinor, billPaths, paths } = prices;
  const { currency } = input.playbook;
  const effect = worked.state === 'priced' ? worked.price.effect : undefined;
  const missing = worked.state === 'unknown' ? worked.missing : undefined;
  const per = effect?.period === 'once' ? 'once' : 'month';
  const now = billMinor === undefined ? undefined : { minor: billMinor, currency };
  const formula = 'price';
  return [
    figureOf(input, 'cost-now', { value: money(now, 'month'), paths: billPaths, formula: 'bill' }),
    figureOf(input, per === 'once' ? 'cost-once' : 'cost-proposed', {
      value: money(proposedMoney(prices), per),
      paths: per === 'once' ? [] : paths,
      formula,
      book: 'price-list',
      missing,
    }),
    ...(per === 'once'
      ? []
      : [
          figureOf(input, 'difference', {
            value: money(effect?.difference, per, true),
            paths,
            formula,
            book: 'price-list',
            missing,
          }),
        ]),
  ];
}

const MOST_LINES = 3;

/** The price of one unit: today's, and of each part that the proposal puts on the bill; then what is taken off the list. */
export function unitFigures(input: SignalInput, { worked, paths, offer }: Prices): Figure[] {
  const plan = present(input, 'plan');
  const effect = worked.state === 'priced' ? worked.price.effect : undefined;
  const lines = (effect?.lines ?? []).filter((line) => /^(plan|add-on|product):/.test(line.item)).slice(0, MOST_LINES);
  const per = effect?.period === 'once' ? 'once' : 'month';
  const missing = worked.state === 'unknown' ? worked.missing : undefined;
  const replaced = offer.proposal.planId !== undefined || lines.some((line) => line.item.startsWith('plan:'));
  const units = lines.map((line) =>
    figureOf(input, 'unit-price', {
      value: money(line.unit ?? line.amount, per),
      paths,
      formula: 'price',
      book: 'price-list',
      of: itemName(input.playbook, line.item),
    }),
  );
  const discount = worked.state === 'priced' ? worked.price.discount : 0;
  return [
    ...(replaced ? [figureOf(input, 'unit-now', { value: money(plan?.unitPrice, 'month'), paths: ['plan.unitPrice'] })] : []),
    ...(units.length > 0 ? units : [figureOf(input, 'unit-price', { value: undefined, paths, missing, of: offer.name })]),
    ...(discount > 0 ? [figureOf(input, 'discount', { value: { kind: 'percent', ratio: discount }, paths, book: 'offer' })] : []),
  ];
}
