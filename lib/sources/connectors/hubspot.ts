import type { AppError, Result } from '@/lib/domain/app-error';
import { z } from '@/lib/domain/z';
import { headsOf } from '../kit/asked';
import { type Collected, type Rows, recordIn } from '../kit/collected';
import { crmConnector } from '../kit/crm-connector';
import { type Failure, failureOfKind, final } from '../kit/failure';
import type { Judged } from '../kit/json-client';
import { limitOfHeaders } from '../kit/seen-limit';
import type { Session } from '../kit/session';
import { Digits } from '../kit/setting-schemas';
import { isRecord } from '../read-leaves';
import { describeCompanies } from './hubspot/describe';
import { flatObject, type HubspotQuestion, lastTouch, linkedTo, readBatch, readFeedback, readLineItems } from './hubspot/lists';
import { PRESET } from './hubspot/preset';

/** `subscriptions` only where a company's own mapping names them. */
const KINDS = ['deals', 'contacts', 'tickets', 'subscriptions'] as const;

const CATEGORIES: Readonly<Record<string, AppError['kind']>> = {
  RATE_LIMITS: 'rate-limited',
  RATE_LIMIT: 'rate-limited',
  INVALID_AUTHENTICATION: 'unauthorised',
  EXPIRED_AUTHENTICATION: 'unauthorised',
  MISSING_SCOPES: 'forbidden',
  OBJECT_NOT_FOUND: 'not-found',
};

/** A ten-second window is waited for; of the day's total no wait of a panel's would see the end. */
function failureIn({ status, json, retryAfterMs }: Judged): Failure | null {
  if (status < 300 || !isRecord(json)) return null;
  const kind = CATEGORIES[String(json.category ?? json.errorType)];
  if (kind === undefined) return null;
  if (kind === 'rate-limited' && json.policyName === 'DAILY') {
    return final({ kind, retryAfterMs: retryAfterMs ?? 15 * 60_000 });
  }
  const rolling = json.policyName === 'TEN_SECONDLY_ROLLING' ? 10_000 : 1_000;
  return failureOfKind(kind, status, kind === 'rate-limited' ? (retryAfterMs ?? rolling) : retryAfterMs);
}

const WINDOW = { allowed: 'x-hubspot-ratelimit-max', left: 'x-hubspot-ratelimit-remaining', windowMs: 10_000 };

/** Read beside what is mapped: without these the rows could not be told apart, or cost another call. */
const ALWAYS = {
  company: ['notes_last_contacted', 'hs_last_sales_activity_type'],
  deals: ['hs_is_closed', 'hs_is_closed_won'],
  contacts: ['firstname', 'lastname'],
};

const NONE: Result<Rows> = { ok: true, value: { rows: [], whole: true } };

/** Kinds whose ids are needed for the lists that are wanted. */
const kindsFor = (lists: HubspotQuestion['lists']) =>
  KINDS.filter(
    (kind) => lists.has(kind) || (kind === 'deals' && lists.has('line_items')) || (kind === 'contacts' && lists.has('feedback')),
  );

/** The company with the ids of what hangs on it; where the token may not see those, without them. */
async function askCompany(session: Session, { id, paths, lists }: HubspotQuestion) {
  const properties = headsOf([...paths, ...ALWAYS.company]).map(encodeURIComponent);
  const address = `/crm/v3/objects/companies/${id}?properties=${properties.join(',')}`;
  const kinds = kindsFor(lists);
  if (kinds.length === 0) return { company: recordIn(await session.ask(address), ''), refused: false };
  const company = recordIn(await session.ask(`${address}&associations=${kinds.join(',')}`), '');
  if (company.ok || company.error.kind !== 'forbidden') return { company, refused: false };
  return { company: recordIn(await session.ask(address), ''), refused: true };
}

/** The company with so many properties that no address would hold their names. */
async function askEverything(session: Session, { id, paths }: HubspotQuestion): Promise<Result<Collected>> {
  const found = await readBatch(session, 'companies', { ids: [id], whole: true }, headsOf([...paths, ...ALWAYS.company]));
  if (!found.ok) return found;
  const record = found.value.rows[0];
  if (!isRecord(record)) return { ok: false, error: { kind: 'not-found', what: 'account' } };
  return { ok: true, value: { id: record.hs_object_id, record, lists: new Map() } };
}

async function collect(session: Session, question: HubspotQuestion): Promise<Result<Collected>> {
  if (question.everything) return askEverything(session, question);
  const { lists } = question;
  const { company: found, refused } = await askCompany(session, question);
  if (!found.ok) return found;
  const company = found.value;
  if (company.archived === true) return { ok: false, error: { kind: 'not-found', what: 'account' } };

  const fieldsOf = (kind: string, always: readonly string[] = []) => headsOf([...(lists.get(kind)?.paths ?? []), ...always]);
  const batch = async (kind: string, always: readonly string[] = []): Promise<Result<Rows>> => {
    if (refused) return { ok: false, error: { kind: 'forbidden', what: kind } };
    return readBatch(session, kind, linkedTo(company, kind), fieldsOf(kind, always));
  };
  const deals = lists.has('deals') || lists.has('line_items') ? batch('deals', ALWAYS.deals) : NONE;
  const reads: Record<string, () => Promise<Result<Rows>> | Result<Rows>> = {
    deals: () => deals,
    line_items: async () => readLineItems(session, await deals, fieldsOf('line_items')),
    contacts: () => batch('contacts', ALWAYS.contacts),
    tickets: () => batch('tickets'),
    subscriptions: () => batch('subscriptions'),
    feedback: () => {
      if (refused) return { ok: false, error: { kind: 'forbidden', what: 'contacts' } };
      return readFeedback(session, linkedTo(company, 'contacts'), fieldsOf('feedback'));
    },
    'last-touch': () => lastTouch(flatObject(company)),
  };
  const asked = Object.entries(reads).filter(([name]) => lists.has(name));
  const read = await Promise.all(asked.map(async ([name, ask]) => [name, await ask()] as const));
  return { ok: true, value: { id: company.id, record: flatObject(company), lists: new Map(read) } };
}

/**
 * HubSpot by a private app's token. Eight calls at most: the company with the ids of what hangs on it, then each kind in one batch.
 * [V] address, envelope, string values, property names of companies, deals and feedback, limits and their headers, error categories
 * and policies. [R] `hs_is_closed`, the ticket stages, that feedback is found by `hs_contact_id`, line items by a deal's associations.
 */
export const connector = crmConnector({
  id: 'hubspot',
  name: 'HubSpot',
  via: ['worker'],
  fields: [{ name: 'portalId', label: 'connector.setting.portal-id' }],
  settings: z.object({ portalId: Digits }),
  secrets: [{ name: 'apiKey', label: 'connector.secret.api-key' }],
  preset: PRESET,
  limits: { callsPerView: 8, windows: [{ calls: 110, seconds: 10 }], evidence: 'V', share: 0.9 },
  origin: () => 'https://api.hubapi.com',
  owns: ({ portalId }, tenant) => tenant === portalId,
  idShape: /^\d{1,20}$/,
  headers: ({ apiKey }) => (apiKey ? { Authorization: `Bearer ${apiKey}` } : null),
  failureIn,
  limitIn: (headers, nowMs) => limitOfHeaders(headers, WINDOW, nowMs),
  collect,
  describe: describeCompanies,
});
