import type { Report } from '../../report';
import type { AnswerContext } from './answer-context';
import { mainProductOf } from './main-product';
import { layer, type PlanLayer } from './plan-layer';
import { saleOrigin } from './sales-rows';
import { readSubscriptions, type Subscription } from './subscriptions';

const first = (days: (string | undefined)[]) => days.filter((day) => day !== undefined).sort()[0];

/** The running subscriptions of the main product: by the map's tables, else, if that may be guessed, the one product that there is. */
function mainOf({ map }: AnswerContext, running: readonly Subscription[], guess: boolean) {
  const known = running.flatMap((one) => {
    const main = mainProductOf(map, one);
    return main ? [{ one, main }] : [];
  });
  const codes = new Set(known.map(({ main }) => main.planId ?? main.productId));
  if (codes.size === 1) return { main: known[0]?.main ?? {}, subscriptions: known.map(({ one }) => one) };
  const products = new Set(running.map((one) => one.productId ?? one.name));
  const productId = running[0]?.productId;
  if (!guess || codes.size > 1 || products.size !== 1) return null;
  return { main: productId === undefined ? {} : { productId }, subscriptions: running };
}

/** The plan by CPQ: what renews and runs today of the main product. Everything else that does is an add-on of the contract. */
export function bySubscriptions(context: AnswerContext, report: Report, guess: boolean): PlanLayer | null {
  const running = readSubscriptions(context, report).filter((one) => one.state === 'running' && !one.once);
  const found = mainOf(context, running, guess);
  if (!found) return null;
  const { main, subscriptions } = found;
  const counts = subscriptions.map((one) => one.quantity);
  const [price] = subscriptions;
  const agreed = subscriptions.every(
    (one) => one.monthly?.minor === price?.monthly?.minor && one.monthly?.currency === price?.monthly?.currency,
  );
  const others = running.filter((one) => !subscriptions.includes(one));
  const from = (leaf: string) => saleOrigin(context, 'subscriptions', leaf);
  return layer(
    {
      ...main,
      planName: price?.name,
      seats: counts.every((count) => count !== undefined) ? counts.reduce((sum, count) => sum + count, 0) : undefined,
      unitPrice: agreed ? price?.monthly : undefined,
      startedOn: first(subscriptions.map((one) => one.startOn)),
      renewalOn: first(subscriptions.map((one) => one.endOn)),
      addOns: others.flatMap(({ productId, name, quantity }) =>
        productId === undefined ? [] : [{ addOnId: productId, name, ...(quantity === undefined ? {} : { quantity }) }],
      ),
    },
    {
      planId: from('productId'),
      productId: from('productId'),
      planName: from('name'),
      seats: from('quantity'),
      unitPrice: from('netPrice'),
      startedOn: from('startOn'),
      renewalOn: from('endOn'),
      addOns: from('productId'),
    },
  );
}
