import type { SignalExample } from '../example';
import { factUse, known, present, unknown } from '../reading';
import type { Signal } from '../signal';
import { signal as ownedAddOns } from './owned-add-ons';

/** Under this share of the seats a feature counts as unused. */
const UNUSED_SHARE = 0.1;

/**
 * How many features of the plan and of the add-ons owned hardly anybody uses: under a tenth of the seats. Where the use of one of them
 * is unknown, so is the count.
 */
export const signal: Signal<number> = {
  id: 'unused-paid-features',
  unit: 'count',
  telling: 64,
  derive(input) {
    const planId = present(input, 'plan')?.planId;
    const rung = input.playbook.plans.find((plan) => plan.id === planId);
    if (planId === undefined || !rung) return unknown('plan.planId');
    const owned = ownedAddOns.derive(input);
    if (owned.state === 'unknown') return owned;
    const adoption = present(input, 'usage')?.featureAdoption;
    if (!adoption) return unknown('usage.featureAdoption');
    const addOns = input.playbook.addOns.filter((addOn) => owned.value.includes(addOn.id));
    const paid = [...new Set([rung, ...addOns].flatMap((bought) => bought.featureIds ?? []))].toSorted();
    const unmeasured = paid.filter((id) => adoption[id] === undefined);
    if (unmeasured.length > 0) return unknown(...unmeasured.map((id) => `usage.featureAdoption.${id}`));
    const unused = paid.filter((id) => (adoption[id] ?? 0) < UNUSED_SHARE);
    const shares = paid.map((id) => factUse(input, `usage.featureAdoption.${id}`, adoption[id] ?? null));
    return known(unused.length, factUse(input, 'plan.planId', planId), ...shares);
  },
};

/*@__NO_SIDE_EFFECTS__*/
const standard = (featureAdoption: Record<string, number>, ...addOnIds: string[]): SignalExample['given'] => ({
  plan: { planId: 'work-standard', addOns: addOnIds.map((addOnId) => ({ addOnId })) },
  usage: { metrics: [], featureAdoption },
});

export const examples: SignalExample[] = [
  { given: standard({ workflow: 0.09, sso: 0 }), gives: 1 },
  { given: standard({ workflow: 0.09, sso: 0 }, 'sso'), gives: 2 },
  { given: standard({ workflow: 0.1 }), gives: 0 },
  { given: standard({ sso: 0.5 }), gives: { missing: ['usage.featureAdoption.workflow'] } },
  { given: { plan: { planId: 'work-standard', addOns: [] } }, gives: { missing: ['usage.featureAdoption'] } },
  { given: { plan: { planId: 'work-standard' } }, gives: { missing: ['plan.addOns'] } },
  { given: {}, gives: { missing: ['plan.planId'] } },
];
