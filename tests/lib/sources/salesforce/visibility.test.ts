import { describe, expect, it } from 'vitest';
import { NOT_VISIBLE } from '@/lib/sources/report';
import { FakeOrg, memory, request, rows, sourceOf } from './fake-org';

async function facetsOf(org: FakeOrg, options = {}) {
  const answer = await sourceOf(org, options).fetch(request());
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value.facets;
}

const invalidField = { httpStatusCode: 400, body: [{ errorCode: 'INVALID_FIELD', message: "No such column 'X'" }] };

describe('what the user may not see', () => {
  it('leaves a hidden field missing, with its name', async () => {
    const org = new FakeOrg();
    org.hidden = ['Account.Seats__c', 'Nps_Response__c.Comment__c'];
    const facets = await facetsOf(org);
    expect(facets.plan?.state === 'present' && facets.plan.value).not.toHaveProperty('seats');
    expect(facets.plan?.problems).toEqual([{ path: 'seats', received: NOT_VISIBLE, expected: 'Account.Seats__c' }]);
    expect(facets.plan?.origins?.seats).toBe('Account.Seats__c');
    expect(facets.nps?.problems).toEqual([
      { path: 'responses.comment', received: NOT_VISIBLE, expected: 'Nps_Response__c.Comment__c' },
    ]);
    expect(JSON.stringify(org.soql)).not.toMatch(/Seats__c|Comment__c/);
  });

  it('has no list where a field it cannot do without is hidden: unknown, not empty', async () => {
    const org = new FakeOrg();
    org.hidden = ['Nps_Response__c.Score__c', 'Usage__c.Used__c', 'ActivityHistory.ActivityDate'];
    const facets = await facetsOf(org);
    expect(facets.nps).toMatchObject({ state: 'unknown', error: { kind: 'forbidden', what: 'Nps_Response__c.Score__c' } });
    expect(facets.usage).toMatchObject({ state: 'unknown', error: { kind: 'forbidden' } });
    expect(facets.contacts).toMatchObject({ state: 'unknown', error: { kind: 'forbidden' } });
    expect(facets.profile?.state).toBe('present');
  });

  it('degrades by facet where whole objects are hidden', async () => {
    const org = new FakeOrg();
    org.hiddenObjects = ['Usage__c', 'Case', 'Competitor_Product__c', 'OpenActivity', 'Feature_Adoption__c'];
    const facets = await facetsOf(org);
    expect(facets.usage).toMatchObject({ state: 'unknown', error: { kind: 'forbidden', what: 'Usage__c' } });
    expect(facets.support).toMatchObject({ state: 'unknown', error: { kind: 'forbidden', what: 'Case' } });
    expect(facets.competitors).toMatchObject({ state: 'present', value: { items: [{ name: '他社BI' }] } });
    expect(facets.contacts?.state === 'present' && facets.contacts.value.touches).toHaveLength(1);
    expect(facets.nps?.state).toBe('present');
  });

  it('does not say "no competitors" where their list is hidden', async () => {
    const org = new FakeOrg();
    org.hiddenObjects = ['Competitor_Product__c'];
    org.account.Assets = rows();
    expect((await facetsOf(org)).competitors?.state).toBe('unknown');
  });

  it('has a plan that is unknown, and not absent, where all its fields are hidden', async () => {
    const org = new FakeOrg();
    const plan = ['Product__c', 'Plan__c', 'Seats__c', 'Seat_Price__c', 'MRR__c', 'Billing_Period__c', 'Term_Months__c'];
    const more = ['Contract_Start__c', 'Renewal_Date__c', 'Notice_Days__c', 'Add_Ons__c'];
    org.hidden = [...plan, ...more].map((field) => `Account.${field}`);
    expect((await facetsOf(org)).plan).toMatchObject({ state: 'unknown', error: { kind: 'forbidden' } });
  });

  it('describes anew when a remembered field is hidden by now', async () => {
    const org = new FakeOrg();
    const schemaCache = memory();
    await facetsOf(org, { schemaCache });
    org.hidden = ['Nps_Response__c.Comment__c'];
    org.next = [(parts) => org.answer(parts, { meters: invalidField })];
    const facets = await facetsOf(org, { schemaCache });
    expect(facets.nps?.state).toBe('present');
    expect(Object.keys(org.soql.at(-1) ?? {})).toEqual(['meters']);
    expect(org.calls).toHaveLength(5);
  });

  it('does without fields behind a reference where the query is still refused, and remembers that', async () => {
    const org = new FakeOrg();
    const schemaCache = memory();
    org.next = [(parts) => org.answer(parts), (parts) => org.answer(parts, { deals: invalidField })];
    const facets = await facetsOf(org, { schemaCache });
    expect(facets.purchases).toMatchObject({ state: 'present', value: { items: [{ name: '見本サイン' }] } });
    expect(org.soql.at(-1)?.deals).not.toContain('Product2');
    expect(facets.profile?.state === 'present' && facets.profile.value.ownerName).toBe('見本 花子');
    const before = org.calls.length;
    await facetsOf(org, { schemaCache });
    expect(org.calls.length - before).toBe(1);
  });
});
