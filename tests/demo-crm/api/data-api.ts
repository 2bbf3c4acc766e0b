import { type Crm, viewOf } from '../crm';
import { json, type Reply } from '../http/reply';
import { bearer, type Visit } from '../http/visit';
import type { LoggedRequest } from '../request-log';
import type { Session } from '../sessions';
import { API_BASE } from '../soql/select';
import { ApiError, sessionEnded } from './api-error';
import { composite } from './composite';
import { readResource } from './resource';

function signedIn(crm: Crm, visit: Visit): Session {
  const { faults } = crm;
  if (faults.now.sessionEndsAfter !== null) {
    faults.set({ sessionEndsAfter: faults.now.sessionEndsAfter - 1 });
    if ((faults.now.sessionEndsAfter ?? 0) < 0) {
      crm.sessions.closeAll(['oauth', 'ui', 'lightning']);
      faults.set({ sessionEndsAfter: null });
    }
  }
  const session = crm.sessions.find(bearer(visit), visit.org, 'oauth', 'ui');
  if (!session) throw sessionEnded();
  if (session.kind === 'ui' && faults.now.apiAccessControl) {
    throw new ApiError(401, 'INVALID_SESSION_ID', 'This session is not valid for use with the REST API');
  }
  return session;
}

function obstacles(crm: Crm): void {
  const { failing, rateLimited } = crm.faults.now;
  if (rateLimited) throw new ApiError(403, 'REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.');
  if (failing && failing.calls > 0) {
    crm.faults.set({ failing: { ...failing, calls: failing.calls - 1 } });
    throw new ApiError(failing.status, failing.errorCode, failing.message);
  }
}

function answer(crm: Crm, visit: Visit, entry: LoggedRequest): Reply {
  const path = `${visit.url.pathname}${visit.url.search}`;
  if (/^\/services\/data\/?$/.test(visit.url.pathname)) {
    return json([{ label: "Spring '26", url: API_BASE, version: '66.0' }]);
  }
  const session = signedIn(crm, visit);
  entry.userId = session.user.id;
  obstacles(crm);
  crm.faults.set({ dailyUsed: crm.faults.now.dailyUsed + 1 });
  const base = {
    view: viewOf(crm, visit.org, session.user),
    userId: session.user.id,
    nowMs: crm.nowMs,
    faults: crm.faults.now,
    pages: crm.pages,
    onQuery: (soql: string) => entry.queries.push(soql),
  };
  const usage = { 'Sforce-Limit-Info': `api-usage=${crm.faults.now.dailyUsed}/${crm.faults.now.dailyAllowed}` };
  if (visit.url.pathname === `${API_BASE}/composite` && visit.method === 'POST')
    return json(composite(base, visit.body), 200, usage);
  const { status, body, headers } = readResource({
    ...base,
    method: visit.method,
    url: path,
    headers: visit.headers,
    body: visit.body,
  });
  return status === 304 ? { status, headers: { ...usage, ...headers } } : json(body, status, { ...usage, ...headers });
}

/** Everything under `/services/data`: who asks, what stands in the way, and the answer with the day's usage in its header. */
export function dataApi(crm: Crm, visit: Visit, entry: LoggedRequest): Reply {
  const retryAfter = crm.faults.now.rateLimited?.retryAfterSeconds ?? crm.faults.now.failing?.retryAfterSeconds;
  try {
    return answer(crm, visit, entry);
  } catch (reason) {
    if (!(reason instanceof ApiError)) throw reason;
    return json(reason.body, reason.status, retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) });
  }
}
