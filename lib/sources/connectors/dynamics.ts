import type { AppError, Result } from '@/lib/domain/app-error';
import { headsOf } from '../kit/asked';
import { type Collected, type Rows, recordIn, rowsIn } from '../kit/collected';
import { type AccountQuestion, crmConnector } from '../kit/crm-connector';
import { type Failure, failureOfKind } from '../kit/failure';
import type { JsonAnswer, Judged } from '../kit/json-client';
import { limitLeft } from '../kit/seen-limit';
import type { Session } from '../kit/session';
import { isFieldName, isSiteOf, SITE_FIELDS, Site } from '../kit/setting-schemas';
import { isRecord, type RawRecord } from '../read-leaves';
import { describeAccounts } from './dynamics/describe';
import { askList, askSurveys, expandOf, listOf, plainRecord, QUERIES, QUERY_OF } from './dynamics/lists';
import { PRESET } from './dynamics/preset';

const CODES: Readonly<Record<string, AppError['kind']>> = {
  '0x80072322': 'rate-limited',
  '0x80072321': 'rate-limited',
  '0x80072326': 'rate-limited',
  '0x80040217': 'not-found',
  '0x80040220': 'forbidden',
  '0x80048306': 'forbidden',
};

/** What is left of five minutes is told with every answer; of how much, the documentation alone says. */
const BURST = { left: 'x-ms-ratelimit-burst-remaining-xrm-requests', allowed: 6000, windowMs: 300_000 };

function failureIn({ status, json, retryAfterMs }: Judged): Failure | null {
  const error = isRecord(json) ? json.error : undefined;
  const kind = status >= 300 && isRecord(error) ? CODES[String(error.code).toLowerCase()] : undefined;
  return kind === undefined ? null : failureOfKind(kind, status, retryAfterMs);
}

/** Labels of choices and lookups come with the values. */
const HEADERS = { Prefer: 'odata.include-annotations="OData.Community.Display.V1.FormattedValue"' };

const ACCOUNT_ALWAYS = ['accountid'];
const CURRENCY = 'transactioncurrencyid($select=isocurrencycode)';

/** Columns behind the mapping's paths: a label is no column of its own. */
const columnsOf = (paths: readonly string[]): string[] =>
  headsOf(paths.map((path) => path.replace(/@label$/, ''))).filter((name) => isFieldName(name) && name !== 'currency');

const isUnknownName = (answer: JsonAnswer): boolean =>
  !answer.ok && answer.failure.error.kind === 'unexpected-shape' && answer.failure.error.path === 'status 400';

/** All columns, each with its label; without the marks that the protocol sets. */
async function askEverything(session: Session, address: string): Promise<Result<Collected>> {
  const account = recordIn(await session.ask(`${address}?$expand=${CURRENCY}`, { headers: HEADERS }), '');
  if (!account.ok) return account;
  const plain = Object.entries(plainRecord(account.value)).filter(([name]) => !/@(?:odata|OData|Microsoft)\./.test(name));
  return { ok: true, value: { id: account.value.accountid, record: Object.fromEntries(plain), lists: new Map() } };
}

async function collect(
  session: Session,
  { id: guid, settings, paths, lists, everything }: AccountQuestion<Site>,
): Promise<Result<Collected>> {
  const { base = '' } = settings;
  const id = guid.replace(/[{}]/g, '');
  const address = `${base}/api/data/v9.2/accounts(${id})`;
  if (everything) return askEverything(session, address);
  const queries = [...new Set([...lists.keys()].flatMap((name) => QUERY_OF[name] ?? []))];
  const expand = [CURRENCY, ...queries.flatMap((name) => (QUERIES[name] ? [expandOf(QUERIES[name])] : []))];
  const select = [...new Set([...ACCOUNT_ALWAYS, ...columnsOf(paths)])].join(',');
  const surveys = lists.has('surveys') ? askSurveys(session, base, id, HEADERS) : null;

  let answer = await session.call(`${address}?$select=${select}&$expand=${expand.join(',')}`, { headers: HEADERS });
  // One name that this system does not know spoils the whole question: then each part is asked for by itself.
  const apart = isUnknownName(answer);
  if (apart) answer = await session.call(`${address}?$expand=${expand[0]}`, { headers: HEADERS });
  const account = recordIn(answer.ok ? { ok: true, value: answer.json } : { ok: false, error: answer.failure.error }, '');
  if (!account.ok) return account;
  const record = plainRecord(account.value);

  const found = new Map<string, Result<Rows>>();
  await Promise.all(
    queries.map(async (name) => {
      found.set(
        name,
        apart ? await askList(session, base, id, name, HEADERS) : nested(account.value, QUERIES[name]?.navigation ?? ''),
      );
    }),
  );
  const read = [...lists.keys()].flatMap((name) => {
    const rows = found.get(QUERY_OF[name] ?? '');
    return rows ? [[name, listOf(name, rows, record.currency)] as const] : [];
  });
  const all = new Map<string, Result<Rows>>(read);
  if (surveys) all.set('surveys', await surveys);
  return { ok: true, value: { id: account.value.accountid, record, lists: all } };
}

const nested = (account: RawRecord, navigation: string): Result<Rows> =>
  rowsIn({ ok: true, value: account }, navigation, (body) => body[`${navigation}@odata.nextLink`] !== undefined);

/**
 * Dynamics 365 from its own page, with the session that is open there: one call, and one more for the surveys.
 * [V] address, headers, annotations, limits and their codes, columns of the surveys. [R] names of navigations (where one is wrong each list is
 * asked for by itself), states of activities, 401 or a redirect where the session is over.
 */
export const connector = crmConnector({
  id: 'dynamics',
  name: 'Dynamics 365',
  via: ['page'],
  fields: SITE_FIELDS,
  settings: Site,
  secrets: [],
  preset: PRESET,
  limits: { callsPerView: 7, windows: [{ calls: BURST.allowed, seconds: 300 }], evidence: 'V', share: 0.9 },
  origin: ({ origin }) => origin,
  owns: isSiteOf,
  idShape: /^\{?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?$/i,
  headers: () => ({ 'OData-MaxVersion': '4.0', 'OData-Version': '4.0' }),
  failureIn,
  limitIn: (headers, nowMs) => limitLeft(headers, BURST, nowMs),
  collect,
  describe: (session, { settings }) => describeAccounts(session, settings.base ?? ''),
});
