import { IsoDate } from '@/lib/domain/calendar';
import { Money } from '@/lib/domain/money';
import { Count, Id, ShortText } from '@/lib/domain/text';
import { z } from '@/lib/domain/z';
import type { SaleName } from '../../field-map';
import { NOT_VISIBLE, type Report } from '../../report';
import { SALES_GROUP } from '../lists';
import { visibleSale } from '../visible';
import { type AnswerContext, groupOf } from './answer-context';
import { type ReadRow, readRows } from './rows';

/** How many; of an amendment it may be fewer than none. */
const Difference = z.number().check(z.minimum(-1e9), z.maximum(1e9));
const Days = { startOn: z.optional(IsoDate), endOn: z.optional(IsoDate) };

export const SubscriptionRow = z.object({
  ...Days,
  contractId: z.optional(Id),
  productId: z.optional(Id),
  productName: z.optional(ShortText),
  name: z.optional(ShortText),
  quantity: z.optional(Difference),
  renewalQuantity: z.optional(Difference),
  /** Of one unit, for the row's whole term. */
  netPrice: z.optional(Money),
  terminatedOn: z.optional(IsoDate),
  kind: z.optional(ShortText),
});
export type SubscriptionRow = z.infer<typeof SubscriptionRow>;

export const ContractRow = z.object({
  ...Days,
  status: z.enum(['active', 'other']),
  termMonths: z.optional(Count),
  noticeDays: z.optional(ShortText),
});

export const OrderRow = z.object({ ...Days, status: z.enum(['active', 'other']) });

export const OrderLineRow = z.object({
  ...Days,
  productId: z.optional(Id),
  name: z.optional(ShortText),
  quantity: z.optional(Difference),
  amount: z.optional(Money),
});

/** The day it is where the company is. */
export function todayOf({ map, nowMs }: AnswerContext): string {
  return Temporal.Instant.fromEpochMilliseconds(nowMs).toZonedDateTimeISO(map.timeZone).toPlainDate().toString();
}

/** Where the values of a sale come from, for the panel: `Contract.EndDate`. */
export function saleOrigin({ map }: AnswerContext, name: SaleName, leaf: string): string {
  const list = map.sales?.[name];
  return list ? `${list.object}.${list.fields[leaf]?.field ?? leaf}` : name;
}

/**
 * Rows of one kind of sales records. None where the organisation has no such object or this user may not see it; that one field of it
 * is hidden, or that its rows are no rows, is reported. `of`: the record that they hang on, if that is not the account.
 */
export function readSales<Shape extends z.core.$ZodShape>(
  context: AnswerContext,
  name: SaleName,
  schema: z.ZodMiniObject<Shape>,
  report: Report,
  of?: ReadRow<unknown>,
): ReadRow<z.output<z.ZodMiniObject<Shape>>>[] {
  const seen = visibleSale(context.map, context.schema, name);
  const answer = groupOf(context, SALES_GROUP);
  const path = of ? `${of.at}.${name}` : name;
  if (seen.state === 'hidden') {
    if (seen.what.includes('.')) report.bad(path, NOT_VISIBLE, seen.what);
    return [];
  }
  if (!answer.ok) return [];
  const read = readRows(context, { seen, record: of?.row ?? answer.value, account: answer.value, path, schema, report });
  if (read.ok) return read.value;
  report.bad(path, read.error.kind, `the rows of ${seen.list.object}`);
  return [];
}
