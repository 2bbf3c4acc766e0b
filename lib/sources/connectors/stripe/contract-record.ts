import type { FieldMapping } from '../../canonical/field-mapping';
import type { Monthly } from '../../kit/monthly-amount';
import { monthsOf } from '../../kit/monthly-amount';
import { isRecord, type RawRecord } from '../../read-leaves';
import { currencyOf, dueOf, isoMinor, monthlyOf } from './money';
import { codeIn, type Item, isLive, mainItem } from './subscription-items';

/** A subscription with a discount costs less than its prices say, and by how much is not told here. */
function isDiscounted({ subscription }: Item): boolean {
  const { discount, discounts } = subscription;
  return isRecord(discount) || (Array.isArray(discounts) && discounts.length > 0);
}

/** The recurring revenue of all live lines that are billed by a quantity; null where any of them cannot be told exactly. */
function revenueOf(items: readonly Item[]): { minor: number; currency: string } | null {
  let total: Monthly = 0n;
  let currency: string | null = null;
  for (const item of items) {
    const own = currencyOf(item.price);
    const amount = item.quantity === null ? 0n : monthlyOf(item.price, item.quantity);
    if (own === null || amount === null || isDiscounted(item) || (currency ?? own) !== own) return null;
    currency = own;
    total += amount;
  }
  const minor = currency === null ? null : isoMinor(total, currency);
  return currency === null || minor === null ? null : { minor, currency };
}

function planOf(main: Item, live: readonly Item[], mapping: FieldMapping): RawRecord {
  const { price, quantity, subscription } = main;
  const due = dueOf(price);
  const currency = currencyOf(price);
  const one = currency === null ? null : monthlyOf(price, 1);
  const addOns = mapping.fields['plan.addOns']?.table;
  const others = live.filter((item) => item !== main && item.quantity !== null);
  return {
    code: codeIn(main, mapping.fields['plan.planId']?.table),
    product: main.productId,
    name: main.productName,
    quantity,
    unit_minor: one === null || currency === null ? null : isoMinor(one, currency),
    currency,
    interval: due && due.count === 1 ? due.every : null,
    term_months: due ? (monthsOf(due) ?? null) : null,
    started_at: subscription.start_date ?? null,
    period_ends_at: main.periodEndsAt ?? null,
    add_ons: others.map((item) => codeIn(item, addOns) ?? ''),
  };
}

/** The contract as one record: the plan's line, the other lines as add-ons, and what all of it brings in a month. */
export function contractRecord(items: readonly Item[], mapping: FieldMapping): RawRecord {
  const live = items.filter(isLive);
  const main = mainItem(items, mapping.fields['plan.planId']?.table);
  const revenue = live.length > 0 ? revenueOf(live) : null;
  return {
    ...(main ? { plan: planOf(main, live, mapping) } : {}),
    ...(revenue ? { mrr: revenue } : {}),
  };
}

/** One line as something that was bought. */
export function purchaseRow(item: Item): RawRecord {
  const { price, quantity, subscription } = item;
  const currency = currencyOf(price);
  const amount = quantity === null ? null : monthlyOf(price, quantity);
  return {
    code: item.codes[0] ?? null,
    product: item.productId,
    name: item.productName ?? item.productId ?? item.codes[0] ?? null,
    quantity,
    month_minor: amount === null || currency === null || isDiscounted(item) ? null : isoMinor(amount, currency),
    currency,
    bought_at: item.startedAt ?? null,
    ends_at: subscription.ended_at ?? (subscription.cancel_at_period_end === true ? item.periodEndsAt : null) ?? null,
    active: isLive(item),
  };
}
