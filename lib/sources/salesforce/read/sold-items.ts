import type { Purchases } from '@/lib/domain/facets/history';
import type { Report } from '../../report';
import type { AnswerContext } from './answer-context';
import { type OrderLine, readOrders } from './orders';
import { todayOf } from './sales-rows';
import { readSubscriptions } from './subscriptions';

type Purchase = Purchases['items'][number];

function purchaseOf({ productId, name, quantity, startOn, endOn, amount }: OrderLine, active: boolean | undefined): Purchase {
  return {
    name,
    ...(productId === undefined ? {} : { productId }),
    ...(quantity === undefined ? {} : { quantity }),
    ...(startOn === undefined ? {} : { purchasedOn: startOn }),
    ...(endOn === undefined ? {} : { endsOn: endOn }),
    ...(amount === undefined ? {} : { amount }),
    ...(active === undefined ? {} : { active }),
  };
}

/** CPQ subscriptions as purchases. One that is still to come is bought, and neither in use nor over. */
export function boughtBySubscription(context: AnswerContext, report: Report): Purchase[] {
  return readSubscriptions(context, report).map((one) =>
    purchaseOf(one, one.state === 'to-come' ? undefined : one.state === 'running'),
  );
}

/** Lines of activated orders as purchases. Whether one without an end is in use, an order does not say. */
export function boughtByOrder(context: AnswerContext, report: Report): Purchase[] {
  const today = todayOf(context);
  return readOrders(context, report).map((line) => purchaseOf(line, line.endOn === undefined ? undefined : line.endOn >= today));
}

const productOf = ({ productId, name }: Purchase) => productId ?? name;

/** Leaves out what better records tell of already: the same product, unless it was over before theirs began. */
export function withoutTold(items: readonly Purchase[], better: readonly Purchase[]): Purchase[] {
  return items.filter((item) =>
    better
      .filter((other) => productOf(other) === productOf(item))
      .every((other) => item.endsOn !== undefined && other.purchasedOn !== undefined && item.endsOn < other.purchasedOn),
  );
}
