import type { Facets } from '@/lib/domain/account-snapshot';
import { Plan } from '@/lib/domain/facets/plan';
import { Id } from '@/lib/domain/text';
import { z } from '@/lib/domain/z';
import { Report } from '../../report';
import { SALES_GROUP, SALES_OF_ACCOUNT } from '../lists';
import { visibleSale } from '../visible';
import { type AnswerContext, absent, groupOf, present, readRecord, unknown } from './answer-context';
import { planLayers } from './plan-layers';

/** The plan as it is read: add-ons are still codes, judged one by one below. */
const PlanFields = z.object({ ...Plan.shape, addOns: z.optional(z.array(z.string())) });
type PlanFields = z.infer<typeof PlanFields>;

/** The account's own fields as a plan. Add-ons: none, where the field of a contract that is there is seen to be empty. */
function ownPlan({ addOns: codes, ...plan }: Partial<PlanFields>, report: Report): Partial<Plan> {
  if (codes === undefined) {
    // A multi-picklist of a contract that is there says "none" by being empty; one that is hidden or broken says nothing.
    const known = report.origins.addOns !== undefined && !report.has('addOns') && plan.planId !== undefined;
    return known ? { ...plan, addOns: [] } : plan;
  }
  const good = codes.filter((code, index) => {
    const fits = z.safeParse(Id, code).success;
    if (!fits) report.bad(`addOns[${index}].addOnId`, code, 'a code of usual length');
    return fits;
  });
  // No good code among bad ones is not "no add-ons".
  return good.length > 0 ? { ...plan, addOns: good.map((addOnId) => ({ addOnId })) } : plan;
}

/** Do two speak of different plans, or of different products. */
function contradict(one: Partial<Plan>, other: Partial<Plan>): boolean {
  return (['planId', 'productId'] as const).some(
    (leaf) => one[leaf] !== undefined && other[leaf] !== undefined && one[leaf] !== other[leaf],
  );
}

/** Fills what is not known from the layers, best first, each value with the field that it comes from. */
function filled(context: AnswerContext, own: Partial<Plan>, report: Report): Partial<Plan> {
  let plan = own;
  for (const { values, origins } of planLayers(context, own, report)) {
    // The price and seats of another plan are none of this one's.
    if (contradict(plan, values)) continue;
    for (const leaf of Object.keys(values)) {
      // A value that was sent and cannot be is not replaced by a lower one: which of the two is true, nobody knows.
      if (Object.hasOwn(plan, leaf) || report.refused(leaf)) continue;
      plan = { ...plan, [leaf]: values[leaf as keyof Plan] };
      report.found(leaf, origins[leaf] ?? '');
    }
  }
  return plan;
}

/**
 * The account's contract. Precedence, value by value: the fields that the map names on the account, CPQ subscriptions, the activated
 * contract, an order, an asset (see `planLayers`). Absent where all of it may be seen and nothing is there: there is no contract.
 */
export function readPlan(context: AnswerContext): Facets['plan'] {
  const report = new Report();
  const read = readRecord(context, 'plan', PlanFields, report);
  if (!read.ok && read.error.kind !== 'forbidden') return unknown(context, report, read.error);
  const own = read.ok ? ownPlan(read.value.leaves, report) : {};
  const plan = filled(context, own, report);
  if (Object.keys(plan).length > 0 || (read.ok && report.problems.length > 0)) return present(context, report, plan);
  if (!read.ok) return unknown(context, report, read.error);
  const sales = groupOf(context, SALES_GROUP);
  const asked = SALES_OF_ACCOUNT.some((name) => visibleSale(context.map, context.schema, name).state === 'visible');
  return asked && !sales.ok ? unknown(context, report, sales.error) : absent(context, report);
}
