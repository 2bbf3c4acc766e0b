import type { Facets } from '@/lib/domain/account-snapshot';
import type { Result } from '@/lib/domain/app-error';
import { Competitors, type Purchases } from '@/lib/domain/facets/history';
import { itemOf } from '../../read-leaves';
import { Report } from '../../report';
import { type AnswerContext, present, readList, unknown } from './answer-context';
import { AssetRow } from './asset-row';
import { boughtByOrder, boughtBySubscription, withoutTold } from './sold-items';

type Competitor = Competitors['items'][number];
type Purchase = Purchases['items'][number];

/**
 * What the account owns from us; what it owns from others stands with the competitors. One purchase that several records tell of is told
 * once: by the CPQ subscription, else the order, else the asset.
 */
export function readPurchases(context: AnswerContext): Facets['purchases'] {
  const report = new Report();
  const rows = readList(context, 'purchases.items', AssetRow, report);
  const subscribed = boughtBySubscription(context, report);
  const ordered = withoutTold(boughtByOrder(context, report), subscribed);
  const sold = [...subscribed, ...ordered];
  if (!rows.ok && sold.length === 0) return unknown(context, report, rows.error);
  if (!rows.ok) report.bad('items', rows.error.kind, 'the list of assets as well');
  const own = (rows.ok ? rows.value : []).filter((row) => row.fromCompetitor !== true);
  const assets: Purchase[] = own.map(({ fromCompetitor: _, ...item }) => item);
  const objects = (['subscriptions', 'orderLines'] as const).filter((_, index) => [subscribed, ordered][index]?.length);
  const names = objects.flatMap((name) => context.map.sales?.[name] ?? []).map((list) => `${list.object} (${list.relationship})`);
  if (names.length > 0) report.found('items', [...names, report.origins.items].filter((name) => name !== undefined).join(', '));
  return present(context, report, { items: [...sold, ...withoutTold(assets, sold)] });
}

function competitorOf({ name, productId, endsOn }: AssetRow): Competitor {
  return {
    name,
    ...(productId === undefined ? {} : { insteadOfProductId: productId }),
    ...(endsOn === undefined ? {} : { contractEndsOn: endsOn }),
  };
}

/** Two lists tell of competitors. Where one is hidden and the other names none, it is unknown whether there are any. */
export function readCompetitors(context: AnswerContext): Facets['competitors'] {
  const report = new Report();
  const named: Result<Competitor[]> = readList(context, 'competitors.items', itemOf(Competitors.shape.items), report);
  const assets = readList(context, 'purchases.items', AssetRow, new Report());
  const fromNamed = named.ok ? named.value : [];
  const known = new Set(fromNamed.map((item) => item.name));
  const fromAssets = assets.ok ? assets.value.filter((row) => row.fromCompetitor === true && !known.has(row.name)) : [];
  const items = [...fromNamed, ...fromAssets.map(competitorOf)];
  if (!named.ok && items.length === 0) return unknown(context, report, named.error);
  if (!named.ok) report.bad('items', named.error.kind, 'the list of competitors as well');
  return present(context, report, { items });
}
