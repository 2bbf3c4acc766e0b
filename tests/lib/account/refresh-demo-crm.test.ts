import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type RefreshResult, refreshAccount } from '@/lib/account/refresh-account';
import { PRESET_MAP } from '@/lib/sources/salesforce/preset-map';
import { createSalesforceSource } from '@/lib/sources/salesforce/salesforce-source';
import { crmFetch } from '../../demo-crm/crm-fetch';
import { type DemoCrm, ORGS, startDemoCrm, stories } from '../../demo-crm/start-demo-crm';
import { memory } from '../sources/salesforce/fake-org';
import { FakePorts, MINUTE } from './fake-ports';

const NOW_MS = Date.UTC(2026, 10, 23, 3);
const [org] = ORGS;
const [hanako, taro] = org.users;
const accountId = stories[0]?.accountId ?? '';

let crm: DemoCrm;
beforeAll(async () => {
  crm = await startDemoCrm({ nowMs: NOW_MS });
});
afterAll(() => crm.stop());
beforeEach(() => crm.faults.clear());

/** The kept rows and the clock of one browser, and a refresh by either of its users. */
function browser() {
  const ports = new FakePorts();
  ports.nowMs = NOW_MS;
  const schemaCache = memory();
  const refresh = (user: typeof hanako, force = false, id = accountId): Promise<RefreshResult> => {
    const identity = { orgId: org.id, userId: user.id };
    const ref = { crm: 'salesforce', tenant: new URL(crm.apiOrigin).host, accountId: id };
    const token = { accessToken: crm.tokenFor(user.username), instanceUrl: crm.apiOrigin, identity };
    const source = createSalesforceSource({ http: crmFetch, token, schemaCache, fieldMap: PRESET_MAP, random: () => 0 });
    return refreshAccount({ ref, identity, force }, { ...ports, now: ports.now, source });
  };
  return { ports, refresh };
}

describe('an account of the demo CRM', () => {
  it('is read once for five tabs and then shown from what is kept', async () => {
    const { refresh } = browser();
    crm.requests.clear();
    const results = await Promise.all(Array.from({ length: 5 }, () => refresh(hanako)));
    expect(crm.requests.all).toHaveLength(2);
    for (const { snapshot, error } of results) {
      expect(error).toBeUndefined();
      expect(snapshot?.facets.plan).toMatchObject({ state: 'present', value: { planId: 'work-standard' } });
    }
    await refresh(hanako);
    expect(crm.requests.all).toHaveLength(2);
  });

  it('shows each user only what that user may see', async () => {
    const { ports, refresh } = browser();
    const one = await refresh(hanako);
    const two = await refresh(taro);
    expect(one.snapshot?.facets.nps.state).toBe('present');
    expect(two.snapshot?.facets.nps.state).toBe('unknown');
    expect(JSON.stringify(two.snapshot)).not.toContain('mrr":{');
    expect(ports.rows.size).toBe(2);
  });

  it('keeps old facts through maintenance, and follows a new name afterwards', async () => {
    const { ports, refresh } = browser();
    const { snapshot } = await refresh(hanako);
    ports.nowMs += 20 * MINUTE;
    crm.faults.set({ failing: { calls: 9, status: 503, errorCode: 'SERVER_UNAVAILABLE', message: 'x' } });
    const during = await refresh(hanako);
    expect(during).toMatchObject({ error: { kind: 'unreachable', status: 503 } });
    expect(during.snapshot).toEqual(snapshot);
    crm.faults.clear();
    crm.accounts.rename(accountId, '見本精密ホールディングス株式会社');
    ports.nowMs += 1;
    const after = await refresh(hanako);
    expect(after.snapshot?.facets.profile).toMatchObject({ value: { name: '見本精密ホールディングス株式会社' } });
  });

  it('says that it is gone, and keeps what was kept', async () => {
    const { ports, refresh } = browser();
    const gone = crm.accounts.list().at(-1)?.accountId ?? '';
    const { snapshot } = await refresh(hanako, false, gone);
    crm.accounts.delete(gone);
    ports.nowMs += 1;
    expect(await refresh(hanako, true, gone)).toMatchObject({ error: { kind: 'not-found', what: 'account' }, snapshot });
    expect(ports.rows.size).toBe(1);
  });
});
