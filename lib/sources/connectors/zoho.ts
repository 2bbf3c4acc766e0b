import type { AppError, Result } from '@/lib/domain/app-error';
import { z } from '@/lib/domain/z';
import { type AskedList, headsOf } from '../kit/asked';
import { type Collected, changeRows, ownRows, type Rows, rowsIn, sameId } from '../kit/collected';
import { type AccountQuestion, crmConnector } from '../kit/crm-connector';
import { type Failure, failureOfKind } from '../kit/failure';
import type { Judged } from '../kit/json-client';
import type { Session } from '../kit/session';
import { Digits, isFieldName } from '../kit/setting-schemas';
import { isRecord, type RawRecord } from '../read-leaves';
import { describeAccounts } from './zoho/describe';
import { PRESET } from './zoho/preset';

const ZohoSettings = z.object({
  /** The end of the API's host: each data centre keeps its own customers. */
  dataCentre: z.enum(['com', 'eu', 'in', 'com.au', 'jp', 'com.cn', 'ca', 'sa']),
  orgId: Digits,
});
type ZohoSettings = z.infer<typeof ZohoSettings>;

const CODES: Readonly<Record<string, AppError['kind']>> = {
  INVALID_TOKEN: 'unauthorised',
  AUTHENTICATION_FAILURE: 'unauthorised',
  OAUTH_SCOPE_MISMATCH: 'forbidden',
  NO_PERMISSION: 'forbidden',
  INVALID_MODULE: 'forbidden',
  TOO_MANY_REQUESTS: 'rate-limited',
  INVALID_DATA: 'not-found',
};

function failureIn({ status, json, retryAfterMs }: Judged): Failure | null {
  const kind = isRecord(json) && json.status === 'error' ? CODES[String(json.code)] : undefined;
  return kind === undefined ? null : failureOfKind(kind, status, retryAfterMs);
}

const MOST_ROWS = 200;
/** Zoho's own word on the newest activity; it costs no call. */
const LAST_TOUCH = 'last-touch';
/** Products are sold to many; every other row names its account. */
const UNOWNED = ['Products'];

/** Text names of the relation to the account, by module: a row that has one must name the account asked about. */
const ownerOf = (row: RawRecord): unknown => {
  const account = row.Account_Name;
  return isRecord(account) ? account.id : undefined;
};

async function askRelated(session: Session, id: string, module: string, { paths }: AskedList): Promise<Result<Rows>> {
  const owner = UNOWNED.includes(module) ? [] : ['Account_Name'];
  const fields = [...new Set([...headsOf(paths), ...owner])].filter((name) => isFieldName(name) && name !== 'id');
  const answer = await session.ask(
    `/crm/v8/Accounts/${id}/${module}?fields=${fields.slice(0, 50).join(',')}&per_page=${MOST_ROWS}`,
  );
  // No rows are told by an empty answer.
  if (answer.ok && answer.value === undefined) return { ok: true, value: { rows: [], whole: true } };
  const rows = rowsIn(answer, 'data', (body) => isRecord(body.info) && body.info.more_records === true);
  return ownRows(module, rows, (row) => (ownerOf(row) === undefined ? undefined : sameId(ownerOf(row), id)));
}

const touchesOf = (record: RawRecord): Result<Rows> => ({
  ok: true,
  value: { rows: record.Last_Activity_Time ? [{ onDate: record.Last_Activity_Time, channel: 'other' }] : [], whole: true },
});

async function collect(session: Session, { id, lists }: AccountQuestion<ZohoSettings>): Promise<Result<Collected>> {
  const related = [...lists].filter(([name]) => name !== LAST_TOUCH && isFieldName(name));
  const [answer, ...found] = await Promise.all([
    session.ask(`/crm/v8/Accounts/${id}`),
    ...related.map(
      async ([module, list]): Promise<[string, Result<Rows>]> => [module, await askRelated(session, id, module, list)],
    ),
  ]);
  if (answer.ok && answer.value === undefined) return { ok: false, error: { kind: 'not-found', what: 'account' } };
  const accounts = rowsIn(answer, 'data');
  if (!accounts.ok) return accounts;
  const record = accounts.value.rows[0];
  if (!isRecord(record)) return { ok: false, error: { kind: 'unexpected-shape', path: 'data[0]' } };
  // One account's rows are in its own currency unless they say another.
  const inCurrency = (rows: Result<Rows>) => changeRows(rows, (row) => ({ Currency: record.Currency, ...row }));
  const all = new Map(found.map(([name, rows]) => [name, inCurrency(rows)]));
  if (lists.has(LAST_TOUCH)) all.set(LAST_TOUCH, touchesOf(record));
  return { ok: true, value: { id: record.id, record, lists: all } };
}

/**
 * Zoho CRM by an access token: the account, and one call for each related list that the mapping names.
 * [V] hosts of the data centres, header, envelope (an array of one), fields of accounts and deals, codes of errors. [R] the related lists
 * but deals, an empty answer for no rows, the stages' names, that an organisation without several currencies sends no `Currency`.
 */
export const connector = crmConnector<ZohoSettings>({
  id: 'zoho',
  name: 'Zoho CRM',
  via: ['worker'],
  fields: [
    { name: 'dataCentre', label: 'connector.setting.data-centre' },
    { name: 'orgId', label: 'connector.setting.org-id' },
  ],
  settings: ZohoSettings,
  secrets: [{ name: 'accessToken', label: 'connector.secret.access-token' }],
  preset: PRESET,
  limits: { callsPerView: 6, windows: [], evidence: 'R' },
  origin: ({ dataCentre }) => `https://www.zohoapis.${dataCentre}`,
  owns: ({ orgId }, tenant) => tenant === orgId,
  idShape: /^[1-9]\d{0,19}$/,
  headers: ({ accessToken }, _via, { orgId }) =>
    accessToken ? { Authorization: `Zoho-oauthtoken ${accessToken}`, 'X-CRM-ORG': orgId } : null,
  failureIn,
  collect,
  describe: describeAccounts,
});
