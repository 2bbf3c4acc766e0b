import type { AccountRef } from '@/lib/domain/account-ref';
import type { FacetName, Facets } from '@/lib/domain/account-snapshot';
import type { AppError } from '@/lib/domain/app-error';
import { FACET_NAMES } from '@/lib/domain/facet-names';
import type { Money } from '@/lib/domain/money';
import { applyMapping } from './canonical/apply-mapping';
import type { FieldFrom, FieldMapping } from './canonical/field-mapping';
import { facetOfField, fieldOf } from './canonical/fields';
import { rowOf } from './canonical/raw-row';
import type { Source, SourceRequest } from './source';

type PageValue = string | number | boolean | Money;

/** What was read of the page that the account stands on: by canonical field, days as `YYYY-MM-DD`, shares from 0 to 1. */
export interface PageFacts {
  check: { state: 'recognised' | 'changed'; failed: string[]; covered: boolean; accountId?: string; tenant?: string };
  fields: Readonly<Record<string, PageValue>>;
  unread: Readonly<Record<string, { why: 'missing' | 'ambiguous' | 'unreadable' }>>;
  identity: { orgId?: string; userId?: string };
  /** It still says what it said of the record before. */
  stale?: true;
}

export interface PageSourceOptions {
  id: string;
  /** Those that the recipe has fields for; left out: any. */
  facets?: readonly FacetName[];
  /** Where days end, IANA. */
  timeZone?: string;
  /** Reads the page as it stands now; undefined: it cannot be read. */
  read(): Promise<PageFacts | undefined>;
}

const isMoney = (value: PageValue): value is Money => typeof value === 'object';

/** Values that are read already, as a mapping takes them. */
function mappingOf(fields: PageFacts['fields'], timeZone: string): FieldMapping {
  const from = Object.entries(fields).flatMap(([id, value]): [string, FieldFrom][] => {
    const field = fieldOf(id);
    if (!field || field.list) return [];
    return [[id, isMoney(value) ? { from: id, scale: ['minor'], currency: value.currency } : { from: id }]];
  });
  return { format: 'tsugite-mapping/1', timeZone, date: 'ymd', decimal: 'point', fields: Object.fromEntries(from) };
}

/** What a page's readings are of an account, facet by facet. A facet of which nothing could be read is unknown, never absent. Pure. */
export function pageFacets(
  { fields, unread }: Pick<PageFacts, 'fields' | 'unread'>,
  stamp: { source: string; nowMs: number; facets?: readonly FacetName[]; timeZone?: string },
): Partial<Facets> {
  const { source, nowMs, facets: only = FACET_NAMES, timeZone = 'Asia/Tokyo' } = stamp;
  const row = rowOf(Object.fromEntries(Object.entries(fields).map(([id, value]) => [id, isMoney(value) ? value.minor : value])));
  const known = applyMapping(row, mappingOf(fields, timeZone), { source, nowMs, facets: only }).facets;
  const lost: Partial<Record<FacetName, unknown>> = {};
  for (const [id, { why }] of Object.entries(unread)) {
    const name = facetOfField(id);
    if (name === null || !only.includes(name) || name in known || name in lost) continue;
    const error: AppError = why === 'unreadable' ? { kind: 'unexpected-shape', path: id } : { kind: 'not-found', what: id };
    lost[name] = { state: 'unknown', error, source, fetchedAtMs: nowMs };
  }
  return { ...(lost as Partial<Facets>), ...known };
}

/** Why what a page says is not of this account and this user; null: it is. */
function refusalOf({ check, identity: seen, stale }: PageFacts, { ref, identity }: SourceRequest): AppError | null {
  if (check.covered) return { kind: 'not-found', what: 'page' };
  if (check.state !== 'recognised') return { kind: 'unexpected-shape', path: check.failed.join(', ').slice(0, 200) || 'page' };
  if (stale || !isOf(check, ref)) return { kind: 'not-found', what: 'account' };
  const other = (seen.orgId ?? identity.orgId) !== identity.orgId || (seen.userId ?? identity.userId) !== identity.userId;
  if (!other) return null;
  const page = `${seen.orgId ?? identity.orgId}/${seen.userId ?? identity.userId}`;
  return { kind: 'identity-mismatch', page, connection: `${identity.orgId}/${identity.userId}` };
}

const isOf = ({ accountId, tenant }: PageFacts['check'], ref: AccountRef) =>
  accountId === ref.accountId && (tenant === undefined || tenant === ref.tenant);

/**
 * The page itself as a source: what its recipe reads off it, for the account of its address and the user it shows. It refuses a page that has
 * changed, that something covers, or that has gone on to another account meanwhile.
 */
export function pageSource({ id, facets = FACET_NAMES, timeZone, read }: PageSourceOptions): Source {
  return {
    id,
    facets,
    async fetch(request) {
      const seen = await read();
      if (!seen) return { ok: false, error: { kind: 'unreachable' } };
      const refusal = refusalOf(seen, request);
      if (refusal) return { ok: false, error: refusal };
      const { ref, identity, nowMs } = request;
      const stamp = { source: id, nowMs, facets: request.facets, ...(timeZone !== undefined && { timeZone }) };
      return { ok: true, value: { accountId: ref.accountId, identity, facets: pageFacets(seen, stamp) } };
    },
  };
}
