import type { View } from '../data/view';
import type { FaultState } from '../faults';
import { runQuery } from '../soql/run-query';
import { API_BASE } from '../soql/select';
import { ApiError, notFound } from './api-error';
import { createRecord, deleteTask } from './create-record';
import { describe, describeAll, etagOf } from './describe';
import { limits } from './limits';
import type { QueryPages } from './query-pages';
import { readRecord, readUiRecord } from './record';

export interface ResourceRequest {
  method: string;
  /** Path and search. */
  url: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  /** What is sent, for what writes. */
  body?: string | undefined;
  /** The signed-in user. */
  userId: string;
  nowMs: number;
  view: View;
  faults: FaultState;
  pages: QueryPages;
  /** Told of every query text, for the log. */
  onQuery: (soql: string) => void;
}

export interface ResourceAnswer {
  status: number;
  body: unknown;
  headers: Record<string, string>;
}

const LAST_SCHEMA_CHANGE = 'Mon, 01 Jun 2026 00:00:00 GMT';

function described(request: ResourceRequest, body: unknown): ResourceAnswer {
  const headers = { ETag: etagOf(body), 'Last-Modified': LAST_SCHEMA_CHANGE };
  const same = request.headers['if-none-match'];
  const since = Date.parse(String(request.headers['if-modified-since'] ?? ''));
  const unchanged = same ? same === headers.ETag : since >= Date.parse(LAST_SCHEMA_CHANGE);
  return unchanged ? { status: 304, body: null, headers } : { status: 200, body, headers };
}

function query(request: ResourceRequest, soql: string): unknown {
  request.onQuery(soql);
  const broken = request.faults.brokenObjects.find((name) => new RegExp(`\\bFROM\\s+${name}\\b`, 'i').test(soql));
  if (broken) throw new ApiError(500, 'UNKNOWN_EXCEPTION', `An unexpected error occurred while reading ${broken}`);
  return request.pages.first(runQuery(request.view, soql));
}

/** Answers a GET of one resource of the data API, or the creation of a record; also used for each part of a composite. */
export function readResource(request: ResourceRequest): ResourceAnswer {
  const url = new URL(request.url, 'http://localhost');
  const [, created] = /\/sobjects\/(\w+)\/?$/.exec(url.pathname) ?? [];
  const [, gone] = request.method === 'DELETE' ? (/\/sobjects\/Task\/(\w+)$/.exec(url.pathname) ?? []) : [];
  if (gone !== undefined) return deleteTask(request, gone);
  if (request.method === 'POST' && created) return { status: 201, body: createRecord(request, created), headers: {} };
  const ok = (body: unknown): ResourceAnswer => ({ status: 200, body, headers: {} });
  if (!url.pathname.startsWith(`${API_BASE}/`)) throw notFound();
  if (request.method !== 'GET')
    throw new ApiError(405, 'METHOD_NOT_ALLOWED', `HTTP Method '${request.method}' not allowed. Allowed are GET`);
  const [room = '', ...rest] = url.pathname
    .slice(API_BASE.length + 1)
    .replace(/\/$/, '')
    .split('/')
    .map(decodeURIComponent);
  const { view } = request;
  const param = (name: string) => url.searchParams.get(name);
  if (room === 'query' && rest[0]) return ok(request.pages.next(rest[0]));
  if (room === 'query') return ok(query(request, param('q') ?? ''));
  if (room === 'limits') return ok(limits(request.faults));
  if (room === 'ui-api' && rest[0] === 'records' && rest[1]) {
    return ok(readUiRecord(view, rest[1], param('fields'), param('optionalFields')));
  }
  if (room === 'sobjects' && !rest[0]) return ok(describeAll(view));
  if (room === 'sobjects' && rest[0] && rest[1] === 'describe') return described(request, describe(view, rest[0]));
  if (room === 'sobjects' && rest[0] && rest[1]) return ok(readRecord(view, rest[0], rest[1], param('fields')));
  if (room === '') return ok({ query: `${API_BASE}/query`, sobjects: `${API_BASE}/sobjects`, limits: `${API_BASE}/limits` });
  throw notFound();
}
