import { describe, expect, it } from 'vitest';
import { ACCOUNT_ID, FakeOrg, memory, request, rows, sourceOf } from './fake-org';

type Row = Record<string, unknown>;

const subscription = (change: Row = {}): Row => ({
  SBQQ__Contract__c: '800000000000001AAA',
  SBQQ__Product__r: { ProductCode: 'work-standard', Name: '見本ワーク Standard' },
  SBQQ__ProductName__c: '見本ワーク Standard',
  SBQQ__Quantity__c: 10,
  SBQQ__RenewalQuantity__c: null,
  SBQQ__NetPrice__c: 21_600,
  SBQQ__StartDate__c: '2026-01-01',
  SBQQ__EndDate__c: '2026-12-31',
  SBQQ__TerminatedDate__c: null,
  SBQQ__SubscriptionType__c: 'Renewable',
  ...change,
});
const contract = (change: Row = {}): Row => ({
  Status: 'Activated',
  StartDate: '2026-02-01',
  EndDate: '2027-01-31',
  ContractTerm: 12,
  OwnerExpirationNotice: '45',
  ...change,
});

/** An account without any plan in its own fields. */
function orgWith(lists: { subscriptions?: Row[]; contracts?: Row[]; orders?: Row[]; assets?: Row[] }): FakeOrg {
  const org = new FakeOrg();
  org.sales = true;
  const nested = (list: Row[] = []) => (list.length > 0 ? rows(...list) : null);
  const keep = ['Id', 'Name', 'CurrencyIsoCode'];
  org.account = {
    ...Object.fromEntries(Object.entries(org.account).map(([key, value]) => [key, keep.includes(key) ? value : null])),
    Id: ACCOUNT_ID,
    SBQQ__Subscriptions__r: nested(lists.subscriptions),
    Contracts: nested(lists.contracts),
    Orders: nested(lists.orders),
    Assets: nested(lists.assets),
  };
  return org;
}

async function facetsOf(org: FakeOrg, options = {}) {
  const answer = await sourceOf(org, options).fetch(request());
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value.facets;
}

async function planOf(lists: Parameters<typeof orgWith>[0]) {
  const { plan } = await facetsOf(orgWith(lists));
  return plan?.state === 'present' ? plan.value : plan?.state;
}

describe('CPQ subscriptions', () => {
  it('count what runs today: not what is terminated, over, or still to come', async () => {
    const plan = await planOf({
      subscriptions: [
        subscription(),
        subscription({ SBQQ__Quantity__c: 7, SBQQ__TerminatedDate__c: '2026-06-01' }),
        subscription({ SBQQ__Quantity__c: 90, SBQQ__StartDate__c: '2025-01-01', SBQQ__EndDate__c: '2025-12-31' }),
        subscription({ SBQQ__Quantity__c: 80, SBQQ__StartDate__c: '2027-01-01', SBQQ__EndDate__c: '2027-12-31' }),
      ],
    });
    expect(plan).toMatchObject({ planId: 'work-standard', seats: 10, startedOn: '2026-01-01', renewalOn: '2026-12-31' });
  });

  it('are over where an amendment took all of them back', async () => {
    const back = subscription({ SBQQ__Quantity__c: -10, SBQQ__StartDate__c: '2026-07-01' });
    const org = orgWith({ subscriptions: [subscription({ SBQQ__TerminatedDate__c: '2026-07-01' }), back] });
    const { plan, purchases } = await facetsOf(org);
    expect(plan?.state).toBe('absent');
    expect(purchases).toMatchObject({ value: { items: [{ productId: 'work-standard', active: false }] } });
  });

  it('have one price where all agree on it, over whole months alone', async () => {
    const later = { SBQQ__StartDate__c: '2026-10-01' };
    const price = async (...subscriptions: Row[]) => {
      const plan = await planOf({ subscriptions });
      return typeof plan === 'object' ? plan.unitPrice?.minor : undefined;
    };
    expect(await price(subscription())).toBe(1_800);
    expect(await price(subscription(), subscription({ ...later, SBQQ__NetPrice__c: 5_400 }))).toBe(1_800);
    expect(await price(subscription(), subscription({ ...later, SBQQ__NetPrice__c: 4_500 }))).toBeUndefined();
    expect(await price(subscription({ SBQQ__NetPrice__c: 1_006 }))).toBe(84);
    expect(await price(subscription({ SBQQ__EndDate__c: null }))).toBeUndefined();
    expect(await price(subscription({ SBQQ__EndDate__c: '2026-12-15' }))).toBeUndefined();
  });

  it('take the only product for the plan where no table knows it, and none of several', async () => {
    const other = (code: string) =>
      subscription({ SBQQ__Product__r: { ProductCode: code, Name: code }, SBQQ__ProductName__c: code });
    expect(await planOf({ subscriptions: [other('gold')] })).toMatchObject({ productId: 'gold', planName: 'gold', seats: 10 });
    expect(await planOf({ subscriptions: [other('gold'), other('silver')] })).toBe('absent');
    expect(await planOf({ subscriptions: [other('gold'), subscription()] })).toMatchObject({
      planId: 'work-standard',
      addOns: [{ addOnId: 'gold', quantity: 10 }],
    });
  });

  it('let the quantity of the renewal stand in for an empty one', async () => {
    const empty = subscription({ SBQQ__Quantity__c: null, SBQQ__RenewalQuantity__c: 12 });
    expect(await planOf({ subscriptions: [empty] })).toMatchObject({ seats: 12 });
  });

  it('go before the contract, value by value', async () => {
    const { plan } = await facetsOf(orgWith({ subscriptions: [subscription()], contracts: [contract()] }));
    expect(plan).toMatchObject({
      value: { renewalOn: '2026-12-31', termMonths: 12, noticeDays: 45 },
      origins: { renewalOn: 'SBQQ__Subscription__c.SBQQ__EndDate__c', noticeDays: 'Contract.OwnerExpirationNotice' },
    });
  });
});

describe('contracts and orders', () => {
  it('say nothing before they are activated, nor after their end', async () => {
    expect(await planOf({ contracts: [contract({ Status: 'Draft' })] })).toBe('absent');
    expect(await planOf({ contracts: [contract({ EndDate: '2026-11-22' })] })).toBe('absent');
    expect(await planOf({ contracts: [contract(), contract({ EndDate: '2028-01-31' })] })).toMatchObject({
      renewalOn: '2028-01-31',
    });
    expect(await planOf({ contracts: [contract({ OwnerExpirationNotice: 'soon' })] })).not.toHaveProperty('noticeDays');
  });

  const line = { Product2: { ProductCode: 'work-business', Name: '見本ワーク Business' }, Quantity: 70, TotalPrice: 100_000 };
  const order = (...lines: Row[]) => ({ Status: 'Activated', EffectiveDate: '2026-05-01', OrderItems: rows(...lines) });

  it('are purchases; what a subscription or an order tells of, an asset does not tell again', async () => {
    const old = { Name: 'Work', Product2: { ProductCode: 'work-business' }, Status: 'Obsolete', UsageEndDate: '2025-01-31' };
    const again = { ...old, Status: 'Installed', UsageEndDate: '2027-04-30' };
    const { purchases } = await facetsOf(orgWith({ orders: [order(line, { ...line, Quantity: -5 })], assets: [old, again] }));
    const items = purchases?.state === 'present' ? purchases.value.items : [];
    expect(items).toHaveLength(2);
    expect(items[0]).toMatchObject({ quantity: 70, purchasedOn: '2026-05-01', amount: { minor: 100_000 } });
    expect(items[1]).toMatchObject({ active: false, endsOn: '2025-01-31' });
    expect(purchases?.origins?.items).toBe('OrderItem (OrderItems), Asset (Assets)');
  });

  it('are done without where their query is refused, and that is remembered', async () => {
    const org = orgWith({ assets: [{ Name: 'Work', Product2: { ProductCode: 'work' }, Status: 'Installed', Quantity: 5 }] });
    const schemaCache = memory();
    const refused = { deals: { httpStatusCode: 400, body: [{ errorCode: 'MALFORMED_QUERY', message: 'x' }] } };
    org.next = [(parts) => org.answer(parts), (parts) => org.answer(parts, refused), (parts) => org.answer(parts, refused)];
    const facets = await facetsOf(org, { schemaCache });
    expect(facets.purchases).toMatchObject({ state: 'present', value: { items: [{ name: 'Work' }] } });
    expect(org.soql.at(-1)?.deals).not.toMatch(/Contracts|Orders|SBQQ/);
    const before = org.calls.length;
    await facetsOf(org, { schemaCache });
    expect(org.calls.length - before).toBe(1);
  });

  it('leave the plan unknown, and not absent, where they could not be read', async () => {
    const org = orgWith({});
    org.groups.deals = { httpStatusCode: 500, body: [{ errorCode: 'UNKNOWN_EXCEPTION', message: 'x' }] };
    const { plan, profile } = await facetsOf(org);
    expect(plan?.state).toBe('unknown');
    expect(profile?.state).toBe('present');
  });
});

describe("the account's own word on its plan", () => {
  const withOwn = async (own: Row, subscriptions: Row[]) => {
    const org = orgWith({ subscriptions });
    Object.assign(org.account, own);
    const { plan } = await facetsOf(org);
    return plan?.state === 'present' ? plan.value : plan?.state;
  };

  it('is completed by subscriptions of the same plan', async () => {
    const plan = await withOwn({ Plan__c: 'Standard', Seats__c: 8 }, [subscription()]);
    expect(plan).toMatchObject({ planId: 'work-standard', productId: 'work', seats: 8, unitPrice: { minor: 1_800 } });
  });

  it('takes neither seats nor price from subscriptions of another plan, or of another product', async () => {
    const other = { SBQQ__Product__r: { ProductCode: 'gold', Name: 'Gold' }, SBQQ__ProductName__c: 'Gold' };
    const own = { planId: 'work-business', planName: 'Business', addOns: [] };
    expect(await withOwn({ Plan__c: 'Business' }, [subscription()])).toEqual(own);
    expect(await withOwn({ Plan__c: 'Business' }, [subscription(other)])).toEqual(own);
  });

  it('that cannot be is not replaced', async () => {
    const plan = await withOwn({ Plan__c: 'Standard', Seats__c: -3 }, [subscription()]);
    expect(plan).toMatchObject({ planId: 'work-standard' });
    expect(plan).not.toHaveProperty('seats');
  });
});

describe('a plan that the account hides', () => {
  it('is told by CPQ, without a word on what was hidden', async () => {
    const org = orgWith({ subscriptions: [subscription()] });
    org.hidden = ['Account.Seats__c', 'Account.Plan__c', 'Account.Notice_Days__c'];
    const { plan } = await facetsOf(org);
    expect(plan).toMatchObject({ value: { planId: 'work-standard', seats: 10 } });
    expect(plan?.problems?.map(({ path }) => path)).toEqual(['noticeDays']);
  });

  it('names a hidden field of the subscriptions', async () => {
    const org = orgWith({ subscriptions: [subscription()] });
    org.hidden = ['SBQQ__Subscription__c.SBQQ__Quantity__c'];
    const { purchases } = await facetsOf(org);
    expect(purchases?.problems).toEqual([
      { path: 'subscriptions', received: '(not visible)', expected: 'SBQQ__Subscription__c.SBQQ__Quantity__c' },
    ]);
  });
});
