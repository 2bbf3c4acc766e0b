import type { Result } from '@/lib/domain/app-error';
import { z } from '@/lib/domain/z';
import { type Collected, changeRows, ownRows, type Rows, recordIn, rowsIn, sameId, someRows } from '../kit/collected';
import { type AccountQuestion, crmConnector } from '../kit/crm-connector';
import { type Failure, failureOfStatus } from '../kit/failure';
import type { Judged } from '../kit/json-client';
import { limitOfHeaders } from '../kit/seen-limit';
import type { Session } from '../kit/session';
import { HostLabel } from '../kit/setting-schemas';
import { isRecord, type RawRecord } from '../read-leaves';
import { describeOrganisations } from './pipedrive/describe';
import { PRESET } from './pipedrive/preset';

const PipedriveSettings = z.object({ company: HostLabel });
type PipedriveSettings = z.infer<typeof PipedriveSettings>;

/** `success: false` is no success, whatever the status. */
function failureIn({ status, json, retryAfterMs }: Judged): Failure | null {
  if (!isRecord(json) || json.success !== false) return null;
  const told = typeof json.errorCode === 'number' ? json.errorCode : status;
  return failureOfStatus(status >= 300 ? status : told, retryAfterMs);
}

const DAY = { allowed: 'x-daily-ratelimit-token-limit', left: 'x-daily-ratelimit-token-remaining', windowMs: 86_400_000 };
const MOST_ROWS = 200;

/** Custom fields stand one deeper; a day that a deal was closed on is its own, an open one's is expected. */
function plainRow(row: RawRecord): RawRecord {
  const custom = isRecord(row.custom_fields) ? row.custom_fields : {};
  const closeOn = row.won_time ?? row.lost_time ?? row.close_time ?? row.expected_close_date;
  return { ...row, ...custom, closeOn };
}

const CALLS: Readonly<Record<string, string>> = {
  deals: 'deals',
  persons: 'persons',
  'past-activities': 'activities',
  'planned-activities': 'activities',
};

async function askRows(session: Session, id: string, kind: string): Promise<Result<Rows>> {
  const answer = await session.ask(`/api/v2/${kind}?org_id=${id}&limit=${MOST_ROWS}`);
  const more = (body: RawRecord) => isRecord(body.additional_data) && typeof body.additional_data.next_cursor === 'string';
  // No rows at all are sent as null.
  const rows =
    answer.ok && isRecord(answer.value) && answer.value.data === null
      ? { ...answer, value: { ...answer.value, data: [] } }
      : answer;
  return ownRows(kind, changeRows(rowsIn(rows, 'data', more), plainRow), (row) => sameId(row.org_id, id));
}

async function collect(
  session: Session,
  { id, lists, everything }: AccountQuestion<PipedriveSettings>,
): Promise<Result<Collected>> {
  const kinds = [...new Set([...lists.keys()].flatMap((name) => CALLS[name] ?? []))];
  const [answer, ...found] = await Promise.all([
    session.ask(`/api/v2/organizations/${id}`),
    ...kinds.map(async (kind) => [kind, await askRows(session, id, kind)] as const),
  ]);
  const organisation = recordIn(answer, 'data');
  if (!organisation.ok) return organisation;
  const record = plainRow(organisation.value);
  if (record.is_deleted === true) return { ok: false, error: { kind: 'not-found', what: 'account' } };
  if (everything) {
    // Fields of one's own stand in the record twice, and are shown once.
    const { custom_fields: _, ...once } = record;
    return { ok: true, value: { id: record.id, record: once, lists: new Map() } };
  }
  const rowsOf = new Map(found);
  const read = [...lists.keys()].flatMap((name) => {
    const rows = rowsOf.get(CALLS[name] ?? '');
    if (!rows) return [];
    if (name === 'past-activities') return [[name, someRows(rows, (row) => row.done === true)] as const];
    return [[name, name === 'planned-activities' ? someRows(rows, (row) => row.done !== true) : rows] as const];
  });
  return { ok: true, value: { id: record.id, record, lists: new Map(read) } };
}

/**
 * Pipedrive by an API token: the organisation, and one call each for its deals, people and activities.
 * [V] address, header, envelope, custom fields under their keys, the limits' headers, the 401. [R] names of an activity's and a person's
 * fields in version 2, `data: null` for no rows, which of a deal's days says when it was closed.
 */
export const connector = crmConnector<PipedriveSettings>({
  id: 'pipedrive',
  name: 'Pipedrive',
  via: ['worker'],
  fields: [{ name: 'company', label: 'connector.setting.company' }],
  settings: PipedriveSettings,
  secrets: [{ name: 'apiToken', label: 'connector.secret.api-token' }],
  preset: PRESET,
  limits: {
    callsPerView: 4,
    windows: [
      { calls: 80, seconds: 2 },
      { calls: 150_000, seconds: 86_400 },
    ],
    evidence: 'V',
    share: 0.5,
  },
  origin: () => 'https://api.pipedrive.com',
  // `app.pipedrive.com` leads on to the company's own host, which alone says whose it is.
  owns: ({ company }, tenant) => tenant === `${company}.pipedrive.com`,
  idShape: /^[1-9]\d{0,14}$/,
  headers: ({ apiToken }) => (apiToken ? { 'x-api-token': apiToken } : null),
  failureIn,
  limitIn: (headers, nowMs) => limitOfHeaders(headers, DAY, nowMs),
  collect,
  describe: describeOrganisations,
});
