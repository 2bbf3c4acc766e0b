import type { Plan } from '@/lib/domain/facets/plan';
import type { Report } from '../../report';
import type { AnswerContext } from './answer-context';
import { byContract } from './plan-by-contract';
import { byAssets, byOrders } from './plan-by-purchase';
import { bySubscriptions } from './plan-by-subscriptions';
import type { PlanLayer } from './plan-layer';

const says = ({ planId, productId, seats }: Partial<Plan>) =>
  planId !== undefined || productId !== undefined || seats !== undefined;

/**
 * What the records of sales say of the plan, best first: CPQ subscriptions, the contract, then an order, then an asset. The last two
 * tell that something was once bought, not what is agreed: they are asked only where nothing above them says which plan it is.
 */
export function planLayers(context: AnswerContext, own: Partial<Plan>, report: Report): PlanLayer[] {
  const terms = [bySubscriptions(context, report, !says(own)), byContract(context, report)].filter((one) => one !== null);
  if (says(own) || terms.some(({ values }) => says(values))) return terms;
  const bought = byOrders(context, report) ?? byAssets(context);
  return bought ? [...terms, bought] : terms;
}
