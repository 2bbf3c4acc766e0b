import type { PriceModel } from '@/lib/domain/playbook/price-model';
import { breakEven } from '@/lib/pricing/break-even';
import { workPrice } from '@/lib/pricing/price-effect';
import { present } from '@/lib/signals/reading';
import type { SignalInput } from '@/lib/signals/signal';
import type { Figure, FigureValue } from './figure';
import { figureOf } from './figure-of';
import { currentRung, itemName, neighbour } from './names';
import type { Prices } from './prices';
import { metricOf } from './run-out';

/** Beyond this no seat and no pack is bought. */
const MOST = 100_000;

function modelOf({ playbook }: SignalInput, id: string | undefined): PriceModel | undefined {
  return playbook.priceModels.find((model) => model.id === id);
}

/** The current plan's price of seats: the account's own seat price, where it has one. */
function ownModel(input: SignalInput): PriceModel | undefined {
  const unit = present(input, 'plan')?.unitPrice;
  const { currency } = input.playbook;
  if (unit?.currency !== currency) return modelOf(input, currentRung(input)?.priceModelId);
  return { id: 'own', currency, period: 'month', kind: 'per-unit', unitMinor: unit.minor };
}

function from(found: ReturnType<typeof breakEven>, told: (count: number) => FigureValue): FigureValue | undefined {
  if (!found.ok) return undefined;
  return found.value === null ? { kind: 'said', said: 'never-cheaper' } : told(found.value);
}

/** Packs against the next plan: what the plan costs more is held against so and so many packs. */
function packsAgainstPlan(input: SignalInput, prices: Prices, addOnId: string): Figure | undefined {
  const { playbook, snapshot } = input;
  const rung = currentRung(input);
  const next = rung && neighbour(playbook, rung, 'above');
  const pack = modelOf(input, playbook.addOns.find((one) => one.id === addOnId)?.priceModelId);
  if (!next || !pack || pack.kind === 'flat') return undefined;
  const offer = { ...prices.offer, kind: 'upsell', proposal: { planId: next.id, quantity: 'current' } } as const;
  const worked = workPrice({ snapshot, playbook, offer });
  const name = itemName(playbook, `add-on:${addOnId}`);
  const more = worked.state === 'priced' ? worked.price.effect.difference?.minor : undefined;
  const { currency } = playbook;
  const plan: PriceModel | undefined =
    more === undefined ? undefined : { id: 'next', currency, period: 'month', kind: 'flat', amountMinor: Math.max(0, more) };
  return figureOf(input, 'break-even', {
    value: plan && name && from(breakEven(pack, plan, MOST), (count) => ({ kind: 'packs', count, of: name })),
    paths: [...new Set(['plan.planId', 'plan.seats', ...prices.billPaths])],
    formula: 'break-even',
    book: 'price-list',
    of: next.name,
  });
}

/** From which quantity on the other plan costs no more (X3). Where nothing is replaced there is nothing to hold it against. */
export function breakEvenFigure(input: SignalInput, prices: Prices): Figure {
  const { proposal } = prices.offer;
  const { playbook } = input;
  const [addOn] = proposal.addOns ?? [];
  const packs = addOn && packsAgainstPlan(input, prices, addOn.addOnId);
  if (packs) return packs;
  if (proposal.productPlanId !== undefined || addOn) {
    return figureOf(input, 'break-even', {
      value: { kind: 'said', said: 'nothing-replaced' },
      book: 'offer',
      of: prices.offer.name,
    });
  }
  const rung = currentRung(input);
  const target =
    playbook.plans.find((one) => one.id === proposal.planId && one.id !== rung?.id) ??
    (rung && neighbour(playbook, rung, 'above'));
  const [own, other] = [rung && ownModel(input), modelOf(input, target?.priceModelId)];
  const seats = metricOf(input, 'seats')?.unit;
  return figureOf(input, 'break-even', {
    value:
      own && other
        ? from(breakEven(own, other, target?.maxSeats ?? MOST), (count) => ({ kind: 'count', count, unit: seats }))
        : undefined,
    paths: ['plan.planId', 'plan.unitPrice'],
    formula: 'break-even',
    book: 'price-list',
    of: target?.name,
  });
}
