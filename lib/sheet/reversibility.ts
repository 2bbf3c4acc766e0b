import type { Offer } from '@/lib/domain/playbook/offer';
import { present } from '@/lib/signals/reading';
import type { SignalInput } from '@/lib/signals/signal';
import { noticeFigure, renewalDays } from './dates';
import type { Figure, FigureValue } from './figure';
import { factFigure, figureOf } from './figure-of';
import { currentRung, neighbour } from './names';

/** What one goes back to: the plan of today after a larger one, the next smaller one after that; else what was added is ended. */
function wayBack(input: SignalInput, offer: Offer): { value: FigureValue | undefined; paths: string[] } {
  const { planId, productPlanId, addOns } = offer.proposal;
  if (productPlanId !== undefined) return { value: { kind: 'said', said: 'end-product' }, paths: [] };
  if (addOns !== undefined && planId === undefined) return { value: { kind: 'said', said: 'remove-add-on' }, paths: [] };
  const rung = currentRung(input);
  const target = input.playbook.plans.find((one) => one.id === planId);
  const larger = rung && target && target.rank > rung.rank;
  const back = larger ? rung : rung && neighbour(input.playbook, target ?? rung, 'below');
  return { value: back && { kind: 'name', name: back.name }, paths: ['plan.planId'] };
}

/** How one gets out of it again: term, notice, the way down (X3). The contract's own words; nothing is assumed but the notice day. */
export function reversibilityFigures(input: SignalInput, offer: Offer): Figure[] {
  const plan = present(input, 'plan');
  const { value, paths } = wayBack(input, offer);
  return [
    factFigure(
      input,
      'term',
      'plan.termMonths',
      plan?.termMonths === undefined ? undefined : { kind: 'count', count: plan.termMonths },
    ),
    factFigure(
      input,
      'notice-days',
      'plan.noticeDays',
      plan?.noticeDays === undefined ? undefined : { kind: 'count', count: plan.noticeDays },
    ),
    noticeFigure(input, renewalDays(input, offer)),
    figureOf(input, 'way-back', { value, paths, book: 'price-list' }),
  ];
}
