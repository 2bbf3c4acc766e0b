import type { AppError, Result } from '@/lib/domain/app-error';
import { z } from '@/lib/domain/z';
import { type AskedList, headsOf } from '../kit/asked';
import { type Collected, changeRows, ownRows, type Rows, recordIn, rowsIn, sameId } from '../kit/collected';
import { type AccountQuestion, crmConnector } from '../kit/crm-connector';
import { type Failure, failureOfKind } from '../kit/failure';
import type { Judged } from '../kit/json-client';
import type { Session } from '../kit/session';
import { Digits, isFieldName, Origin } from '../kit/setting-schemas';
import { isRecord, type RawRecord } from '../read-leaves';
import { describeForm } from './kintone/describe';
import { plainRecord, quoted } from './kintone/plain-record';
import { PRESET } from './kintone/preset';

const FieldCode = z.string().check(z.refine(isFieldName, 'not a field code'));

/** An app whose records belong to a customer: `link` is its field that holds the customer's `by` (left out: the record number). */
const RelatedApp = z.object({ app: Digits, link: FieldCode, by: z.optional(FieldCode) });

const KintoneSettings = z.object({
  origin: Origin,
  /** The app of the customers. */
  app: Digits,
  guestSpace: z.optional(Digits),
  /** By the name under which the mapping expects the rows. */
  apps: z.optional(z.record(z.string(), RelatedApp)),
});
type KintoneSettings = z.infer<typeof KintoneSettings>;

const CODES: Readonly<Record<string, AppError['kind']>> = {
  GAIA_RE01: 'not-found',
  GAIA_AP01: 'not-found',
  CB_NO02: 'forbidden',
  CB_AU01: 'unauthorised',
  CB_WA01: 'unauthorised',
  GAIA_TO04: 'rate-limited',
  GAIA_TM12: 'rate-limited',
};

function failureIn({ status, json, retryAfterMs }: Judged): Failure | null {
  const kind = status >= 300 && isRecord(json) ? CODES[String(json.code)] : undefined;
  return kind === undefined ? null : failureOfKind(kind, status, retryAfterMs);
}

/** Longer addresses are turned into a POST by kintone's own client, which needs a token of the page's. */
const LONGEST_ADDRESS = 4000;
const MOST_ROWS = 100;

/** Records of one related app, in one call. */
async function askApp(
  session: Session,
  base: string,
  { app, link, by }: z.infer<typeof RelatedApp>,
  name: string,
  { paths }: AskedList,
  account: RawRecord,
): Promise<Result<Rows>> {
  const value = by === undefined ? account.$id : account[by];
  if (typeof value !== 'string') return { ok: false, error: { kind: 'not-found', what: by ?? '$id' } };
  const query = `${link} = ${quoted(value)} order by $id desc limit ${MOST_ROWS}`;
  const short = `${base}/records.json?app=${app}&query=${encodeURIComponent(query)}`;
  const fields = [...new Set(['$id', link, ...headsOf(paths)])].map(
    (code, index) => `&fields[${index}]=${encodeURIComponent(code)}`,
  );
  const long = short + fields.join('');
  const answer = await session.ask(long.length > LONGEST_ADDRESS ? short : long);
  const rows = rowsIn(answer, 'records');
  const all = rows.ok ? { ...rows, value: { ...rows.value, whole: rows.value.rows.length < MOST_ROWS } } : rows;
  return ownRows(name, changeRows(all, plainRecord), (row) => (row[link] === undefined ? undefined : sameId(row[link], value)));
}

const baseOf = ({ guestSpace }: KintoneSettings) => (guestSpace === undefined ? '/k/v1' : `/k/guest/${guestSpace}/v1`);

async function collect(session: Session, { id, settings, lists }: AccountQuestion<KintoneSettings>): Promise<Result<Collected>> {
  const base = baseOf(settings);
  const answer = recordIn(await session.ask(`${base}/record.json?app=${settings.app}&id=${id}`), 'record');
  if (!answer.ok) return answer;
  const record = plainRecord(answer.value);
  const apps = Object.entries(settings.apps ?? {});
  const read = await Promise.all(
    apps.map(async ([name, app]) => {
      const list = lists.get(name);
      return list ? [[name, await askApp(session, base, app, name, list, record)] as const] : [];
    }),
  );
  // A list that is neither an app of the settings nor a table of the record.
  const missing = [...lists.keys()].filter((name) => !settings.apps?.[name] && !Array.isArray(record[name]));
  const unset = missing.map((name) => [name, { ok: false, error: { kind: 'misconfigured', field: `apps.${name}` } }] as const);
  return { ok: true, value: { id: record.$id, record, lists: new Map<string, Result<Rows>>([...read.flat(), ...unset]) } };
}

/**
 * kintone: the record of the customers' app, and one call for each related app. From its own page with the session that is open there,
 * or by tokens of the apps (joined by commas) from elsewhere. Rows of a table in the record are lists under the table's field code.
 * [V] address, headers, envelope, numbers as texts, codes of errors. [R] the query of related records; that no more than 500 come.
 */
export const connector = crmConnector({
  id: 'kintone',
  name: 'kintone',
  via: ['page', 'worker'],
  fields: [
    { name: 'origin', label: 'connector.setting.origin' },
    { name: 'app', label: 'connector.setting.app' },
    { name: 'guestSpace', label: 'connector.setting.guest-space', optional: true },
    { name: 'apps', label: 'connector.setting.apps', optional: true },
  ],
  settings: KintoneSettings,
  secrets: [{ name: 'apiToken', label: 'connector.secret.api-token', via: 'worker' }],
  preset: PRESET,
  limits: { callsPerView: 8, windows: [{ calls: 10_000, seconds: 86_400 }], evidence: 'R' },
  origin: ({ origin }) => origin,
  owns: ({ origin }, tenant) => new URL(origin).host === tenant,
  idShape: /^[1-9]\d{0,18}$/,
  headers: ({ apiToken }, via) => {
    if (via === 'page') return { 'X-Requested-With': 'XMLHttpRequest' };
    return apiToken ? { 'X-Cybozu-API-Token': apiToken } : null;
  },
  failureIn,
  collect,
  describe: (session, { settings }) => describeForm(session, baseOf(settings), settings.app),
});
