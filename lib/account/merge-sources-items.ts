import { companyKey } from '@/lib/domain/company-name';
import { formOf } from './conflicts';

type Item = Readonly<Record<string, unknown>>;

const join = (...parts: unknown[]): string => JSON.stringify(parts.map((part) => part ?? null));

/**
 * Lists of which every source knows a part: their items are put together, and what makes two items the same thing. Other lists
 * (add-ons of a contract) are one word of one source.
 */
export const ITEM_KEYS: Readonly<Record<string, (item: Item) => string>> = {
  'usage.metrics': ({ metricId }) => join(metricId),
  'nps.responses': ({ answeredOn, contactId, name, score }) => join(answeredOn, contactId ?? name ?? `(${score})`),
  'purchases.items': ({ productId, name, purchasedOn }) => join(productId ?? name, purchasedOn),
  'opportunities.items': ({ id }) => join(id),
  'contacts.people': ({ id }) => join(id),
  'contacts.touches': ({ onDate, channel, subject, contactId, planned }) => join(onDate, channel, subject, contactId, planned),
  'support.tickets': ({ id }) => join(id),
  'support.pains': (pain) => join(pain),
  'competitors.items': ({ name }) => join(companyKey(String(name))),
  'interest.signals': ({ kind, subject, onDate }) => join(kind, subject, onDate),
};

/** A short name of an item for a path: its id, else a readable part of its key. */
export function itemName(item: unknown): string {
  if (typeof item !== 'object' || item === null) return formOf(item).slice(0, 60);
  const { id, metricId, productId, name, answeredOn, onDate } = item as Item;
  return String(id ?? metricId ?? productId ?? name ?? answeredOn ?? onDate).slice(0, 60);
}

/** An answer of which it is not told who gave it. */
export function isNameless({ contactId, name }: Item): boolean {
  return contactId === undefined && name === undefined;
}

/** Two answers that can be one: given on one day, with one score. */
export function sameAnswer(one: Item, other: Item): boolean {
  return one.answeredOn === other.answeredOn && one.score === other.score;
}

/** Items of one source by key; two alike are two things and stay two (two people who answered the same). */
export function keyed(path: string, items: readonly unknown[]): [key: string, item: unknown][] {
  const keyOf = ITEM_KEYS[path];
  const seen = new Map<string, number>();
  return items.map((item) => {
    const key = keyOf ? keyOf(item as Item) : formOf(item);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return [count === 1 ? key : `${key}#${count}`, item];
  });
}
