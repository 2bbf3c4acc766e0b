import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Accounts } from '../accounts';
import type { Crm } from '../crm';
import type { FaultState } from '../faults';
import type { LoggedRequest } from '../request-log';
import { demoHooks } from './demo-hooks';
import { bodyOf, json, type Reply, send } from './reply';
import { answer, isApi } from './routes';
import { placeOf, type Visit } from './visit';

/** Spoils an API answer as the faults say. */
function spoil(body: string, how: FaultState['body']): string {
  if (how === 'truncated') return body.slice(0, Math.floor(body.length / 2));
  if (how === 'not-json') return '<<<not json>>>';
  return how === 'wrong-shape' ? '{"compositeResponse":"soon","records":{"0":1},"fields":7}' : body;
}

function deliver(crm: Crm, reply: Reply, response: ServerResponse): void {
  const { body = '' } = reply;
  const how = crm.faults.now.body;
  if (how !== 'cut') {
    send(response, { ...reply, body: spoil(body, how) });
    return;
  }
  response.writeHead(reply.status, { ...reply.headers, 'Content-Length': String(Buffer.byteLength(body) + 1) });
  response.write(body.slice(0, Math.floor(body.length / 2)), () => response.destroy());
}

async function visitOf(request: IncomingMessage, place: Pick<Visit, 'org' | 'face'>): Promise<Visit> {
  const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
  return { ...place, method: request.method ?? 'GET', url, headers: request.headers, body: await bodyOf(request) };
}

async function serveCrm(crm: Crm, visit: Visit, response: ServerResponse): Promise<void> {
  const { pathname, search } = visit.url;
  const entry: LoggedRequest = {
    method: visit.method,
    path: pathname + search,
    host: visit.url.host,
    userId: null,
    status: 0,
    queries: [],
  };
  const api = isApi(pathname);
  if (!api) return send(response, answer(crm, visit, entry));
  if (crm.faults.now.away) return void response.destroy();
  crm.requests.all.push(entry);
  if (crm.faults.now.latencyMs > 0) await wait(crm.faults.now.latencyMs);
  if (crm.faults.now.hang && pathname.startsWith('/services/data')) return;
  const reply = answer(crm, visit, entry);
  entry.status = reply.status;
  if (reply.status === 201 && crm.faults.now.lostCreations > 0) {
    crm.faults.set({ lostCreations: crm.faults.now.lostCreations - 1 });
    return void response.destroy();
  }
  if (pathname.startsWith('/services/data') && reply.status === 200) deliver(crm, reply, response);
  else send(response, reply);
}

/** One request, whichever host it names. An unexpected failure is answered with 500 and its message. */
export async function serve(crm: Crm, accounts: Accounts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const path = request.url ?? '/';
    if (path === '/healthz') return send(response, json({ ok: true }));
    const place = placeOf(request.headers.host);
    if (path.startsWith('/__demo/')) {
      return send(response, demoHooks(crm, accounts, request.method ?? 'GET', path, await bodyOf(request), place?.org));
    }
    if (!place) return send(response, json({ error: 'no such host' }, 421));
    await serveCrm(crm, await visitOf(request, place), response);
  } catch (reason) {
    if (response.headersSent) return;
    send(
      response,
      json([{ errorCode: 'UNKNOWN_EXCEPTION', message: reason instanceof Error ? reason.message : 'unknown' }], 500),
    );
  }
}
