import type { CrmPlace } from '@/lib/domain/source-config';
import { z } from '@/lib/domain/z';
import { isRefusalCode } from '@/lib/sources/address/refusal';
import type { Connector } from '@/lib/sources/connector';
import { jsonPlace } from './json-place';

/** What is typed, by the names of the connector's fields. */
export type Typed = Readonly<Record<string, string>>;

/** What is wrong with a field, as a key behind `options.sources.problem.`. */
export interface FieldProblem {
  code: 'needed' | 'form' | 'json' | 'within' | 'within-only' | 'address' | 'account' | 'refused';
  params: Readonly<Record<string, string | number>>;
}

/** Fields that hold JSON; everything else is a line of text. */
export const JSON_FIELDS: readonly string[] = ['mapping', 'headers', 'body', 'apps'];

/** An empty mapping: the fields are chosen afterwards, from what the source really answers. */
const NO_MAPPING = '{\n  "format": "tsugite-mapping/1",\n  "timeZone": "Asia/Tokyo",\n  "currency": "JPY",\n  "fields": {}\n}';

/** What a form starts with where the place already tells it. `chosen`: a person's choice of what holds the accounts (kintone's app). */
export function prefilled({ fields }: Connector, { tenant }: Pick<CrmPlace, 'tenant'>, chosen: Typed): Typed {
  const [host = '', ...folders] = tenant.split('/');
  const scheme = /^(?:[\w.-]*\.)?localhost(?::\d+)?$|^127\./.test(host) ? 'http' : 'https';
  const known: Record<string, string> = {
    mapping: NO_MAPPING,
    origin: host.includes('.') || host.includes(':') || host === 'localhost' ? `${scheme}://${host}` : '',
    base: folders.length > 0 ? `/${folders.join('/')}` : '',
    portalId: /^\d+$/.test(tenant) ? tenant : '',
    orgId: /^\d+$/.test(tenant) ? tenant : '',
    company: host.endsWith('.pipedrive.com') ? (host.split('.')[0] ?? '') : '',
  };
  return Object.fromEntries(fields.map(({ name }) => [name, chosen[name] ?? known[name] ?? '']));
}

/** Settings that are kept, as they are shown in the form. */
export function typedOf({ fields }: Connector, settings: Readonly<Record<string, unknown>>): Typed {
  const written = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value, null, 2));
  return Object.fromEntries(fields.map(({ name }) => [name, settings[name] === undefined ? '' : written(settings[name])]));
}

/** The form as settings, with what is wrong by field. What is empty is left out. */
export function settingsFrom(connector: Connector, typed: Typed) {
  const problems: Record<string, FieldProblem> = {};
  const settings: Record<string, unknown> = {};
  for (const { name, optional } of connector.fields) {
    const text = (typed[name] ?? '').trim();
    const place = JSON_FIELDS.includes(name) && text !== '' ? jsonPlace(text) : null;
    if (text === '') {
      if (!optional) problems[name] = { code: 'needed', params: {} };
    } else if (place) problems[name] = { code: 'json', params: { ...place } };
    else settings[name] = JSON_FIELDS.includes(name) ? JSON.parse(text) : text;
  }
  const parsed = z.safeParse(connector.settings, settings);
  for (const { path, message } of parsed.error?.issues ?? []) {
    const [name = '', ...within] = path.map(String);
    if (!problems[name]) problems[name] = problemWithin(within, message);
  }
  return { settings, problems };
}

/** The field that an error of the worker names (`settings.apps.deals` → `apps`), and where within it. */
export function problemOfField(field: string): { name: string; problem: FieldProblem } {
  const [name = '', ...within] = field.replace(/^(?:settings|secrets)\./, '').split('.');
  const [, code = ''] = /\(([a-z-]+)\)$/.exec(field) ?? [];
  if (isRefusalCode(code)) return { name, problem: { code: 'refused', params: { code } } };
  return { name, problem: problemWithin(within, '') };
}

function problemWithin(within: readonly string[], message: string): FieldProblem {
  if (isRefusalCode(message)) return { code: 'refused', params: { code: message } };
  if (within.length === 0) return { code: 'form', params: {} };
  const path = within.join('.');
  return message === '' ? { code: 'within-only', params: { path } } : { code: 'within', params: { path, message } };
}
