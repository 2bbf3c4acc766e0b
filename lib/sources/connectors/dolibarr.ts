import type { Result } from '@/lib/domain/app-error';
import { type Collected, changeRows, ownRows, type Rows, recordIn, rowsIn, sameId, someRows } from '../kit/collected';
import { type AccountQuestion, crmConnector } from '../kit/crm-connector';
import type { Judged } from '../kit/json-client';
import type { Session } from '../kit/session';
import { isSiteOf, SITE_FIELDS, Site } from '../kit/setting-schemas';
import { isRecord, type RawRecord } from '../read-leaves';
import { PRESET } from './dolibarr/preset';

const MOST_ROWS = 100;

interface ListQuery {
  /** How the address goes on behind the API's. */
  path(id: string): string;
  /** The field that names the account. */
  owner: string;
}

const QUERIES: Readonly<Record<string, ListQuery>> = {
  proposals: { path: (id) => `/proposals?thirdparty_ids=${id}&sortfield=t.rowid&sortorder=DESC`, owner: 'socid' },
  orders: { path: (id) => `/orders?thirdparty_ids=${id}&sortfield=t.rowid&sortorder=DESC`, owner: 'socid' },
  contacts: { path: (id) => `/contacts?thirdparty_ids=${id}`, owner: 'socid' },
  tickets: { path: (id) => `/tickets?socid=${id}&sortfield=t.rowid&sortorder=DESC`, owner: 'fk_soc' },
  events: {
    path: (id) => `/agendaevents?sqlfilters=${encodeURIComponent(`(t.fk_soc:=:${id})`)}&sortfield=t.datep&sortorder=DESC`,
    owner: 'socid',
  },
};

const QUERY_OF: Readonly<Record<string, string>> = {
  proposals: 'proposals',
  'order-lines': 'orders',
  contacts: 'contacts',
  tickets: 'tickets',
  'past-events': 'events',
};

const EMPTY = 'nothing-found';

/** An empty list is told by a 404 that says so in words; any other 404 is one. */
function failureIn({ status, json }: Judged) {
  const message = isRecord(json) && isRecord(json.error) ? String(json.error.message) : '';
  if (status !== 404 || !/\bNo\b[\w ]*\bfound\b/i.test(message)) return null;
  return { error: { kind: 'not-found', what: EMPTY } as const, retryable: false, retryAfterMs: null };
}

/** Nothing is sent as an empty text; a name is in two parts. */
function plainRow(row: RawRecord): RawRecord {
  const plain = Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value === '' ? null : value]));
  const names = [row.lastname, row.firstname].filter((part) => typeof part === 'string' && part !== '');
  const closeOn = row.date_signature || row.fin_validite;
  return { ...plain, ...(names.length > 0 ? { fullName: names.join(' ') } : {}), ...(closeOn ? { closeOn } : {}) };
}

async function askRows(session: Session, api: string, id: string, kind: string, query: ListQuery): Promise<Result<Rows>> {
  const answer = await session.ask(`${api}${query.path(id)}&limit=${MOST_ROWS}`);
  if (!answer.ok && answer.error.kind === 'not-found' && answer.error.what === EMPTY)
    return { ok: true, value: { rows: [], whole: true } };
  const rows = ownRows(kind, changeRows(rowsIn(answer, ''), plainRow), (row) =>
    row[query.owner] === undefined || row[query.owner] === null ? undefined : sameId(row[query.owner], id),
  );
  return rows.ok ? { ...rows, value: { ...rows.value, whole: rows.value.rows.length < MOST_ROWS } } : rows;
}

/** Lines of orders that were validated; drafts and cancelled ones are no purchases. */
function linesOf(orders: Result<Rows>): Result<Rows> {
  const valid = someRows(orders, (row) => [1, 2, 3].includes(Number(row.statut)));
  if (!valid.ok) return valid;
  const rows = valid.value.rows.flatMap((order) => {
    if (!isRecord(order) || !Array.isArray(order.lines)) return [];
    const own = { orderedOn: order.date, multicurrency_code: order.multicurrency_code };
    return order.lines.map((line) =>
      isRecord(line) ? { ...own, ...plainRow(line), label: line.product_label || line.desc } : line,
    );
  });
  return { ok: true, value: { ...valid.value, rows } };
}

async function collect(session: Session, { id, settings, lists, nowMs }: AccountQuestion<Site>): Promise<Result<Collected>> {
  const api = `${settings.base ?? ''}/api/index.php`;
  const kinds = [...new Set([...lists.keys()].flatMap((name) => QUERY_OF[name] ?? []))];
  const [answer, ...found] = await Promise.all([
    session.ask(`${api}/thirdparties/${id}`),
    ...kinds.flatMap((kind) => {
      const query = QUERIES[kind];
      return query ? [askRows(session, api, id, kind, query).then((rows) => [kind, rows] as const)] : [];
    }),
  ]);
  const record = recordIn(answer, '');
  if (!record.ok) return record;
  const rowsOf = new Map(found);
  const read = [...lists.keys()].flatMap((name): [string, Result<Rows>][] => {
    const rows = rowsOf.get(QUERY_OF[name] ?? '');
    if (!rows) return [];
    if (name === 'order-lines') return [[name, linesOf(rows)]];
    // What lies ahead stands in the same calendar.
    return [[name, name === 'past-events' ? someRows(rows, (row) => Number(row.datep) * 1000 <= nowMs) : rows]];
  });
  return { ok: true, value: { id: record.value.id, record: plainRow(record.value), lists: new Map(read) } };
}

/**
 * Dolibarr by a user's API key: the third party, and one call each for orders, proposals, people, events and tickets.
 * [R] all of it: addresses, `DOLAPIKEY`, texts for numbers, seconds for times, states, the 404 of an empty list.
 */
export const connector = crmConnector<Site>({
  id: 'dolibarr',
  name: 'Dolibarr',
  via: ['worker'],
  fields: SITE_FIELDS,
  settings: Site,
  secrets: [{ name: 'apiKey', label: 'connector.secret.api-key' }],
  preset: PRESET,
  limits: { callsPerView: 6, windows: [], evidence: 'R' },
  origin: ({ origin }) => origin,
  owns: isSiteOf,
  idShape: /^[1-9]\d{0,11}$/,
  headers: ({ apiKey }) => (apiKey ? { DOLAPIKEY: apiKey } : null),
  failureIn,
  collect,
});
