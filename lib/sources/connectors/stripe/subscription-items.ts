import { isRecord, type RawRecord } from '../../read-leaves';

/** One line of a subscription, with what its subscription says of it. */
export interface Item {
  price: RawRecord;
  /** Null: billed by use. */
  quantity: number | null;
  subscription: RawRecord;
  productId: string | null;
  productName: string | null;
  /** The price's lookup key, its id or its product's: what a table may know it by, the most telling first. */
  codes: readonly string[];
  startedAt: unknown;
  periodEndsAt: unknown;
}

/** Billed now, or about to be. */
export const LIVE = ['active', 'trialing', 'past_due'];

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

function itemOf(raw: unknown, subscription: RawRecord): Item[] {
  if (!isRecord(raw) || !isRecord(raw.price)) return [];
  const { price } = raw;
  const product = isRecord(price.product) ? price.product : null;
  const productId = text(product ? product.id : price.product);
  const metered = isRecord(price.recurring) && price.recurring.usage_type === 'metered';
  const quantity = !metered && typeof raw.quantity === 'number' ? raw.quantity : null;
  return [
    {
      price,
      quantity,
      subscription,
      productId,
      productName: text(product?.name) ?? text(price.nickname),
      codes: [text(price.lookup_key), text(price.id), productId].filter((code) => code !== null),
      startedAt: raw.created ?? subscription.start_date,
      // Stood at the subscription itself until 2025.
      periodEndsAt: raw.current_period_end ?? subscription.current_period_end,
    },
  ];
}

/** All lines of the subscriptions. */
export function itemsOf(subscriptions: readonly RawRecord[]): Item[] {
  return subscriptions.flatMap((subscription) => {
    const { items } = subscription;
    return isRecord(items) && Array.isArray(items.data) ? items.data.flatMap((raw) => itemOf(raw, subscription)) : [];
  });
}

export const isLive = ({ subscription }: Item): boolean => LIVE.includes(String(subscription.status));

/** The line that is the plan: the one that the table knows; without one, the only line that is billed by a quantity. */
export function mainItem(items: readonly Item[], table: Readonly<Record<string, string>> | undefined): Item | null {
  const licensed = items.filter((item) => isLive(item) && item.quantity !== null);
  const known = licensed.find(({ codes }) => codes.some((code) => table && Object.hasOwn(table, code)));
  return known ?? (licensed.length === 1 ? (licensed[0] ?? null) : null);
}

/** The code that the table knows; where it knows none, the most telling. */
export function codeIn({ codes }: Item, table: Readonly<Record<string, string>> | undefined): string | undefined {
  return codes.find((code) => table && Object.hasOwn(table, code)) ?? codes[0];
}
