import type { Result } from '@/lib/domain/app-error';
import { headsOf } from '../kit/asked';
import { type Collected, changeRows, ownRows, type Rows, recordIn, rowsIn, sameId, someRows } from '../kit/collected';
import { type AccountQuestion, crmConnector } from '../kit/crm-connector';
import type { Session } from '../kit/session';
import { isFieldName, isSiteOf, SITE_FIELDS, Site } from '../kit/setting-schemas';
import type { RawRecord } from '../read-leaves';
import { PRESET } from './espocrm/preset';

const MOST_ROWS = 100;

/** Links that are read for a list of the mapping; activities stand under two. */
const LINKS: Readonly<Record<string, readonly string[]>> = {
  opportunities: ['opportunities'],
  contacts: ['contacts'],
  cases: ['cases'],
  'past-activities': ['meetings', 'calls'],
  'planned-activities': ['meetings', 'calls'],
};
const CHANNELS: Readonly<Record<string, string>> = { meetings: 'meeting', calls: 'call' };

/** Times are in UTC and do not say so. */
function plainRow(row: RawRecord): RawRecord {
  const plain = (value: unknown): unknown =>
    typeof value === 'string' && /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(value) ? `${value.replace(' ', 'T')}Z` : value;
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)]));
}

async function askLink(
  session: Session,
  account: string,
  id: string,
  link: string,
  paths: readonly string[],
): Promise<Result<Rows>> {
  const made = ['channel'];
  const fields = [...new Set(['id', 'accountId', 'status', ...headsOf(paths)])].filter(
    (name) => isFieldName(name) && !made.includes(name),
  );
  const select = encodeURIComponent(fields.filter((name) => name !== 'status' || link !== 'contacts').join(','));
  const answer = await session.ask(`${account}/${link}?maxSize=${MOST_ROWS}&orderBy=createdAt&order=desc&select=${select}`);
  const rows = rowsIn(answer, 'list', (body) => Number(body.total) > MOST_ROWS);
  const plain = changeRows(rows, (row) => ({ ...plainRow(row), channel: CHANNELS[link] ?? 'other' }));
  return ownRows(link, plain, (row) =>
    typeof row.accountId === 'string' && link !== 'contacts' ? sameId(row.accountId, id) : undefined,
  );
}

/** Two lists as one; where one of them failed, so has the whole. */
function joined(parts: readonly Result<Rows>[]): Result<Rows> {
  const rows: unknown[] = [];
  let whole = true;
  for (const part of parts) {
    if (!part.ok) return part;
    rows.push(...part.value.rows);
    whole &&= part.value.whole;
  }
  return { ok: true, value: { rows, whole } };
}

async function collect(session: Session, { id, settings, lists }: AccountQuestion<Site>): Promise<Result<Collected>> {
  const account = `${settings.base ?? ''}/api/v1/Account/${id}`;
  const paths = new Map<string, string[]>();
  for (const [name, list] of lists) {
    for (const link of LINKS[name] ?? []) paths.set(link, [...(paths.get(link) ?? []), ...list.paths]);
  }
  const [answer, ...found] = await Promise.all([
    session.ask(account),
    ...[...paths].map(async ([link, own]) => [link, await askLink(session, account, id, link, own)] as const),
  ]);
  const record = recordIn(answer, '');
  if (!record.ok) return record;
  const links = new Map(found);
  const read = [...lists.keys()].flatMap((name): [string, Result<Rows>][] => {
    const rows = joined((LINKS[name] ?? []).flatMap((link) => links.get(link) ?? []));
    if (!LINKS[name]) return [];
    if (name === 'past-activities') return [[name, someRows(rows, (row) => row.status === 'Held')]];
    return [[name, name === 'planned-activities' ? someRows(rows, (row) => row.status === 'Planned') : rows]];
  });
  return { ok: true, value: { id: record.value.id, record: plainRow(record.value), lists: new Map(read) } };
}

/**
 * EspoCRM: the account, and one call for each link of it. From its own page with the word that the page keeps for its own calls
 * (`pageSession`: what stands in `espo-user-auth`), or by the key of an API user.
 * [V] addresses, links, headers of both ways, ids. [R] the lists' envelope, statuses of activities and cases, times in UTC.
 */
export const connector = crmConnector<Site>({
  id: 'espocrm',
  name: 'EspoCRM',
  // The page's own word must be copied out of the browser by hand, a key is made in the settings of EspoCRM.
  via: ['worker', 'page'],
  fields: SITE_FIELDS,
  settings: Site,
  secrets: [
    { name: 'apiKey', label: 'connector.secret.api-key', via: 'worker' },
    { name: 'pageSession', label: 'connector.secret.page-session', via: 'page' },
  ],
  preset: PRESET,
  limits: { callsPerView: 6, windows: [], evidence: 'R' },
  origin: ({ origin }) => origin,
  owns: isSiteOf,
  idShape: /^(?:[0-9a-f]{17}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/,
  headers: ({ apiKey, pageSession }, via) => {
    if (via === 'worker') return apiKey ? { 'X-Api-Key': apiKey } : null;
    return pageSession ? { 'Espo-Authorization': pageSession, 'Espo-Authorization-By-Token': 'true' } : null;
  },
  collect,
});
