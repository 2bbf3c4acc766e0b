import { crmFetch } from './crm-fetch';
import type { DemoCrm } from './start-demo-crm';

export interface ApiAnswer {
  status: number;
  headers: Headers;
  body: unknown;
}

/** The data API as one user, for tests: paths are relative to the version's root. */
export function askApi(crm: DemoCrm, username = 'hanako@sakura.example', origin = crm.apiOrigin) {
  const headers = { Authorization: `Bearer ${crm.tokenFor(username)}`, 'Content-Type': 'application/json' };
  const root = `${origin}/services/data/v66.0`;
  const read = async (path: string, init: RequestInit = {}): Promise<ApiAnswer> => {
    const answer = await crmFetch(root + path, {
      ...init,
      headers: { ...headers, ...Object.fromEntries(new Headers(init.headers)) },
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, body: text === '' ? null : JSON.parse(text) };
  };
  return {
    read,
    query: (soql: string) => read(`/query?q=${encodeURIComponent(soql)}`),
    composite: (parts: readonly object[], allOrNone = false) =>
      read('/composite', { method: 'POST', body: JSON.stringify({ allOrNone, compositeRequest: parts }) }),
  };
}
