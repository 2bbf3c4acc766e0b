import type { Facets } from '@/lib/domain/account-snapshot';
import { Plan } from '@/lib/domain/facets/plan';
import { Id } from '@/lib/domain/text';
import { z } from '@/lib/domain/z';
import { Report } from '../../report';
import { type AnswerContext, absent, present, readRecord, unknown } from './answer-context';

/** The plan as it is read: add-ons are still codes, judged one by one below. */
const PlanFields = z.object({ ...Plan.shape, addOns: z.optional(z.array(z.string())) });

/** The account's contract. Absent where every field of it may be seen and none is filled: there is no contract. */
export function readPlan(context: AnswerContext): Facets['plan'] {
  const report = new Report();
  const read = readRecord(context, 'plan', PlanFields, report);
  if (!read.ok) return unknown(context, report, read.error);
  const { addOns: codes, ...plan } = read.value.leaves;
  const filled = codes !== undefined || Object.keys(plan).length > 0 || report.problems.length > 0;
  if (!filled) return absent(context, report);
  if (codes === undefined) {
    // A multi-picklist of a contract that is there says "none" by being empty; one that is hidden or broken says nothing.
    const known = report.origins.addOns !== undefined && !report.has('addOns') && plan.planId !== undefined;
    return present(context, report, known ? { ...plan, addOns: [] } : plan);
  }
  const good = codes.filter((code, index) => {
    const fits = z.safeParse(Id, code).success;
    if (!fits) report.bad(`addOns[${index}].addOnId`, code, 'a code of usual length');
    return fits;
  });
  // No good code among bad ones is not "no add-ons".
  return present(context, report, good.length > 0 ? { ...plan, addOns: good.map((addOnId) => ({ addOnId })) } : plan);
}
