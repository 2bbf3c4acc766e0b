import { describe, expect, it } from 'vitest';
import { AccountSnapshot } from '@/lib/domain/account-snapshot';
import { z } from '@/lib/domain/z';
import { FakeOrg, IDENTITY, NOW_MS, request, sourceOf } from './fake-org';

describe('a whole read', () => {
  it('gives every facet in one call after the describe', async () => {
    const org = new FakeOrg();
    const answer = await sourceOf(org).fetch(request());
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    expect(org.calls).toHaveLength(2);
    expect(answer.value.identity).toEqual(IDENTITY);
    expect(answer.value.limit).toEqual({ used: 120, allowed: 15000, share: 0.8 });
    const { facets } = answer.value;
    const parsed = z.safeParse(AccountSnapshot, { v: 1, ref: request().ref, identity: IDENTITY, facets });
    expect(parsed.error?.issues).toBeUndefined();
    const values = Object.fromEntries(
      Object.entries(facets).map(([name, facet]) => [name, facet.state === 'present' ? facet.value : facet.state]),
    );
    expect(values).toMatchSnapshot();
    for (const facet of Object.values(facets)) {
      expect(facet).toMatchObject({ source: 'salesforce', fetchedAtMs: NOW_MS });
      expect(facet.problems).toBeUndefined();
    }
    expect(facets.plan?.origins).toMatchObject({ seats: 'Account.Seats__c', planId: 'Account.Plan__c' });
    expect(facets.nps?.origins).toMatchObject({ responses: 'Nps_Response__c (Nps_Responses__r)' });
  });

  it('describes once a day, then needs one call', async () => {
    const org = new FakeOrg();
    const source = sourceOf(org);
    await source.fetch(request());
    await source.fetch(request({ nowMs: NOW_MS + 23 * 3_600_000 }));
    expect(org.calls).toHaveLength(3);
    await source.fetch(request({ nowMs: NOW_MS + 25 * 3_600_000 }));
    expect(org.calls).toHaveLength(5);
  });

  it('sends the token to its own host alone, without cookies or redirects', async () => {
    const org = new FakeOrg();
    await sourceOf(org).fetch(request());
    for (const { url, init } of org.calls) {
      expect(new URL(url).origin).toBe('https://mihon.my.salesforce.com');
      expect(init).toMatchObject({ credentials: 'omit', redirect: 'error', method: 'POST' });
      const headers = new Headers(init.headers);
      expect(headers.get('authorization')).toBe('Bearer token');
      expect(headers.get('sforce-call-options')).toBe('client=Tsugite');
    }
  });

  it('asks for the wanted facets only', async () => {
    const org = new FakeOrg();
    const answer = await sourceOf(org).fetch(request({ facets: ['nps', 'plan'] }));
    expect(answer.ok && Object.keys(answer.value.facets)).toEqual(['nps', 'plan']);
    expect(Object.keys(org.soql[0] ?? {})).toEqual(['account', 'meters', 'deals']);
    // Assets tell of the plan as well; of the other deals nothing is asked.
    expect(org.soql[0]?.deals).toMatch(/^SELECT Id, CurrencyIsoCode, \(SELECT [^)]* FROM Assets [^)]*\) FROM Account/);
    expect(org.soql[0]?.meters).not.toContain('Usages__r');
    expect(org.soql[0]?.account).not.toContain('Industry');
  });

  it('has an empty list where there are no rows, and no plan where no field of it is filled', async () => {
    const org = new FakeOrg();
    const keep = ['Id', 'Name', 'CurrencyIsoCode'];
    org.account = Object.fromEntries(Object.entries(org.account).map(([key, value]) => [key, keep.includes(key) ? value : null]));
    const answer = await sourceOf(org).fetch(request());
    if (!answer.ok) throw new Error(answer.error.kind);
    const { facets } = answer.value;
    expect(facets.nps).toMatchObject({ state: 'present', value: { responses: [] } });
    expect(facets.usage).toMatchObject({ state: 'present', value: { metrics: [], featureAdoption: {} } });
    expect(facets.support).toMatchObject({ state: 'present', value: { tickets: [] } });
    expect(facets.plan?.state).toBe('absent');
    expect(facets.lifecycle?.state).toBe('absent');
    expect(facets.profile).toMatchObject({ state: 'present', value: { name: '見本精密工業株式会社' } });
  });
});
