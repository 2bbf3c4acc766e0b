import { describe, expect, it } from 'vitest';
import { connector } from '@/lib/sources/connectors/stripe';
import { examples } from '@/lib/sources/connectors/stripe/examples';
import { RecordedNetwork, requestOf, sourceOf } from '../kit/recorded-network';

type Answers = typeof examples.answers;
const read = async (answers: Answers, more = {}, changed = {}) => {
  const network = new RecordedNetwork(answers);
  const answer = await sourceOf(connector, { ...examples, ...changed }, network.http).fetch(requestOf(connector, examples, more));
  return { network, answer };
};
/** The recorded answers, with those about the subscription changed in what they give. */
const withSubscription = (change: (subscription: Record<string, unknown>) => object): Answers =>
  examples.answers.map((one) => {
    const gives = one.gives as { id?: string; data?: Record<string, unknown>[] };
    if (one.to.includes('/subscriptions/')) return { ...one, gives: change(gives) };
    if (one.to.includes('/subscriptions?')) return { ...one, gives: { ...gives, data: gives.data?.map(change) } };
    return one;
  });

describe('a Stripe contract', () => {
  it('costs what nobody knows where there is a discount, and the rest stays known', async () => {
    const { answer } = await read(withSubscription((one) => ({ ...one, discounts: ['di_1'] })));
    const plan = answer.ok ? answer.value.facets.plan : undefined;
    expect(plan).toMatchObject({ state: 'present', value: { seats: 80, planId: 'work-standard' } });
    expect(plan?.state === 'present' && plan.value).not.toHaveProperty('mrr');
  });

  it('ends with the period of the item, or, as it was until 2025, of the subscription', async () => {
    const old = withSubscription((one) => {
      const items = one.items as { data: object[] };
      const data = items.data.map((item) => ({ ...item, current_period_end: undefined }));
      return { ...one, current_period_end: Date.UTC(2027, 5, 1) / 1000, items: { ...items, data } };
    });
    const { answer } = await read(old);
    expect(answer).toMatchObject({ ok: true, value: { facets: { plan: { value: { renewalOn: '2027-06-01' } } } } });
  });

  it('is gone when the subscription is cancelled: absent, and bought once', async () => {
    const { answer } = await read(
      withSubscription((one) => ({ ...one, status: 'canceled', ended_at: Date.UTC(2026, 9, 1) / 1000 })),
    );
    expect(answer).toMatchObject({
      ok: true,
      value: {
        facets: { plan: { state: 'absent' }, purchases: { value: { items: [{ active: false, endsOn: '2026-10-01' }, {}, {}] } } },
      },
    });
  });

  it('has a plan of which the table knows nothing: unknown and told, never a price’s id', async () => {
    const { answer } = await read(examples.answers, {}, { fieldMap: connector.preset });
    const plan = answer.ok ? answer.value.facets.plan : undefined;
    // Two lines are billed by a quantity: which is the plan, nobody said.
    expect(plan).toMatchObject({ state: 'present', value: { mrr: { minor: 174_000, currency: 'JPY' } } });
    expect(plan?.state === 'present' && plan.value).not.toHaveProperty('seats');
  });

  it('says nothing of usage where nothing is metered', async () => {
    const none = examples.answers.map((one) => (one.to.includes('meters?') ? { ...one, gives: { data: [] } } : one));
    expect((await read(none)).answer).toMatchObject({
      value: { facets: { usage: { state: 'unknown', error: { kind: 'not-found' } } } },
    });
  });

  it('expands four levels at most', async () => {
    const { network } = await read(examples.answers);
    const expanded = network.calls.flatMap(({ url }) => new URL(url).searchParams.getAll('expand[]'));
    expect(expanded.length).toBeGreaterThan(0);
    for (const path of expanded) expect(path.split('.').length).toBeLessThanOrEqual(4);
  });
});

describe('a Stripe customer', () => {
  const customer = examples.answers[0]?.gives as object;
  const found = (...data: object[]) => [
    ...examples.answers,
    { to: 'GET /v1/customers/search?', gives: { data } },
    { to: 'GET /v1/customers?email=', gives: { data } },
  ];

  it.each(['mihon-seimitsu.example', 'keiri@mihon-seimitsu.example', 'KEIRI@mihon-seimitsu.example'])(
    'is found by %s',
    async (key) => {
      const { answer } = await read(found(customer), { key });
      expect(answer).toMatchObject({ ok: true, value: { accountId: examples.ref.accountId } });
    },
  );

  it('is found by the CRM’s id in its metadata', async () => {
    const { network, answer } = await read(
      found(customer),
      { key: '001000000000001AAA' },
      { settings: { metadataKey: 'crm_id' } },
    );
    expect(answer.ok).toBe(true);
    expect(network.calls[0]?.url).toContain(encodeURIComponent('"crm_id"'));
  });

  it('is nobody where several fit, none fits, or the search gave somebody else', async () => {
    const other = { ...customer, id: 'cus_2' };
    const strange = { ...customer, email: 'a@xmihon-seimitsu.example' };
    for (const data of [[customer, other], [], [strange]]) {
      const { answer } = await read(found(...data), { key: 'mihon-seimitsu.example' });
      expect(answer).toMatchObject({ ok: false, error: { kind: 'not-found' } });
    }
  });

  it('is not asked for by a key that would be a piece of a query', async () => {
    for (const key of [`x" OR email~"a`, 'cus_../x', "a'b.example", 'no-domain']) {
      const { network, answer } = await read(found(customer), { key });
      expect(answer).toMatchObject({ ok: false, error: { kind: 'not-found' } });
      expect(network.calls).toEqual([]);
    }
  });

  it('that was deleted is not found', async () => {
    const gone = examples.answers.map((one, index) =>
      index === 0 ? { ...one, gives: { id: 'cus_Sample1', deleted: true } } : one,
    );
    expect((await read(gone)).answer).toMatchObject({ ok: false, error: { kind: 'not-found' } });
  });
});
