import type { AppError, Result } from '@/lib/domain/app-error';
import { FACET_NAMES } from '@/lib/domain/facet-names';
import { refusalError } from '../address/guard';
import type { Checked } from '../address/refusal';
import { checkTemplate, fillTemplate, type PlaceholderValues } from '../address/template';
import { keysOf } from '../canonical/account-keys';
import { domainOf } from '../canonical/domain-name';
import { rowOf } from '../canonical/raw-row';
import type { Collected } from '../kit/collected';
import { sameId } from '../kit/collected';
import { type KeyedQuestion, keyedConnector } from '../kit/keyed-connector';
import { firstMonth } from '../kit/month-windows';
import type { Session } from '../kit/session';
import { failureAt, isEmptyAt } from './generic-json/answer-states';
import { jsonLeaves } from './generic-json/json-leaves';
import { materialise } from './generic-json/materialise';
import { fillBody, fillHeaders } from './generic-json/request-template';
import { GenericSettings, isUnchecked } from './generic-json/settings';

const MONTHS_BACK = 11;

/** The one origin that the template names. Whether it may be called at all is the session's question, which knows the policy. */
function originOf({ address }: GenericSettings): Checked<string> {
  const origin = URL.parse(address.replace(/\{\w*\}/g, 'x'))?.origin ?? '';
  const checked = checkTemplate(address, { granted: [origin], allow: [origin] });
  return checked.ok ? { ok: true, value: origin } : checked;
}

/** Does the question name the account by its domain and by nothing else. */
function asksByDomain({ address, body }: GenericSettings): boolean {
  const text = `${address} ${JSON.stringify(body ?? '')}`;
  return text.includes('{domain}') && !/\{(?:externalId|accountId)\}/.test(text);
}

function valuesOf({ key, keyed, accountId, nowMs }: KeyedQuestion<GenericSettings>): PlaceholderValues {
  const domain = keyed && key.includes('.') ? domainOf(key) : null;
  const to = Temporal.Instant.fromEpochMilliseconds(nowMs).toZonedDateTimeISO('UTC').toPlainDate().toString();
  return { externalId: key, accountId, from: firstMonth(nowMs, MONTHS_BACK), to, ...(domain === null ? {} : { domain }) };
}

const NOT_FOUND: AppError = { kind: 'not-found', what: 'account' };
const wrong = (path: string) => ({ ok: false, error: { kind: 'unexpected-shape', path } }) as const;

/** Is the answer of the account that was asked for, by every id that the mapping finds in it? */
function whose(record: Collected['record'], question: KeyedQuestion<GenericSettings>): Result<true> {
  const { mapping, key, accountId, settings } = question;
  const said = keysOf(rowOf(record), mapping);
  const held = [
    ['account.id', said.id, accountId],
    ['account.externalId', said.externalId, key],
    ['account.domain', said.domain, domainOf(key)],
  ] as const;
  const named = held.filter(([id]) => mapping.fields[id] !== undefined);
  if (named.length === 0 && !isUnchecked(settings)) {
    return { ok: false, error: { kind: 'misconfigured', field: 'mapping.fields.account.externalId' } };
  }
  for (const [id, own, asked] of named) {
    if (own === undefined) return wrong(id);
    // A domain is compared where one was asked for: an answer that was asked for by number may hold one as well.
    if (id === 'account.domain' && named.length > 1 && asked === null) continue;
    if (!sameId(own, asked)) return { ok: false, error: NOT_FOUND };
  }
  return { ok: true, value: true };
}

/** The answer about the account, with the account's names put into the question; a failure that is told inside it is one. */
async function ask(session: Session, question: KeyedQuestion<GenericSettings>): Promise<Result<object>> {
  const { settings } = question;
  const origin = originOf(settings);
  if (!origin.ok) return { ok: false, error: refusalError(origin.refusal) };
  const rules = { granted: [origin.value], allow: [origin.value] };
  const template = checkTemplate(settings.address, rules);
  if (!template.ok) return { ok: false, error: refusalError(template.refusal) };
  const values = valuesOf(question);
  const url = fillTemplate(template.value, values, rules);
  if (!url.ok) return { ok: false, error: url.refusal.code === 'bad-value' ? NOT_FOUND : refusalError(url.refusal) };
  const post = settings.method === 'POST';
  const body = post ? fillBody(settings.body ?? {}, values) : null;
  if (body && !body.ok) return body;
  const path = `${url.value.pathname}${url.value.search}`;
  const answer = await session.ask(path, body ? { method: 'POST', body: body.value } : {});
  if (!answer.ok) return answer;
  if (typeof answer.value !== 'object' || answer.value === null) return wrong('$');
  const told = failureAt(answer.value, settings.errorPath);
  return told ? { ok: false, error: told } : { ok: true, value: answer.value };
}

async function collect(session: Session, question: KeyedQuestion<GenericSettings>): Promise<Result<Collected>> {
  const answer = await ask(session, question);
  if (!answer.ok) return answer;
  const { settings, mapping, key } = question;
  if (isEmptyAt(answer.value, settings.emptyPath)) return { ok: true, value: { id: key, record: {}, lists: new Map() } };
  const { record, lists } = materialise(answer.value, mapping);
  const own = whose(record, question);
  return own.ok ? { ok: true, value: { id: key, record, lists } } : own;
}

/** Every value of the answer. As long as no field of it is known to hold an id, the account's name must stand in it somewhere. */
async function look(session: Session, question: KeyedQuestion<GenericSettings>) {
  const answer = await ask(session, question);
  if (!answer.ok) return answer;
  const { settings, mapping, key, accountId } = question;
  const record = jsonLeaves(answer.value);
  if (isEmptyAt(answer.value, settings.emptyPath)) return { ok: true, value: { id: key, record: {} } } as const;
  const domain = domainOf(key);
  const names = (one: unknown) => sameId(one, key) || sameId(one, accountId) || (domain !== null && sameId(one, domain));
  const mapped = Object.keys(mapping.fields).some((id) => id.startsWith('account.'));
  const own = mapped || !Object.values(record).some(names) ? whose(materialise(answer.value, mapping).record, question) : null;
  return own?.ok === false ? own : ({ ok: true, value: { id: key, record } } as const);
}

/** Any service that answers with JSON about one account: a company's own warehouse, a gateway. Everything about it is a setting. */
export const connector = keyedConnector<GenericSettings>({
  id: 'generic-json',
  name: 'JSON API',
  kind: 'warehouse',
  accountKey: 'external-id',
  knownBy: (settings) => (asksByDomain(settings) ? ['domain'] : ['external-id']),
  fields: [
    { name: 'address', label: 'connector.setting.address-template' },
    { name: 'method', label: 'connector.setting.method', optional: true },
    { name: 'headers', label: 'connector.setting.headers', optional: true },
    { name: 'body', label: 'connector.setting.body-template', optional: true },
    { name: 'mapping', label: 'connector.setting.mapping', optional: true },
    { name: 'errorPath', label: 'connector.setting.error-path', optional: true },
    { name: 'emptyPath', label: 'connector.setting.empty-path', optional: true },
    { name: 'unchecked', label: 'connector.setting.unchecked', optional: true },
  ],
  settings: GenericSettings,
  secrets: [
    { name: 'apiKey', label: 'connector.secret.api-key', optional: true },
    { name: 'apiSecret', label: 'connector.secret.api-secret', optional: true },
  ],
  facets: FACET_NAMES,
  mappingOf: ({ mapping }) => mapping,
  limits: { callsPerView: 1, windows: [], evidence: 'R' },
  origin: originOf,
  headers: (secrets, { headers }) => fillHeaders(headers ?? {}, secrets),
  collect,
  look,
});
