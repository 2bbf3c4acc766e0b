import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { COMPANIES, FIELDS, recordOf } from './companies';
import { formPage } from './page';

/** Answers as they are recorded of Odoo, on loopback: by key (`/json/2`), and to its own page by the session's cookie. */
export interface OdooLike {
  origin: string;
  readonly key: string;
  addressOf(id: number): string;
  /** What goes wrong from now on; null: nothing. `signed-out`: neither session nor key counts. `mixed-up`: another company answers. */
  fail(how: 'signed-out' | 'mixed-up' | null): void;
  /** Calls of the API since the start, by the way they came. */
  readonly calls: { page: number; worker: number };
  stop(): Promise<void>;
}

const KEY = 'mihon-sample-key-0123456789';
const COOKIE = 'session_id=mihon-sample-session';

interface Asked {
  model: string;
  method: string;
  domain: unknown[];
}

/** The company of `[['id','=',12]]`; undefined: something else is asked for. */
function idIn(domain: unknown[]): number | undefined {
  const [first] = domain;
  return Array.isArray(first) && first[0] === 'id' ? Number(first[2]) : undefined;
}

function resultOf({ model, method, domain }: Asked, isMixedUp: boolean): unknown {
  if (method === 'context_get') return { lang: 'ja_JP', tz: 'Asia/Tokyo', uid: 7 };
  if (method === 'fields_get') return FIELDS;
  const id = model === 'res.partner' ? idIn(domain) : undefined;
  if (id === undefined) return [];
  const other = COMPANIES.find((one) => one.id !== id);
  const found = isMixedUp ? other : COMPANIES.find((one) => one.id === id);
  return found ? [recordOf(found)] : [];
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return JSON.parse(text || '{}') as Record<string, unknown>;
}

function send(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(value));
}

const EXPIRED = { code: 100, message: 'Odoo Session Expired', data: { name: 'odoo.http.SessionExpiredException' } };

export async function startOdooLike(): Promise<OdooLike> {
  let failing: 'signed-out' | 'mixed-up' | null = null;
  const calls = { page: 0, worker: 0 };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const byKey = /^\/json\/2\/([\w.]+)\/(\w+)$/.exec(pathname);
    const byPage = /^\/web\/dataset\/call_kw\/([\w.]+)\/(\w+)$/.exec(pathname);
    const body = byKey || byPage ? await bodyOf(request) : {};
    if (byKey) {
      calls.worker += 1;
      const isIn = failing !== 'signed-out' && request.headers.authorization === `bearer ${KEY}`;
      if (!isIn) return send(response, 401, { name: 'werkzeug.exceptions.Unauthorized', message: 'Invalid apikey' });
      const [, model = '', method = ''] = byKey;
      return send(response, 200, resultOf({ model, method, domain: domainOf(body) }, failing === 'mixed-up'));
    }
    if (byPage) {
      calls.page += 1;
      const isIn = failing !== 'signed-out' && (request.headers.cookie ?? '').includes(COOKIE);
      if (!isIn) return send(response, 200, { jsonrpc: '2.0', id: 1, error: EXPIRED });
      const [, model = '', method = ''] = byPage;
      const { kwargs = {} } = (body.params ?? {}) as { kwargs?: Record<string, unknown> };
      const result = resultOf({ model, method, domain: domainOf(kwargs) }, failing === 'mixed-up');
      return send(response, 200, { jsonrpc: '2.0', id: 1, result });
    }
    const [, id] = /^\/odoo\/contacts\/(\d+)$/.exec(pathname) ?? [];
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'set-cookie': `${COOKIE}; HttpOnly; SameSite=Lax; Path=/`,
    });
    response.end(formPage(COMPANIES.find((one) => String(one.id) === id)));
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://erp.localhost:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    key: KEY,
    addressOf: (id) => `${origin}/odoo/contacts/${id}`,
    fail(how) {
      failing = how;
    },
    calls,
    stop() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

const domainOf = ({ domain }: Record<string, unknown>): unknown[] => (Array.isArray(domain) ? domain : []);
