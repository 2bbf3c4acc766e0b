import type { Facets } from '@/lib/domain/account-snapshot';
import type { Result } from '@/lib/domain/app-error';
import { Competitors, Purchases } from '@/lib/domain/facets/history';
import { z } from '@/lib/domain/z';
import { itemOf } from '../../read-leaves';
import { Report } from '../../report';
import { type AnswerContext, present, readList, unknown } from './answer-context';

const AssetRow = z.object({ ...itemOf(Purchases.shape.items).shape, fromCompetitor: z.optional(z.boolean()) });
type AssetRow = z.infer<typeof AssetRow>;
type Competitor = z.infer<typeof Competitors>['items'][number];

/** What the account owns from us; what it owns from others stands with the competitors. */
export function readPurchases(context: AnswerContext): Facets['purchases'] {
  const report = new Report();
  const rows = readList(context, 'purchases.items', AssetRow, report);
  if (!rows.ok) return unknown(context, report, rows.error);
  const own = rows.value.filter((row) => row.fromCompetitor !== true);
  return present(context, report, { items: own.map(({ fromCompetitor: _, ...item }) => item) });
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
