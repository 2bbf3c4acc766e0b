import type { LocalText } from '@/lib/domain/language';
import type { PlanRung } from '@/lib/domain/playbook/catalogue';
import type { Offer, Proposal } from '@/lib/domain/playbook/offer';
import { limitAt, meterPoints, SEATS, seatsBought, seatsInUse } from '@/lib/signals/meter';
import { present } from '@/lib/signals/reading';
import type { SignalInput } from '@/lib/signals/signal';
import type { Figure } from './figure';
import { figureOf } from './figure-of';
import { currentRung, neighbour } from './names';
import { type Prices, pricesOf, proposedMoney } from './prices';

/** One way to go: as it is, more of the same plan, the smaller plan, as proposed. */
export interface Alternative {
  readonly id: 'as-is' | 'more-seats' | 'smaller' | 'proposed';
  readonly name: LocalText | undefined;
  readonly price: Figure;
  readonly seats: Figure;
  /** Does it hold today's use? */
  readonly fits: Figure;
}

/** Does a plan with so many seats hold what is used today, of the seats and of the offer's meter? */
function fitsFigure(input: SignalInput, offer: Offer, rung: PlanRung | undefined, seats: number | undefined): Figure {
  const used = seatsInUse(input);
  const metricId = offer.metricId ?? SEATS;
  const latest = metricId === SEATS ? undefined : meterPoints(input, metricId)?.at(-1);
  const isOwn = rung !== undefined && rung.id === present(input, 'plan')?.planId;
  const limit = latest && (isOwn ? limitAt(input, metricId, latest) : rung?.included[metricId]);
  const known =
    used !== undefined && seats !== undefined && (metricId === SEATS || (latest !== undefined && limit !== undefined));
  const enough = known && used.used <= seats && (!latest || limit === null || limit === undefined || latest.used <= limit);
  return figureOf(input, 'fits', {
    value: known ? { kind: 'said', said: enough ? 'fits' : 'too-small' } : undefined,
    paths: [used?.path ?? 'usage.seats', 'plan.seats', ...(metricId === SEATS ? [] : [`usage.${metricId}.used`])],
    formula: 'fits',
    book: 'price-list',
  });
}

const seatFigure = (input: SignalInput, seats: number | undefined, paths: readonly string[]) =>
  figureOf(input, 'seats', { value: seats === undefined ? undefined : { kind: 'count', count: seats }, paths });

/** What another change of plan would cost this account, worked by the same rules as the offer's own price. */
function otherWay(
  input: SignalInput,
  of: Offer,
  way: { id: Alternative['id']; kind: Offer['kind']; proposal: Proposal; rung: PlanRung },
): Alternative {
  const prices = pricesOf(input, { ...of, kind: way.kind, proposal: way.proposal });
  const { worked, paths } = prices;
  const effect = worked.state === 'priced' ? worked.price.effect : undefined;
  const amount = proposedMoney(prices);
  const seats = effect?.proposedQuantity;
  const tooSmall = worked.state === 'unfit';
  return {
    id: way.id,
    name: way.rung.name,
    price: figureOf(input, 'price', {
      value: tooSmall ? { kind: 'said', said: 'too-small' } : amount && { kind: 'money', money: amount, per: 'month' },
      paths,
      formula: 'price',
      book: 'price-list',
      missing: worked.state === 'unknown' ? worked.missing : undefined,
    }),
    seats: seatFigure(input, tooSmall ? (way.rung.maxSeats ?? undefined) : seats, paths),
    fits: fitsFigure(input, of, way.rung, tooSmall ? (way.rung.maxSeats ?? undefined) : seats),
  };
}

function asProposed(input: SignalInput, prices: Prices): Alternative {
  const { offer, worked, paths } = prices;
  const effect = worked.state === 'priced' ? worked.price.effect : undefined;
  const amount = proposedMoney(prices);
  const bought = seatsBought(input)?.seats;
  const changesPlan = effect?.lines.some((line) => line.item.startsWith('plan:')) === true;
  const seats = changesPlan ? effect?.proposedQuantity : bought;
  const target = input.playbook.plans.find((rung) => rung.id === offer.proposal.planId) ?? currentRung(input);
  // Packs are counted so that today's use fits; another product does not touch the plan's limits.
  const packs = offer.proposal.addOns !== undefined || offer.proposal.productPlanId !== undefined;
  return {
    id: 'proposed',
    name: offer.name,
    price: figureOf(input, 'price', {
      value: amount && { kind: 'money', money: amount, per: effect?.period === 'once' ? 'once' : 'month' },
      paths: effect?.period === 'once' ? [] : paths,
      formula: 'price',
      book: 'price-list',
      missing: worked.state === 'unknown' ? worked.missing : undefined,
    }),
    seats: seatFigure(input, seats, changesPlan ? paths : ['plan.seats']),
    fits: fitsFigure(input, packs ? { ...offer, metricId: SEATS } : offer, target, seats),
  };
}

/** The ways beside the proposed one, the smaller plan always among them where there is one (X3). */
export function alternativesOf(input: SignalInput, prices: Prices): Alternative[] {
  const { offer, billMinor, billPaths } = prices;
  const { playbook } = input;
  const rung = currentRung(input);
  const bought = seatsBought(input);
  const price = billMinor === undefined ? undefined : { minor: billMinor, currency: playbook.currency };
  const asIs: Alternative = {
    id: 'as-is',
    name: rung?.name,
    price: figureOf(input, 'price', {
      value: price && { kind: 'money', money: price, per: 'month' },
      paths: billPaths,
      formula: 'bill',
    }),
    seats: seatFigure(input, bought?.seats, [bought?.path ?? 'plan.seats']),
    fits: fitsFigure(input, offer, rung, bought?.seats),
  };
  const smaller = rung && neighbour(playbook, rung, 'below');
  const { planId } = offer.proposal;
  const more = rung && planId !== undefined && planId !== rung.id && offer.kind !== 'downsell' && offer.metricId === SEATS;
  return [
    asIs,
    ...(more
      ? [otherWay(input, offer, { id: 'more-seats', kind: 'upsell', proposal: { planId: rung.id, quantity: 'fit' }, rung })]
      : []),
    ...(smaller && smaller.id !== planId
      ? [
          otherWay(input, offer, {
            id: 'smaller',
            kind: 'downsell',
            proposal: { planId: smaller.id, quantity: 'fit' },
            rung: smaller,
          }),
        ]
      : []),
    asProposed(input, prices),
  ];
}
