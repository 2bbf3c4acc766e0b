import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Accounts } from './accounts';
import { QueryPages } from './api/query-pages';
import type { Crm } from './crm';
import { fillStore } from './data/fill-store';
import { ORGS } from './data/org';
import { Faults } from './faults';
import { serve } from './http/serve';
import { originOf } from './http/visit';
import { Grants } from './oauth/grants';
import { RequestLog } from './request-log';
import { Sessions } from './sessions';

export { ORGS } from './data/org';
export { stories } from './stories';

export interface DemoCrmOptions {
  /** 0 or left out: any free port. */
  port?: number;
  /** The moment the data is relative to; left out: now. */
  nowMs?: number;
  seed?: number;
  latencyMs?: number;
}

export interface DemoCrm {
  readonly port: number;
  /** Where the first org's record pages are. */
  readonly pageOrigin: string;
  /** Where its API, sign-in and Classic pages are. */
  readonly apiOrigin: string;
  readonly faults: Faults;
  readonly requests: RequestLog;
  readonly accounts: Accounts;
  /** An access token without the way through the browser, for tests of what comes after. */
  tokenFor(username: string): string;
  stop(): Promise<void>;
}

/** Starts the CRM on loopback. Hosts: `sakura.lightning.localhost`, `sakura.my.localhost`, and `ume.…` for the second org. */
export async function startDemoCrm(options: DemoCrmOptions = {}): Promise<DemoCrm> {
  const nowMs = options.nowMs ?? Date.now();
  const crm: Crm = {
    port: 0,
    nowMs,
    stores: new Map(ORGS.map((org, i) => [org, fillStore(org, { nowMs, seed: (options.seed ?? 20_260) + i })])),
    faults: new Faults({ latencyMs: options.latencyMs ?? 0 }),
    sessions: new Sessions(),
    grants: new Grants(),
    pages: new QueryPages(),
    requests: new RequestLog(),
  };
  const [org] = ORGS;
  const accounts = new Accounts(crm, org);
  const server = createServer((request, response) => void serve(crm, accounts, request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  crm.port = (server.address() as AddressInfo).port;
  return {
    port: crm.port,
    pageOrigin: originOf(org, 'lightning', crm.port),
    apiOrigin: originOf(org, 'my', crm.port),
    faults: crm.faults,
    requests: crm.requests,
    accounts,
    tokenFor(username) {
      for (const known of ORGS) {
        const user = known.users.find((one) => one.username === username);
        if (user) return crm.sessions.open('oauth', known, user).token;
      }
      throw new RangeError(`Nobody is called ${username}.`);
    },
    stop() {
      server.closeAllConnections();
      return new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())));
    },
  };
}
