import type { AppError, Result } from '@/lib/domain/app-error';
import { z } from '@/lib/domain/z';
import { subdomainHost } from '../address/subdomain';
import { basic } from '../kit/auth-headers';
import { type Collected, type Rows, recordIn, rowsIn } from '../kit/collected';
import { type Failure, failureOfKind } from '../kit/failure';
import type { Judged } from '../kit/json-client';
import { type KeyedQuestion, keyedConnector } from '../kit/keyed-connector';
import type { Session } from '../kit/session';
import { isRecord } from '../read-leaves';
import { contractRecord, isLive, purchaseRows } from './chargebee/contract-record';
import { PRESET } from './chargebee/preset';
import { readUsages } from './chargebee/usages';

const Settings = z.object({ site: z.string().check(z.minLength(1), z.maxLength(63)) });
type Settings = z.infer<typeof Settings>;

const NOT_FOUND: AppError = { kind: 'not-found', what: 'account' };
const strange = { ok: false, error: { kind: 'unexpected-shape', path: 'subscriptions (of another account)' } } as const;

const CODES: Readonly<Record<string, AppError['kind']>> = {
  api_request_limit_exceeded: 'rate-limited',
  api_authentication_failed: 'unauthorised',
  api_authorization_failed: 'forbidden',
  resource_not_found: 'not-found',
  site_not_found: 'not-found',
};

/** Chargebee's own code before the status. */
function failureIn({ status, json, retryAfterMs }: Judged): Failure | null {
  if (status < 300 || !isRecord(json)) return null;
  const code = json.api_error_code ?? json.error_code;
  const kind = typeof code === 'string' && Object.hasOwn(CODES, code) ? CODES[code] : undefined;
  return kind === undefined ? null : failureOfKind(kind, status, retryAfterMs);
}

/** The id of the one customer of an address; several are as good as none. */
async function byAddress(session: Session, email: string): Promise<Result<string>> {
  const found = rowsIn(
    await session.ask(`/api/v2/customers?${new URLSearchParams({ 'email[is]': email, limit: '10' })}`),
    'list',
  );
  if (!found.ok) return found;
  const ids = found.value.rows.flatMap((row) => {
    const customer = isRecord(row) && isRecord(row.customer) ? row.customer : {};
    return String(customer.email).toLowerCase() === email.toLowerCase() && typeof customer.id === 'string' ? [customer.id] : [];
  });
  return ids.length === 1 && ids[0] !== undefined ? { ok: true, value: ids[0] } : { ok: false, error: NOT_FOUND };
}

async function collect(session: Session, { key, mapping, lists, nowMs }: KeyedQuestion<Settings>): Promise<Result<Collected>> {
  const id = key.includes('@') ? await byAddress(session, key) : ({ ok: true, value: key } as const);
  if (!id.ok) return id;
  if (/^\.+$/.test(id.value)) return { ok: false, error: NOT_FOUND };
  const query = new URLSearchParams({ 'customer_id[is]': id.value, limit: '100' });
  const [answer, listed] = await Promise.all([
    session.ask(`/api/v2/customers/${encodeURIComponent(id.value)}`),
    session.ask(`/api/v2/subscriptions?${query}`),
  ]);
  const customer = recordIn(answer, 'customer');
  if (!customer.ok) return customer;
  if (customer.value.id !== id.value || customer.value.deleted === true) return { ok: false, error: NOT_FOUND };
  const rows = rowsIn(listed, 'list', (body) => typeof body.next_offset === 'string');
  if (!rows.ok) return rows;
  const own = rows.value.rows.flatMap((row) => (isRecord(row) && isRecord(row.subscription) ? [row.subscription] : []));
  if (own.some((one) => one.customer_id !== id.value)) return strange;
  const read = new Map<string, Result<Rows>>([
    ['items', { ok: true, value: { rows: purchaseRows(own), whole: rows.value.whole } }],
  ]);
  if (lists.has('usages')) {
    const live = own.filter(isLive).flatMap((one) => (typeof one.id === 'string' ? [one.id] : []));
    const [only] = live;
    // Usage of several subscriptions of one item would have to be added up; which limit it counts against nobody says.
    if (only === undefined) read.set('usages', { ok: true, value: { rows: [], whole: true } });
    else
      read.set(
        'usages',
        live.length === 1
          ? await readUsages(session, only, nowMs)
          : { ok: false, error: { kind: 'unexpected-shape', path: `${live.length} live subscriptions` } },
      );
  }
  return { ok: true, value: { id: key, record: { customer: customer.value, ...contractRecord(own, mapping) }, lists: read } };
}

/** Subscriptions, seats and metered usage out of Chargebee, with a read-only key. */
export const connector = keyedConnector<Settings>({
  id: 'chargebee',
  name: 'Chargebee',
  kind: 'billing',
  accountKey: 'external-id',
  fields: [{ name: 'site', label: 'connector.setting.site' }],
  settings: Settings,
  secrets: [{ name: 'apiKey', label: 'connector.secret.api-key' }],
  preset: PRESET,
  limits: { callsPerView: 6, windows: [{ calls: 150, seconds: 60 }], evidence: 'R' },
  origin({ site }) {
    const host = subdomainHost(site, 'chargebee.com');
    return host.ok ? { ok: true, value: `https://${host.value}` } : host;
  },
  headers: ({ apiKey }) => basic(apiKey),
  failureIn,
  collect,
});
