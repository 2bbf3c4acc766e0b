import type { SignalExample } from '../example';
import { factUse, known, present, unknown } from '../reading';
import type { Signal } from '../signal';

/** The rung of the plan on its product's ladder, 1 the lowest. A plan that the playbook does not know has no rank. */
export const signal: Signal<number> = {
  id: 'plan-rank',
  unit: 'count',
  telling: 20,
  derive(input) {
    const planId = present(input, 'plan')?.planId;
    const rung = input.playbook.plans.find((plan) => plan.id === planId);
    return planId === undefined || !rung ? unknown('plan.planId') : known(rung.rank, factUse(input, 'plan.planId', planId));
  },
};

export const examples: SignalExample[] = [
  { given: { plan: { planId: 'work-business' } }, gives: 3 },
  { given: { plan: { planId: 'retired-plan' } }, gives: { missing: ['plan.planId'] } },
];
