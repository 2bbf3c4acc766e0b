import type { AppError, Result } from '@/lib/domain/app-error';
import { rowsIn } from '../../kit/collected';
import type { Session } from '../../kit/session';
import { isRecord } from '../../read-leaves';

const NOT_FOUND: AppError = { kind: 'not-found', what: 'account' };
const ID = /^cus_[A-Za-z0-9]{1,60}$/;

/** How a customer is asked for by something else than its id, and how the answer is held to it. */
function lookup(key: string, metadataKey: string | undefined): { path: string; fits(customer: object): boolean } | null {
  if (/["'\\]/.test(key)) return null;
  const email = (customer: object) =>
    'email' in customer && typeof customer.email === 'string' ? customer.email.toLowerCase() : '';
  const search = (query: string) => `/v1/customers/search?${new URLSearchParams({ query, limit: '10' })}`;
  const lower = key.toLowerCase();
  if (metadataKey !== undefined) {
    const own = (customer: object) =>
      'metadata' in customer && isRecord(customer.metadata) ? customer.metadata[metadataKey] : null;
    return { path: search(`metadata["${metadataKey}"]:"${key}"`), fits: (customer) => own(customer) === key };
  }
  if (key.includes('@')) {
    return { path: `/v1/customers?${new URLSearchParams({ email: key, limit: '10' })}`, fits: (one) => email(one) === lower };
  }
  if (/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(lower)) {
    return { path: search(`email~"@${lower}"`), fits: (customer) => email(customer).endsWith(`@${lower}`) };
  }
  return null;
}

/**
 * The id of the one customer that a key names: itself, an address, a company's domain, or a metadata value such as the CRM's id.
 * Several customers are as good as none: which of them it is nobody said.
 */
export async function findCustomer(session: Session, key: string, metadataKey: string | undefined): Promise<Result<string>> {
  if (ID.test(key)) return { ok: true, value: key };
  const asked = lookup(key, metadataKey);
  if (!asked) return { ok: false, error: NOT_FOUND };
  const found = rowsIn(await session.ask(asked.path), 'data');
  if (!found.ok) return found;
  const own = found.value.rows.filter((row) => isRecord(row) && asked.fits(row));
  const [only] = own;
  if (own.length > 1) return { ok: false, error: { kind: 'not-found', what: `account (${own.length} customers)` } };
  const id = isRecord(only) ? only.id : undefined;
  return typeof id === 'string' && ID.test(id) ? { ok: true, value: id } : { ok: false, error: NOT_FOUND };
}
