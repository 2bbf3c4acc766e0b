import type { FieldMapping } from '../../canonical/field-mapping';
import { type Due, minorOf, monthly, monthsOf } from '../../kit/monthly-amount';
import { isRecord, type RawRecord } from '../../read-leaves';

const LIVE = ['active', 'in_trial', 'non_renewing'];

export const isLive = ({ status }: RawRecord): boolean => LIVE.includes(String(status));

function dueOf({ billing_period: count, billing_period_unit: every }: RawRecord): Due | null {
  return typeof every === 'string' && typeof count === 'number' ? { every, count } : null;
}

const itemsOf = (subscription: RawRecord): RawRecord[] =>
  Array.isArray(subscription.subscription_items) ? subscription.subscription_items.filter(isRecord) : [];

/** What so many of an item cost in a month. Amounts are in cents; currencies without cents count whole units, as ISO 4217 does. */
function monthMinor(item: RawRecord, subscription: RawRecord, quantity: number): number | null {
  const due = dueOf(subscription);
  const price = item.unit_price;
  const amount = due && typeof price === 'number' ? monthly(String(price), quantity, due) : null;
  return amount === null ? null : minorOf(amount);
}

const quantityOf = ({ quantity }: RawRecord): number | null => (typeof quantity === 'number' ? quantity : null);

/** The end of the contract where there is one over several periods; else of the period that is paid for. */
function termEndOf(subscription: RawRecord): unknown {
  const { contract_term: contract } = subscription;
  return (isRecord(contract) ? contract.contract_end : undefined) ?? subscription.current_term_end ?? null;
}

/** The contract as one record: the live subscription that has a plan. Several with a plan: the one whose plan the table knows. */
export function contractRecord(subscriptions: readonly RawRecord[], mapping: FieldMapping): RawRecord {
  const live = subscriptions.filter(isLive);
  const plans = live.flatMap((subscription) =>
    itemsOf(subscription).flatMap((item) => (item.item_type === 'plan' ? [{ subscription, item }] : [])),
  );
  const table = mapping.fields['plan.planId']?.table ?? {};
  const known = plans.find(({ item }) => Object.hasOwn(table, String(item.item_price_id)));
  const main = known ?? (plans.length === 1 ? plans[0] : undefined);
  const currencies = new Set(live.map((one) => one.currency_code));
  const sum = live.every(({ mrr }) => typeof mrr === 'number') ? live.reduce((total, { mrr }) => total + Number(mrr), 0) : null;
  const all = {
    currency: currencies.size === 1 ? [...currencies][0] : null,
    mrr: live.length > 0 && currencies.size === 1 ? sum : null,
  };
  if (!main) return all;
  const { subscription, item } = main;
  const due = dueOf(subscription);
  const addOns = live.flatMap(itemsOf).filter(({ item_type: type }) => type === 'addon');
  return {
    ...all,
    plan: {
      item_price_id: item.item_price_id ?? null,
      quantity: quantityOf(item),
      month_minor: monthMinor(item, subscription, 1),
      interval: due?.count === 1 ? due.every : null,
      term_months: due ? (monthsOf(due) ?? null) : null,
      started_at: subscription.started_at ?? null,
      term_ends_at: termEndOf(subscription),
      add_ons: addOns.map(({ item_price_id: id }) => (typeof id === 'string' ? id : '')),
    },
  };
}

/** Every item of every subscription as something that was bought. */
export function purchaseRows(subscriptions: readonly RawRecord[]): RawRecord[] {
  return subscriptions.flatMap((subscription) =>
    itemsOf(subscription).map((item) => {
      const quantity = quantityOf(item);
      return {
        item_price_id: item.item_price_id ?? null,
        quantity,
        month_minor: quantity === null ? null : monthMinor(item, subscription, quantity),
        currency: subscription.currency_code ?? null,
        bought_at: subscription.started_at ?? null,
        ends_at: subscription.cancelled_at ?? null,
        active: isLive(subscription),
      };
    }),
  );
}
