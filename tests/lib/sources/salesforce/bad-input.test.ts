import { describe, expect, it } from 'vitest';
import type { FacetName, Facets } from '@/lib/domain/account-snapshot';
import { FakeOrg, request, rows, sourceOf } from './fake-org';

async function read(change: Record<string, unknown>): Promise<Partial<Facets>> {
  const org = new FakeOrg();
  Object.assign(org.account, change);
  const answer = await sourceOf(org).fetch(request());
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value.facets;
}

function factOf<N extends FacetName>(facets: Partial<Facets>, name: N) {
  const facet = facets[name];
  if (facet?.state !== 'present') throw new Error(`${name} is ${facet?.state}`);
  return facet.value as Extract<Facets[N], { state: 'present' }>['value'];
}

const healthy = await read({});

/** All facets but these are as if nothing had happened. */
function expectOthersUntouched(facets: Partial<Facets>, touched: FacetName[]) {
  for (const [name, facet] of Object.entries(facets)) {
    if (!touched.includes(name as FacetName)) expect(facet).toEqual(healthy[name as FacetName]);
  }
}

describe('a bad value is unknown, with a reason, and nothing else suffers', () => {
  const leaves: [string, unknown, FacetName, string, string][] = [
    ['Seats__c', -3, 'plan', 'seats', '-3'],
    ['Seats__c', 3.5, 'plan', 'seats', '3.5'],
    ['Seats__c', 'eighty', 'plan', 'seats', 'eighty'],
    ['Seats__c', { a: 1 }, 'plan', 'seats', '(an object)'],
    ['Renewal_Date__c', '1900-01-01', 'plan', 'renewalOn', '1900-01-01'],
    ['Renewal_Date__c', '2027-02-30', 'plan', 'renewalOn', '2027-02-30'],
    ['Renewal_Date__c', 20270331, 'plan', 'renewalOn', '20270331'],
    ['Plan__c', 'Platinum', 'plan', 'planId', 'Platinum'],
    ['MRR__c', -5, 'plan', 'mrr', '-5'],
    ['NumberOfEmployees', '三百', 'profile', 'employees', '三百'],
    ['Name', 'x'.repeat(300), 'profile', 'name', 'x'.repeat(80)],
    ['Owner', { Name: 5 }, 'profile', 'ownerName', '5'],
    ['Lifecycle_Stage__c', 'Honeymoon', 'lifecycle', 'stage', 'Honeymoon'],
    ['Overdue_Invoices__c', -1, 'support', 'overdueInvoices', '-1'],
  ];
  it.each(leaves)('%s = %j', async (field, bad, facet, path, received) => {
    const facets = await read({ [field]: bad });
    expect(factOf(facets, facet)).not.toHaveProperty(path);
    expect(facets[facet]?.problems).toContainEqual(expect.objectContaining({ path, received }));
    expectOthersUntouched(facets, [facet]);
  });

  it('keeps the plan as a name where it is not one of the playbook', async () => {
    expect(factOf(await read({ Plan__c: 'Platinum' }), 'plan').planName).toBe('Platinum');
  });

  it('has no money in a currency nobody knows, and says which currency facts it lost', async () => {
    const facets = await read({ CurrencyIsoCode: 'XQZ' });
    expect(factOf(facets, 'plan')).not.toHaveProperty('unitPrice');
    expect(factOf(facets, 'plan').seats).toBe(80);
    expect(factOf(facets, 'profile')).not.toHaveProperty('annualRevenue');
    expectOthersUntouched(facets, ['plan', 'profile', 'purchases', 'opportunities']);
  });

  it('drops a bad item of a list and keeps the others', async () => {
    const good = { Score__c: 10, Answered_On__c: '2026-11-01' };
    const bad = [
      { Score__c: 11, Answered_On__c: '2026-11-01' },
      { Score__c: 5, Answered_On__c: '2031-01-01' },
      null,
      { Score__c: 5 },
    ];
    const facets = await read({ Nps_Responses__r: rows(bad[0], good, bad[1], bad[2], bad[3]) });
    expect(factOf(facets, 'nps').responses).toEqual([{ score: 10, answeredOn: '2026-11-01' }]);
    expect(facets.nps?.problems?.map(({ path, received }) => [path, received])).toEqual([
      ['responses[0].score', '11'],
      ['responses[2].answeredOn', '2031-01-01'],
      ['responses[3]', 'null'],
      ['responses[4].answeredOn', 'nothing'],
    ]);
    expectOthersUntouched(facets, ['nps']);
  });

  it('cuts a long text to a reason of 80 characters', async () => {
    const comment = '長'.repeat(200_000);
    const facets = await read({ Nps_Responses__r: rows({ Score__c: 3, Answered_On__c: '2026-11-01', Comment__c: comment }) });
    expect(factOf(facets, 'nps').responses).toEqual([{ score: 3, answeredOn: '2026-11-01' }]);
    expect(facets.nps?.problems?.[0]?.received).toHaveLength(80);
  });

  it('keeps one meter to one period length and one row a period', async () => {
    const row = (Period__c: string, Period_Start__c: string, Used__c: unknown) => ({
      Metric__c: 'seats',
      Period__c,
      Period_Start__c,
      Used__c,
    });
    const usage = rows(
      row('Month', '2026-10-01', 5),
      row('Month', '2026-11-01', 6),
      row('Month', '2026-11-01', 9),
      row('Week', '2026-11-02', 2),
      row('Month', '2026-09-01', -1),
    );
    const facets = await read({ Usages__r: usage });
    expect(factOf(facets, 'usage').metrics).toEqual([
      {
        metricId: 'seats',
        period: 'month',
        points: [
          { startOn: '2026-10-01', used: 5 },
          { startOn: '2026-11-01', used: 6 },
        ],
      },
    ]);
    expect(facets.usage?.problems).toHaveLength(3);
  });

  it('has no list where something else stands in its place', async () => {
    for (const wrong of [7, 'x', [], {}, { records: 5 }]) {
      const facets = await read({ Nps_Responses__r: wrong });
      expect(facets.nps).toMatchObject({ state: 'unknown', error: { kind: 'unexpected-shape' } });
      expectOthersUntouched(facets, ['nps']);
    }
  });

  it('never fills the cache with reasons', async () => {
    const facets = await read({ Nps_Responses__r: rows(...Array.from({ length: 200 }, () => ({ Score__c: 11 }))) });
    expect(facets.nps?.problems).toHaveLength(50);
  });

  it('does not say "none" where there was nothing but bad items', async () => {
    const late = { Kind__c: 'asked', Seen_On__c: '2030-01-01' };
    const facets = await read({
      Nps_Responses__r: rows({ Score__c: 11, Answered_On__c: '2026-11-01' }),
      Usages__r: rows({ Metric__c: 'seats', Period__c: 'Month', Period_Start__c: '2026-11-01', Used__c: 'many' }),
      Interest_Signals__r: rows(late),
      Add_Ons__c: 'x'.repeat(200),
      Pains__c: 'x'.repeat(5000),
    });
    for (const name of ['nps', 'usage', 'interest'] as const) {
      expect(facets[name]).toMatchObject({ state: 'unknown', error: { kind: 'unexpected-shape' } });
      expect(facets[name]?.problems).toHaveLength(1);
    }
    expect(factOf(facets, 'plan')).not.toHaveProperty('addOns');
    expect(factOf(facets, 'support')).not.toHaveProperty('pains');
    expectOthersUntouched(facets, ['nps', 'usage', 'interest', 'plan', 'support']);
  });
});
