import type { Facets } from '@/lib/domain/account-snapshot';
import { IsoDate } from '@/lib/domain/calendar';
import type { UsageMetric, UsagePoint } from '@/lib/domain/facets/usage';
import { Id, Quantity, Ratio, ShortText } from '@/lib/domain/text';
import { z } from '@/lib/domain/z';
import { Report } from '../../report';
import { type AnswerContext, present, readList, unknown } from './answer-context';
import { ownFacet } from './own-facet';

const UsageRow = z.object({
  metricId: Id,
  unit: z.optional(ShortText),
  period: z.enum(['week', 'month']),
  startOn: IsoDate,
  used: Quantity,
  included: z.optional(Quantity),
  unlimited: z.optional(z.boolean()),
});
type UsageRow = z.infer<typeof UsageRow>;

const AdoptionRow = z.object({ featureId: Id, share: Ratio });

const MOST_POINTS = 400;

function pointOf({ startOn, used, included, unlimited }: UsageRow): UsagePoint {
  if (unlimited) return { startOn, used, included: null };
  return included === undefined ? { startOn, used } : { startOn, used, included };
}

/** Rows of one metric as one meter. Rows of another period length, and a second row of the same start, are left out. */
function metricOf(metricId: string, rows: readonly UsageRow[], report: Report): UsageMetric {
  const months = rows.filter((row) => row.period === 'month').length;
  const period = months * 2 >= rows.length ? 'month' : 'week';
  const points = new Map<string, UsageRow>();
  for (const row of rows) {
    if (row.period !== period) report.bad(`metrics.${metricId}.period`, row.period, `rows by ${period}, as most are`);
    else if (points.has(row.startOn)) report.bad(`metrics.${metricId}.startOn`, row.startOn, 'one row for each period');
    else points.set(row.startOn, row);
  }
  const sorted = [...points.values()].sort((a, b) => (a.startOn < b.startOn ? -1 : 1)).slice(-MOST_POINTS);
  const unit = sorted.findLast((row) => row.unit !== undefined)?.unit;
  return { metricId, period, points: sorted.map(pointOf), ...(unit === undefined ? {} : { unit }) };
}

/** What the account uses, meter by meter with its history, and how far each feature is taken up. */
export function readUsage(context: AnswerContext): Facets['usage'] {
  const report = new Report();
  const rows = readList(context, 'usage.points', UsageRow, report, 'startOn');
  if (!rows.ok) return ownFacet(context, 'usage') ?? unknown(context, report, rows.error);
  const metrics = [...Map.groupBy(rows.value, (row) => row.metricId)].map(([id, own]) => metricOf(id, own, report));
  const adoption = readList(context, 'usage.adoption', AdoptionRow, report);
  if (!adoption.ok) {
    const { error } = adoption;
    if (error.kind === 'forbidden') report.hidden('featureAdoption', error.what ?? '');
    else report.bad('featureAdoption', error.kind, 'how far features are taken up');
    return present(context, report, { metrics });
  }
  const featureAdoption = Object.fromEntries(adoption.value.map(({ featureId, share }) => [featureId, share]));
  return present(context, report, { metrics, featureAdoption });
}
