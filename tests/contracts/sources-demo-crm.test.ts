import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FACET_NAMES, type FacetName, Facets } from '@/lib/domain/account-snapshot';
import { z } from '@/lib/domain/z';
import { renewingSource } from '@/lib/sources/renewing-source';
import { PRESET_MAP } from '@/lib/sources/salesforce/preset-map';
import { createSalesforceSource } from '@/lib/sources/salesforce/salesforce-source';
import type { Source } from '@/lib/sources/source';
import { crmFetch } from '../demo-crm/crm-fetch';
import { soldAccounts } from '../demo-crm/data/sold-accounts';
import { type DemoCrm, ORGS, startDemoCrm, stories } from '../demo-crm/start-demo-crm';
import { memory } from '../lib/sources/salesforce/fake-org';

const NOW_MS = Date.UTC(2026, 10, 23, 3);
const [org] = ORGS;
const [hanako, taro] = org.users;
const [first] = stories;
if (!first) throw new Error('The demo CRM has no story.');

let crm: DemoCrm;
beforeAll(async () => {
  crm = await startDemoCrm({ nowMs: NOW_MS });
});
afterAll(() => crm.stop());
beforeEach(() => {
  crm.faults.clear();
  crm.requests.clear();
});

const identityOf = (user: typeof hanako) => ({ orgId: org.id, userId: user.id });

function sourceFor(user: typeof hanako, schemaCache = memory()): Source {
  return createSalesforceSource({
    http: crmFetch,
    token: { accessToken: crm.tokenFor(user.username), instanceUrl: crm.apiOrigin, identity: identityOf(user) },
    schemaCache,
    fieldMap: PRESET_MAP,
    random: () => 0,
    sleep: async () => true,
    timeoutMs: 5000,
  });
}

function asked(user: typeof hanako, accountId: string = first?.accountId ?? '') {
  const ref = { crm: 'salesforce', tenant: new URL(crm.apiOrigin).host, accountId };
  return { ref, identity: identityOf(user), facets: FACET_NAMES, nowMs: NOW_MS, signal: new AbortController().signal };
}

async function facetsOf(user: typeof hanako, accountId?: string): Promise<Partial<Facets>> {
  const answer = await sourceFor(user).fetch(asked(user, accountId));
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  expect(answer.value.accountId).toBe(accountId ?? first?.accountId);
  return answer.value.facets;
}

describe('the Salesforce source at the demo CRM', () => {
  it('reads every story whole, in one call after the describe', async () => {
    expect(stories.length).toBeGreaterThanOrEqual(12);
    for (const { accountId, name } of stories) {
      crm.requests.clear();
      const facets = await facetsOf(hanako, accountId);
      expect(crm.requests.all).toHaveLength(2);
      expect(z.safeParse(Facets, facets).error?.issues).toBeUndefined();
      expect(facets.profile).toMatchObject({ state: 'present', value: { name } });
      const unknown = FACET_NAMES.filter((facet) => facets[facet]?.state === 'unknown');
      expect(unknown, name).toEqual([]);
    }
  });

  it('finds what the first story tells', async () => {
    const { plan, usage, nps, contacts, competitors, opportunities, support, interest } = await facetsOf(hanako);
    expect(plan).toMatchObject({
      value: { productId: 'work', planId: 'work-standard', seats: 50, unitPrice: { minor: 1800, currency: 'JPY' }, addOns: [] },
    });
    const seats = usage?.state === 'present' ? usage.value.metrics.find(({ metricId }) => metricId === 'seats') : undefined;
    expect(seats).toMatchObject({ period: 'week' });
    expect(seats?.points.map(({ used }) => used)).toEqual([37, 38, 39, 40, 41, 42, 42, 43, 44, 45, 46, 47]);
    expect(seats?.points.at(-1)?.included).toBe(50);
    expect(usage).toMatchObject({ value: { featureAdoption: { workflow: 0.72, 'approval-routing': 0.18 } } });
    expect(nps?.state === 'present' && nps.value.responses.map(({ score }) => score).sort()).toEqual([7, 8, 8, 9, 9]);
    expect(contacts?.state === 'present' && contacts.value.touches.filter(({ planned }) => planned)).toHaveLength(1);
    expect(competitors).toMatchObject({ value: { items: [{ insteadOfProductId: 'sign' }] } });
    expect(opportunities?.state === 'present' && opportunities.value.items.map(({ outcome }) => outcome)).toEqual([
      'won',
      'lost',
    ]);
    expect(support).toMatchObject({ value: { overdueInvoices: 0, tickets: [{ severity: 'low', open: false }] } });
    expect(support?.state === 'present' && support.value.pains).toHaveLength(2);
    expect(interest?.state === 'present' && interest.value.signals).toHaveLength(5);
  });

  it('tells a plan from CPQ alone, amendments added up', async () => {
    const { plan, purchases } = await facetsOf(hanako, soldAccounts.cpq.accountId);
    expect(plan).toMatchObject({
      state: 'present',
      value: {
        productId: 'work',
        planId: 'work-standard',
        planName: '見本ワーク Standard',
        seats: 50,
        unitPrice: { minor: 1_800, currency: 'JPY' },
        startedOn: '2026-07-01',
        renewalOn: '2027-06-30',
        termMonths: 12,
        noticeDays: 60,
        addOns: [{ addOnId: 'sso', name: 'シングルサインオン', quantity: 1 }],
      },
      origins: {
        planId: 'SBQQ__Subscription__c.SBQQ__Product__r.ProductCode',
        seats: 'SBQQ__Subscription__c.SBQQ__Quantity__c',
        unitPrice: 'SBQQ__Subscription__c.SBQQ__NetPrice__c',
        renewalOn: 'SBQQ__Subscription__c.SBQQ__EndDate__c',
        noticeDays: 'Contract.OwnerExpirationNotice',
      },
    });
    expect(plan?.problems).toBeUndefined();
    const items = purchases?.state === 'present' ? purchases.value.items : [];
    expect(Object.fromEntries(items.map((item) => [item.productId, [item.quantity, item.active]]))).toEqual({
      'work-standard': [50, true],
      sso: [1, true],
      sandbox: [1, false],
      'onboarding-pro': [1, true],
    });
  });

  it('tells a plan from an order, and from an asset, where nothing else does', async () => {
    const ordered = await facetsOf(hanako, soldAccounts.order.accountId);
    expect(ordered.plan).toMatchObject({
      value: { productId: 'work', planId: 'work-business', seats: 70, renewalOn: '2027-06-30', noticeDays: 30 },
      origins: { seats: 'OrderItem.Quantity', renewalOn: 'Contract.EndDate' },
    });
    expect(ordered.purchases).toMatchObject({ value: { items: [{ productId: 'work-business' }, { productId: 'sign' }] } });
    expect(JSON.stringify(ordered.purchases)).not.toContain('insight');
    const owned = await facetsOf(hanako, soldAccounts.asset.accountId);
    expect(owned.plan).toMatchObject({
      value: { productId: 'work', planId: 'work-starter', seats: 12 },
      origins: { seats: 'Asset.Quantity' },
    });
  });

  it("lets the account's own fields go before CPQ", async () => {
    const { plan } = await facetsOf(hanako, soldAccounts.both.accountId);
    expect(plan).toMatchObject({
      value: { planId: 'work-business', seats: 80, unitPrice: { minor: 2_400 }, termMonths: 24, noticeDays: 90, addOns: [] },
      origins: { planId: 'Account.Plan__c', seats: 'Account.Seats__c' },
    });
  });

  const objects = ['SBQQ__Subscription__c', 'Order', 'OrderItem', 'Contract'];
  it.each([objects, ...objects.map((one) => [one])])('loses nothing else where an organisation has no %s', async (...missing) => {
    const whole = await facetsOf(hanako);
    crm.faults.set({ hidden: { [hanako.id]: missing } });
    expect(await facetsOf(hanako)).toEqual(whole);
    const { plan, purchases } = await facetsOf(hanako, soldAccounts.cpq.accountId);
    expect(purchases?.state).toBe('present');
    expect(plan?.problems).toBeUndefined();
    if (missing.length > 1) expect(plan?.state).toBe('absent');
  });

  it('keeps hidden from a user what the CRM hides from that user', async () => {
    const { plan, nps, usage } = await facetsOf(taro);
    expect(nps).toMatchObject({ state: 'unknown', error: { kind: 'forbidden', what: 'Nps_Response__c' } });
    expect(plan?.state === 'present' && Object.keys(plan.value)).not.toContain('mrr');
    expect(plan?.state === 'present' && Object.keys(plan.value)).not.toContain('unitPrice');
    expect(plan).toMatchObject({ state: 'present', value: { planId: 'work-standard', seats: 50 } });
    expect(usage?.state).toBe('present');
  });

  it('mends its view when a field is hidden meanwhile', async () => {
    const source = sourceFor(hanako);
    await source.fetch(asked(hanako));
    crm.faults.set({ hidden: { [hanako.id]: ['Account.Seats__c', 'Usage__c'] } });
    const answer = await source.fetch(asked(hanako));
    if (!answer.ok) throw new Error(answer.error.kind);
    expect(answer.value.facets.plan?.state === 'present' && answer.value.facets.plan.value).not.toHaveProperty('seats');
    expect(answer.value.facets.usage?.state).toBe('unknown');
    expect(answer.value.facets.nps?.state).toBe('present');
  });

  it('says not found of an account that was deleted, and of one that was merged into another', async () => {
    const [, , third, fourth, fifth] = crm.accounts
      .list()
      .filter(({ accountId }) => !stories.some((story) => story.accountId === accountId));
    if (!third || !fourth || !fifth) throw new Error('too few accounts');
    crm.accounts.delete(third.accountId);
    crm.accounts.merge(fourth.accountId, fifth.accountId);
    for (const gone of [third, fourth]) {
      const answer = await sourceFor(hanako).fetch(asked(hanako, gone.accountId));
      expect(answer).toEqual({ ok: false, error: { kind: 'not-found', what: 'account' } });
    }
  });

  it('never reads the account of another where the CRM mixes them up', async () => {
    const [, second] = stories;
    if (!second) throw new Error('too few stories');
    crm.faults.set({ answerAs: { [asked(hanako).ref.accountId]: second.accountId } });
    expect(await sourceFor(hanako).fetch(asked(hanako))).toMatchObject({ ok: false, error: { kind: 'not-found' } });
  });

  const nonsense = [
    ['negative-seats', ['plan']],
    ['nps-11', ['nps']],
    ['date-1900', ['plan']],
    ['text-for-number', ['profile', 'plan', 'usage', 'nps', 'purchases', 'opportunities', 'support']],
    ['huge-text', ['support']],
    ['unknown-currency', ['profile', 'plan', 'purchases', 'opportunities']],
  ] as const;
  it.each(nonsense)('loses to %s nothing but the values', async (one, touched: readonly FacetName[]) => {
    const good = await facetsOf(hanako);
    crm.faults.set({ nonsense: { [asked(hanako).ref.accountId]: [one] } });
    const facets = await facetsOf(hanako);
    expect(FACET_NAMES.filter((name) => JSON.stringify(facets[name]) !== JSON.stringify(good[name]))).toEqual(touched);
    for (const name of touched) {
      const facet = facets[name];
      expect(facet?.problems?.length, name).toBeGreaterThan(0);
      // A list of which no item is good is unknown, never "none".
      if (facet?.state !== 'present') expect(facet).toMatchObject({ state: 'unknown', error: { kind: 'unexpected-shape' } });
    }
    expect(JSON.stringify(facets).length).toBeLessThan(60_000);
  });

  it('keeps the other facets when one object is broken', async () => {
    crm.faults.set({ brokenObjects: ['Cases'] });
    const facets = await facetsOf(hanako);
    expect(FACET_NAMES.filter((name) => facets[name]?.state === 'unknown')).toEqual(['support']);
  });

  const faults = [
    [{ maintenance: true }, 'unreachable'],
    [{ rateLimited: { retryAfterSeconds: 900 } }, 'rate-limited'],
    [{ failing: { calls: 9, status: 500, errorCode: 'UNKNOWN_EXCEPTION', message: 'x' } }, 'unreachable'],
    [{ body: 'truncated' }, 'unexpected-shape'],
    [{ body: 'not-json' }, 'unexpected-shape'],
    [{ body: 'wrong-shape' }, 'unexpected-shape'],
    [{ body: 'cut' }, 'unreachable'],
  ] as const;
  it.each(faults)('turns %j into %s', async (fault, kind) => {
    crm.faults.set(fault);
    expect(await sourceFor(hanako).fetch(asked(hanako))).toMatchObject({ ok: false, error: { kind } });
  });

  it('goes on with a new token when the session ends in the middle', async () => {
    const source = sourceFor(hanako);
    await source.fetch(asked(hanako));
    crm.faults.set({ sessionEndsAfter: 0 });
    let renewals = 0;
    const renewing = renewingSource(source, async () => {
      renewals++;
      return { ok: true, value: sourceFor(hanako) };
    });
    expect((await renewing.fetch(asked(hanako))).ok).toBe(true);
    expect(renewals).toBe(1);
  });
});
