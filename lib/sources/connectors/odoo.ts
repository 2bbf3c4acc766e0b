import type { AppError, Result } from '@/lib/domain/app-error';
import { z } from '@/lib/domain/z';
import { type AskedList, headsOf } from '../kit/asked';
import { type Collected, changeRows, ownRows, type Rows, rowsIn } from '../kit/collected';
import { type AccountQuestion, crmConnector } from '../kit/crm-connector';
import { type Failure, failureOfKind, final } from '../kit/failure';
import type { Judged } from '../kit/json-client';
import type { Session } from '../kit/session';
import { isFieldName, isSiteOf, SITE_FIELDS, Site } from '../kit/setting-schemas';
import { isRecord } from '../read-leaves';
import { callMethod } from './odoo/call-method';
import { ATTRIBUTES, describedPartner } from './odoo/describe';
import { MADE, MODELS, type ModelQuery, plainRow, withoutZeros } from './odoo/models';
import { PRESET } from './odoo/preset';

const OdooSettings = z.object({ ...Site.shape, database: z.optional(z.string().check(z.regex(/^[\w.-]{1,64}$/))) });
type OdooSettings = z.infer<typeof OdooSettings>;

const EXCEPTIONS: readonly (readonly [RegExp, AppError['kind']])[] = [
  [/SessionExpired|Unauthorized|AccessDenied$/, 'unauthorised'],
  [/AccessError|Forbidden$/, 'forbidden'],
  [/MissingError|NotFound$/, 'not-found'],
  [/KeyError/, 'forbidden'],
];

/** From its page an error comes with status 200; by key it is the body itself. A model that is not installed is not to be seen. */
function failureIn({ status, json, retryAfterMs }: Judged): Failure | null {
  const body = isRecord(json) ? json : {};
  const error = isRecord(body.error) ? body.error : status >= 300 ? body : undefined;
  if (!error) return null;
  const name = String((isRecord(error.data) ? error.data.name : error.name) ?? '');
  const kind = EXCEPTIONS.find(([pattern]) => pattern.test(name))?.[1];
  if (kind) return failureOfKind(kind, status, retryAfterMs);
  return status < 300 ? final({ kind: 'unexpected-shape', path: `error ${name.slice(0, 80)}` }) : null;
}

const MOST_ROWS = 200;

/** The fields of partners in the language that the signed-in user has chosen, where that can be learned. */
async function describe(session: Session, question: AccountQuestion<OdooSettings>) {
  const user = await callMethod(session, question, 'res.users', 'context_get', {});
  const lang = user.ok && isRecord(user.value) && typeof user.value.lang === 'string' ? { lang: user.value.lang } : {};
  const named = { attributes: ATTRIBUTES, context: lang };
  return describedPartner(await callMethod(session, question, 'res.partner', 'fields_get', named));
}

/** One search. */
async function search(
  session: Session,
  question: AccountQuestion<OdooSettings>,
  { model, order, archived }: Pick<ModelQuery, 'model' | 'order' | 'archived'>,
  domain: unknown[],
  fields: readonly string[],
): Promise<Result<Rows>> {
  const context = archived ? { active_test: false } : {};
  const named = { domain, fields, limit: MOST_ROWS, order, context };
  return rowsIn(await callMethod(session, question, model, 'search_read', named), '');
}

const fieldsOf = (paths: readonly string[], always: readonly string[]): string[] =>
  [...new Set([...always, ...headsOf(paths)])].filter((name) => isFieldName(name) && !MADE.includes(name));

/** Without what may not exist there: a company's own fields that the mapping names and this database has not. */
const standard = (fields: readonly string[]): string[] => fields.filter((name) => !name.startsWith('x_'));

const ACCOUNT = { model: 'res.partner', order: 'id' };
const ACCOUNT_ALWAYS = ['id', 'is_company', 'commercial_partner_id', 'currency_id'];

async function askAccount(session: Session, question: AccountQuestion<OdooSettings>): Promise<Result<Rows>> {
  const domain = [['id', '=', Number(question.id)]];
  const fields = fieldsOf(question.paths, ACCOUNT_ALWAYS);
  const found = await search(session, question, ACCOUNT, domain, fields);
  const unknownField = !found.ok && found.error.kind === 'unexpected-shape' && /ValueError|status 4/.test(found.error.path);
  return unknownField ? search(session, question, ACCOUNT, domain, standard(fields)) : found;
}

async function askModel(session: Session, question: AccountQuestion<OdooSettings>, name: string, { paths, flags }: AskedList) {
  const query = MODELS[name];
  if (!query) return { ok: false, error: { kind: 'misconfigured', field: name } } as const;
  const found = await search(session, question, query, query.domain(Number(question.id)), fieldsOf(paths, query.always));
  const plain = changeRows(found, (row) => plainRow(row, flags));
  const rows = query.change ? changeRows(plain, query.change) : plain;
  return rows.ok ? { ...rows, value: { ...rows.value, whole: rows.value.rows.length < MOST_ROWS } } : rows;
}

async function collect(session: Session, question: AccountQuestion<OdooSettings>): Promise<Result<Collected>> {
  const [partners, ...others] = await Promise.all([
    askAccount(session, question),
    ...[...question.lists].map(async ([name, list]) => [name, await askModel(session, question, name, list)] as const),
  ]);
  if (!partners.ok) return partners;
  const row = partners.value.rows[0];
  if (row === undefined) return { ok: false, error: { kind: 'not-found', what: 'account' } };
  if (!isRecord(row)) return { ok: false, error: { kind: 'unexpected-shape', path: 'result[0]' } };
  const record = withoutZeros(plainRow(row, question.flags));
  const company = Array.isArray(record.commercial_partner_id) ? record.commercial_partner_id[0] : record.id;
  // A person's page: its facts are the person's, not the company's.
  if (record.is_company === false && company !== record.id) return { ok: false, error: { kind: 'not-found', what: 'account' } };

  const own = new Set<unknown>([record.id]);
  const contacts = others.find(([name]) => name === 'contacts')?.[1];
  const all = contacts?.ok === true && contacts.value.whole;
  if (contacts?.ok) for (const one of contacts.value.rows) if (isRecord(one)) own.add(one.id);
  const lists = others.map(([name, rows]): [string, Result<Rows>] => {
    const owned = ownRows(name, rows, (one) => {
      const owner = MODELS[name]?.owner(one);
      if (owner === null || owner === undefined) return undefined;
      // What a contact ordered is the company's; whose it is can be told only where all contacts came.
      return own.has(owner) || (all || !MODELS[name]?.ofContacts ? false : undefined);
    });
    const people = name === 'contacts' && owned.ok;
    return [
      name,
      people
        ? { ok: true, value: { ...owned.value, rows: owned.value.rows.filter((one) => !isRecord(one) || one.id !== record.id) } }
        : owned,
    ];
  });
  return { ok: true, value: { id: record.id, record, lists: new Map(lists) } };
}

/**
 * Odoo: one search for the company and one for each kind of thing that hangs on it. From its own page with the session that is open
 * there, or from version 19 by a key.
 * [V] addresses, bodies, empty fields as `false`, errors with status 200 and their names, references as `[id, name]`. [R] the models' fields,
 * that `commercial_partner_id` of contacts is the company, `bearer` for keys.
 */
export const connector = crmConnector<OdooSettings>({
  id: 'odoo',
  name: 'Odoo',
  via: ['page', 'worker'],
  fields: [...SITE_FIELDS, { name: 'database', label: 'connector.setting.database', optional: true }],
  settings: OdooSettings,
  secrets: [{ name: 'apiKey', label: 'connector.secret.api-key', via: 'worker' }],
  preset: PRESET,
  limits: { callsPerView: 7, windows: [], evidence: 'R' },
  origin: ({ origin }) => origin,
  owns: isSiteOf,
  idShape: /^[1-9]\d{0,14}$/,
  headers: ({ apiKey }, via, { database }) => {
    if (via === 'page') return {};
    return apiKey
      ? { Authorization: `bearer ${apiKey}`, ...(database === undefined ? {} : { 'X-Odoo-Database': database }) }
      : null;
  },
  failureIn,
  collect,
  describe,
});
