import type { Money } from '@/lib/domain/money';
import type { Report } from '../../report';
import type { AnswerContext } from './answer-context';
import { monthlyPrice, totalPrice } from './sale-price';
import { readSales, SubscriptionRow, todayOf } from './sales-rows';

/** A product under one contract, amendments counted in. */
export interface Subscription {
  productId?: string;
  name: string;
  /** Once sold, without a term that renews. */
  once: boolean;
  state: 'running' | 'over' | 'to-come';
  /** Whole units; missing where the sum is none. */
  quantity?: number;
  startOn?: string;
  endOn?: string;
  /** Of all units for the whole term. */
  amount?: Money;
  /** Of one unit and month, where all running rows agree. */
  monthly?: Money;
}

const countOf = (row: SubscriptionRow) => row.quantity ?? row.renewalQuantity;

const first = (days: readonly (string | undefined)[]) => days.filter((day) => day !== undefined).sort()[0];
const last = (days: readonly (string | undefined)[]) =>
  days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);

function runs({ startOn = '', endOn, terminatedOn }: SubscriptionRow, today: string): boolean {
  return startOn <= today && (endOn === undefined || endOn >= today) && (terminatedOn === undefined || terminatedOn > today);
}

/** The sum of units. Null: a row does not say how many, or the sum is not a whole number. */
function unitsOf(rows: readonly SubscriptionRow[]): number | null {
  const counts = rows.map(countOf);
  if (counts.some((count) => count === undefined)) return null;
  const sum = Number(counts.reduce<number>((total, count) => total + (count ?? 0), 0).toFixed(6));
  return Number.isInteger(sum) ? sum : null;
}

function subscriptionOf(name: string, all: readonly SubscriptionRow[], today: string): Subscription {
  const running = all.filter((row) => runs(row, today));
  const units = unitsOf(running);
  // Whatever was cancelled by an amendment of as many fewer is over, though its last row runs on.
  const isRunning = running.length > 0 && (units === null || units > 0);
  const toCome = !isRunning && all.every((row) => row.startOn !== undefined && row.startOn > today);
  const rows = isRunning ? running : all;
  const quantity = unitsOf(rows);
  const productId = all[0]?.productId;
  const startOn = first(rows.map((row) => row.startOn));
  const endOn = rows.some((row) => row.endOn === undefined) ? undefined : last(rows.map((row) => row.endOn));
  const amount = totalPrice(rows.map((row) => ({ price: row.netPrice, count: countOf(row) })));
  const monthly = isRunning ? monthlyPrice(rows) : undefined;
  return {
    name,
    once: all.every((row) => row.kind === 'One-time'),
    state: isRunning ? 'running' : toCome ? 'to-come' : 'over',
    ...(productId === undefined ? {} : { productId }),
    ...(quantity === null || quantity <= 0 ? {} : { quantity }),
    ...(startOn === undefined ? {} : { startOn }),
    ...(endOn === undefined ? {} : { endOn }),
    ...(amount ? { amount } : {}),
    ...(monthly ? { monthly } : {}),
  };
}

/**
 * The account's CPQ subscriptions: one for each product under each contract. An amendment is a row of the difference, so that the rows
 * that run today are added up; a terminated one counts until that day. Where the quantity is empty, that of the renewal stands in.
 */
export function readSubscriptions(context: AnswerContext, report: Report): Subscription[] {
  const today = todayOf(context);
  const rows = readSales(context, 'subscriptions', SubscriptionRow, report).map(({ item }) => item);
  const named = rows.flatMap((row) => {
    const name = row.name ?? row.productName ?? row.productId;
    return name === undefined ? [] : [{ name, row }];
  });
  const groups = Map.groupBy(named, ({ name, row }) => JSON.stringify([row.productId ?? name, row.contractId]));
  return [...groups.values()].map((own) =>
    subscriptionOf(
      own[0]?.name ?? '',
      own.map(({ row }) => row),
      today,
    ),
  );
}
