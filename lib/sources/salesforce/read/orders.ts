import type { Money } from '@/lib/domain/money';
import type { Report } from '../../report';
import type { AnswerContext } from './answer-context';
import { OrderLineRow, OrderRow, readSales } from './sales-rows';

/** One line of an activated order. */
export interface OrderLine {
  productId?: string;
  name: string;
  quantity?: number;
  startOn?: string;
  endOn?: string;
  amount?: Money;
}

/** The lines of the account's activated orders, newest order first. A line that takes something back is no purchase. */
export function readOrders(context: AnswerContext, report: Report): OrderLine[] {
  const orders = readSales(context, 'orders', OrderRow, report).filter(({ item }) => item.status === 'active');
  return orders.flatMap((order) =>
    readSales(context, 'orderLines', OrderLineRow, report, order).flatMap(({ item }): OrderLine[] => {
      const name = item.name ?? item.productId;
      const startOn = item.startOn ?? order.item.startOn;
      const endOn = item.endOn ?? order.item.endOn;
      if (name === undefined || (item.quantity !== undefined && item.quantity <= 0)) return [];
      return [
        {
          name,
          ...(item.productId === undefined ? {} : { productId: item.productId }),
          ...(item.quantity !== undefined && Number.isInteger(item.quantity) ? { quantity: item.quantity } : {}),
          ...(startOn === undefined ? {} : { startOn }),
          ...(endOn === undefined ? {} : { endOn }),
          ...(item.amount && item.amount.minor >= 0 ? { amount: item.amount } : {}),
        },
      ];
    }),
  );
}
