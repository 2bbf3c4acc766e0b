import { type AccountSnapshot, FACET_NAMES, Facets } from '@/lib/domain/account-snapshot';
import type { Decision } from '@/lib/domain/decision/decision';
import { NO_HISTORY } from '@/lib/domain/history';
import { decide } from '@/lib/offers/decide';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';
import { PRESET_MAP } from '@/lib/sources/salesforce/preset-map';
import { createSalesforceSource } from '@/lib/sources/salesforce/salesforce-source';
import { crmFetch } from './crm-fetch';
import { type DemoCrm, ORGS } from './start-demo-crm';

export interface Decided {
  snapshot: AccountSnapshot;
  decision: Decision;
}

/** Reads accounts through the real source from the running CRM as one user of the first org, and decides by the sample playbook. */
export function accountDecider(crm: DemoCrm, nowMs: number, who: 'hanako' | 'taro' = 'hanako') {
  const [org] = ORGS;
  const user = org.users[who === 'hanako' ? 0 : 1];
  const identity = { orgId: org.id, userId: user.id };
  const memory = new Map<string, unknown>();
  const source = createSalesforceSource({
    http: crmFetch,
    token: { accessToken: crm.tokenFor(user.username), instanceUrl: crm.apiOrigin, identity },
    schemaCache: { get: async (key) => memory.get(key), set: async (key, value) => void memory.set(key, value) },
    fieldMap: PRESET_MAP,
    random: () => 0.5,
  });
  return async (accountId: string): Promise<Decided> => {
    const ref = { crm: 'salesforce', tenant: new URL(crm.apiOrigin).host, accountId };
    const answer = await source.fetch({ ref, identity, facets: FACET_NAMES, nowMs, signal: AbortSignal.timeout(20_000) });
    if (!answer.ok) throw new Error(`${accountId}: ${JSON.stringify(answer.error)}`);
    const snapshot: AccountSnapshot = { v: 1, ref, identity, facets: Facets.parse(answer.value.facets) };
    return { snapshot, decision: decide({ snapshot, playbook: samplePlaybook(), history: NO_HISTORY, now: nowMs }) };
  };
}
