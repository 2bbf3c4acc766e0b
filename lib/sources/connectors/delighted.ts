import type { Result } from '@/lib/domain/app-error';
import { z } from '@/lib/domain/z';
import { basic } from '../kit/auth-headers';
import { type Collected, type Rows, rowsIn } from '../kit/collected';
import { type KeyedQuestion, keyedConnector } from '../kit/keyed-connector';
import { firstMonth } from '../kit/month-windows';
import type { Session } from '../kit/session';
import { isRecord, type RawRecord } from '../read-leaves';
import { type IsOwn, ownBy } from './delighted/own-responses';
import { PRESET } from './delighted/preset';

const Settings = z.object({
  /** The person's property that holds the company's id; without it the domain of addresses tells. */
  accountProperty: z.optional(z.string().check(z.maxLength(100))),
});
type Settings = z.infer<typeof Settings>;

const PER_PAGE = 100;
const MOST_PAGES = 10;
const MONTHS_BACK = 24;
const wrong = (path: string) => ({ ok: false, error: { kind: 'unexpected-shape', path } }) as const;

/** A page's rows that are of the account. A row that does not say whose it is makes the page worthless: it may be anybody's. */
function ownOf(page: Rows, isOwn: IsOwn): Result<RawRecord[]> {
  const own: RawRecord[] = [];
  for (const [index, row] of page.rows.entries()) {
    if (!isRecord(row)) return wrong(`[${index}]`);
    // Other surveys count from 1 to 5, or in smiles.
    if (row.survey_type !== undefined && row.survey_type !== 'nps') continue;
    const whose = isOwn(row);
    if (whose === undefined) return wrong(`[${index}].person`);
    if (whose) own.push(row);
  }
  return { ok: true, value: own };
}

/** The newest thousand answers of two years at most; the service can be asked for one person's but not for one company's. */
async function readResponses(session: Session, { key, nowMs }: KeyedQuestion<Settings>, isOwn: IsOwn): Promise<Result<Rows>> {
  const since = Date.parse(`${firstMonth(nowMs, MONTHS_BACK)}T00:00:00Z`) / 1000;
  const rows: RawRecord[] = [];
  for (let page = 1; page <= MOST_PAGES; page++) {
    const query = new URLSearchParams([
      ['expand[]', 'person'],
      ['per_page', `${PER_PAGE}`],
      ['order', 'desc'],
      ['since', `${since}`],
      ['page', `${page}`],
      ...(key.includes('@') ? [['person_email', key]] : []),
    ]);
    const read = rowsIn(await session.ask(`/v1/survey_responses.json?${query}`), '');
    if (!read.ok) return read;
    const own = ownOf(read.value, isOwn);
    if (!own.ok) return own;
    rows.push(...own.value);
    if (read.value.rows.length < PER_PAGE) return { ok: true, value: { rows, whole: true } };
  }
  // None among the newest is not none.
  return rows.length > 0 ? { ok: true, value: { rows, whole: false } } : wrong(`more than ${MOST_PAGES * PER_PAGE} responses`);
}

async function collect(session: Session, question: KeyedQuestion<Settings>): Promise<Result<Collected>> {
  const isOwn = ownBy(question.key, question.settings.accountProperty?.trim() || undefined);
  if (!isOwn) return { ok: false, error: { kind: 'not-found', what: 'account' } };
  const responses = await readResponses(session, question, isOwn);
  if (!responses.ok) return responses;
  // The newest one by itself as well: what is known of the person who gave it may say something of the company.
  const record = { newest: responses.value.rows[0] ?? null };
  return { ok: true, value: { id: question.key, record, lists: new Map([['responses', responses]]) } };
}

/** Answers to "how likely are you to recommend us" out of a Delighted-like survey service, told apart by company. */
export const connector = keyedConnector<Settings>({
  id: 'delighted',
  name: 'Delighted',
  kind: 'nps',
  accountKey: 'domain',
  fields: [{ name: 'accountProperty', label: 'connector.setting.account-property', optional: true }],
  settings: Settings,
  secrets: [{ name: 'apiKey', label: 'connector.secret.api-key' }],
  preset: PRESET,
  limits: { callsPerView: MOST_PAGES, windows: [], evidence: 'R' },
  origin: () => ({ ok: true, value: 'https://api.delighted.com' }),
  headers: ({ apiKey }) => basic(apiKey),
  collect,
});
