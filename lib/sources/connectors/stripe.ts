import type { Result } from '@/lib/domain/app-error';
import { z } from '@/lib/domain/z';
import { bearer } from '../kit/auth-headers';
import { type Collected, recordIn, rowsIn, sameId } from '../kit/collected';
import { type KeyedQuestion, keyedConnector } from '../kit/keyed-connector';
import type { Session } from '../kit/session';
import { isRecord, type RawRecord } from '../read-leaves';
import { contractRecord, purchaseRow } from './stripe/contract-record';
import { findCustomer } from './stripe/find-customer';
import { readMeters } from './stripe/meters';
import { PRESET } from './stripe/preset';
import { itemsOf, LIVE } from './stripe/subscription-items';

const Settings = z.object({
  /** Find customers by this metadata value instead of by id, address or domain. */
  metadataKey: z.optional(z.string().check(z.regex(/^[\w-]{0,40}$/))),
});
type Settings = z.infer<typeof Settings>;

/** Live subscriptions of one customer that are read in full; a customer has one, seldom two. */
const MOST_READ = 3;
const strange = { ok: false, error: { kind: 'unexpected-shape', path: 'subscriptions (of another account)' } } as const;

/**
 * Subscriptions with products and tiers. They are listed first and then read one by one: in a list both lie five levels deep, and
 * Stripe expands four.
 */
async function readSubscriptions(session: Session, customer: string): Promise<Result<{ all: RawRecord[]; whole: boolean }>> {
  const query = new URLSearchParams({ customer, status: 'all', limit: '100' });
  const listed = rowsIn(await session.ask(`/v1/subscriptions?${query}`), 'data', (body) => body.has_more === true);
  if (!listed.ok) return listed;
  const all = listed.value.rows.filter(isRecord);
  if (all.some((one) => !sameId(isRecord(one.customer) ? one.customer.id : one.customer, customer))) return strange;
  const live = all
    .filter(({ id, status }) => LIVE.includes(String(status)) && /^sub_\w{1,60}$/.test(String(id)))
    .slice(0, MOST_READ);
  const more = new URLSearchParams([
    ['expand[]', 'items.data.price.product'],
    ['expand[]', 'items.data.price.tiers'],
  ]);
  const full = await Promise.all(live.map(async ({ id }) => recordIn(await session.ask(`/v1/subscriptions/${id}?${more}`), '')));
  const failed = full.find((one) => !one.ok);
  if (failed && !failed.ok) return failed;
  const read = full.flatMap((one) => (one.ok ? [one.value] : []));
  if (read.some((one) => !live.some(({ id }) => id === one.id) || !sameId(one.customer, customer))) return strange;
  return { ok: true, value: { all: all.map((one) => read.find(({ id }) => id === one.id) ?? one), whole: listed.value.whole } };
}

async function collect(session: Session, question: KeyedQuestion<Settings>): Promise<Result<Collected>> {
  const { key, mapping, nowMs, lists, settings } = question;
  const found = await findCustomer(session, key, settings.metadataKey || undefined);
  if (!found.ok) return found;
  const [answer, subscriptions] = await Promise.all([
    session.ask(`/v1/customers/${found.value}`),
    readSubscriptions(session, found.value),
  ]);
  const customer = recordIn(answer, '');
  if (!customer.ok) return customer;
  if (typeof customer.value.id !== 'string') return { ok: false, error: { kind: 'unexpected-shape', path: 'customer.id' } };
  if (customer.value.deleted === true || customer.value.id !== found.value) {
    return { ok: false, error: { kind: 'not-found', what: 'account' } };
  }
  if (!subscriptions.ok) return subscriptions;
  const items = itemsOf(subscriptions.value.all);
  const rows = { ok: true, value: { rows: items.map(purchaseRow), whole: subscriptions.value.whole } } as const;
  const read = new Map<string, Collected['lists'] extends ReadonlyMap<string, infer V> ? V : never>([['items', rows]]);
  if (lists.has('meters')) read.set('meters', await readMeters(session, { customer: found.value, items, mapping, nowMs }));
  return { ok: true, value: { id: key, record: { customer: customer.value, ...contractRecord(items, mapping) }, lists: read } };
}

/** Subscriptions, seats and metered usage out of Stripe, with a restricted key that may read customers, subscriptions, prices and meters. */
export const connector = keyedConnector<Settings>({
  id: 'stripe',
  name: 'Stripe',
  kind: 'billing',
  accountKey: 'external-id',
  // A customer's mail address has the company's domain.
  knownBy: () => ['external-id', 'domain'],
  fields: [{ name: 'metadataKey', label: 'connector.setting.metadata-key', optional: true }],
  settings: Settings,
  secrets: [{ name: 'apiKey', label: 'connector.secret.api-key' }],
  preset: PRESET,
  limits: { callsPerView: 23, windows: [{ calls: 100, seconds: 1 }], evidence: 'R' },
  origin: () => ({ ok: true, value: 'https://api.stripe.com' }),
  headers: ({ apiKey }) => bearer(apiKey),
  collect,
});
