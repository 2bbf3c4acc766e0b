import type { SaleName } from '../../field-map';
import { Report } from '../../report';
import { type AnswerContext, readList } from './answer-context';
import { AssetRow } from './asset-row';
import { mainProductOf } from './main-product';
import { readOrders } from './orders';
import { type From, layer, type PlanLayer } from './plan-layer';
import { saleOrigin, todayOf } from './sales-rows';

interface Bought {
  productId?: string | undefined;
  name: string;
  quantity?: number | undefined;
  startOn?: string | undefined;
  endOn?: string | undefined;
}

/** The plan by the newest purchase of the main product that has not ended. */
function byPurchase(context: AnswerContext, bought: readonly Bought[], from: From): PlanLayer | null {
  const today = todayOf(context);
  const good = bought.flatMap((one) => {
    const main = mainProductOf(context.map, one);
    return main && (one.startOn ?? '') <= today && (one.endOn === undefined || one.endOn >= today) ? [{ one, main }] : [];
  });
  const newest = good.toSorted((a, b) => ((a.one.startOn ?? '') < (b.one.startOn ?? '') ? 1 : -1))[0];
  if (!newest) return null;
  const { name, quantity, startOn, endOn } = newest.one;
  return layer({ ...newest.main, planName: name, seats: quantity, startedOn: startOn, renewalOn: endOn }, from);
}

/** The plan by a line of an activated order. */
export function byOrders(context: AnswerContext, report: Report): PlanLayer | null {
  const from = (leaf: string, name: SaleName = 'orderLines') => saleOrigin(context, name, leaf);
  return byPurchase(context, readOrders(context, report), {
    planId: from('productId'),
    productId: from('productId'),
    planName: from('name'),
    seats: from('quantity'),
    startedOn: from('startOn', 'orders'),
    renewalOn: from('endOn', 'orders'),
  });
}

/** The plan by an asset of ours that is in use. */
export function byAssets(context: AnswerContext): PlanLayer | null {
  const rows = readList(context, 'purchases.items', AssetRow, new Report());
  const list = context.map.lists['purchases.items'];
  if (!rows.ok || !list) return null;
  const own = rows.value.filter((row) => row.fromCompetitor !== true && row.active !== false);
  const from = (leaf: string) => `${list.object}.${list.fields[leaf]?.field ?? leaf}`;
  return byPurchase(
    context,
    own.map(({ purchasedOn: startOn, ...row }) => ({ ...row, startOn })),
    {
      planId: from('name'),
      productId: from('productId'),
      planName: from('name'),
      seats: from('quantity'),
      startedOn: from('purchasedOn'),
      renewalOn: from('endsOn'),
    },
  );
}
