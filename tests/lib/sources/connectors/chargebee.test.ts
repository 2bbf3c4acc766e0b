import { describe, expect, it } from 'vitest';
import { connector } from '@/lib/sources/connectors/chargebee';
import { examples } from '@/lib/sources/connectors/chargebee/examples';
import { RecordedNetwork, requestOf, sourceOf } from '../kit/recorded-network';

type Change = (subscription: Record<string, unknown>) => object;
const read = async (change: Change, more: typeof examples.answers = []) => {
  const answers = examples.answers.map((one) => {
    const gives = one.gives as { list?: { subscription?: Record<string, unknown> }[] };
    const list = gives.list?.map((row) => (row.subscription ? { subscription: change(row.subscription) } : row));
    return list ? { ...one, gives: { ...gives, list } } : one;
  });
  const network = new RecordedNetwork([...answers.filter(({ to }) => !more.some((one) => one.to === to)), ...more]);
  const answer = await sourceOf(connector, examples, network.http).fetch(requestOf(connector, examples));
  return { network, facets: answer.ok ? answer.value.facets : {}, answer };
};
const USAGES = examples.answers[2]?.to ?? '';
const usage = (day: number, month: number) => ({
  usage: {
    usage_date: Date.UTC(2026, month - 1, day) / 1000,
    subscription_id: 'sub-sample-1',
    item_price_id: 'runs-usd',
    quantity: '1',
  },
});

describe('a Chargebee contract', () => {
  it('in yen counts whole yen', async () => {
    const { facets } = await read((one) => ({ ...one, currency_code: 'JPY', mrr: 144_000 }));
    expect(facets.plan).toMatchObject({ value: { mrr: { minor: 144_000, currency: 'JPY' } } });
  });

  it.each(['cancelled', 'paused', 'future', 'transferred'])('%s is none', async (status) => {
    const { facets } = await read((one) => ({ ...one, status }));
    expect(facets.plan).toMatchObject({ state: 'absent' });
    expect(facets.usage).toMatchObject({ state: 'present', value: { metrics: [] } });
  });

  it('over several periods ends with the contract', async () => {
    const contract_term = { contract_end: Date.UTC(2029, 3, 1) / 1000 };
    expect((await read((one) => ({ ...one, contract_term }))).facets.plan).toMatchObject({ value: { renewalOn: '2029-04-01' } });
  });

  it('reads three pages of usage, and drops the month that may be cut', async () => {
    const page = (month: number, next: string) => ({
      list: Array.from({ length: 100 }, () => usage(2, month)),
      next_offset: next,
    });
    const { network, facets } = await read(
      (one) => one,
      [
        { to: USAGES, gives: page(11, 'p2') },
        {
          to: `${USAGES}&usage_date%5Bafter%5D=1764547199&sort_by%5Bdesc%5D=usage_date&limit=100&offset=p2`,
          gives: page(10, 'p3'),
        },
        {
          to: `${USAGES}&usage_date%5Bafter%5D=1764547199&sort_by%5Bdesc%5D=usage_date&limit=100&offset=p3`,
          gives: page(9, 'p4'),
        },
      ],
    );
    expect(network.calls.filter(({ url }) => url.includes('/usages'))).toHaveLength(3);
    expect(facets.usage).toMatchObject({
      value: {
        metrics: [
          {
            points: [
              { startOn: '2026-10-01', used: 100 },
              { startOn: '2026-11-01', used: 100 },
            ],
          },
        ],
      },
      problems: [{ received: 'the first page only' }],
    });
  });

  it('says why by its own codes', async () => {
    const failing = { to: examples.answers[0]?.to ?? '', status: 400, gives: { api_error_code: 'api_request_limit_exceeded' } };
    expect((await read((one) => one, [failing])).answer).toMatchObject({ ok: false, error: { kind: 'rate-limited' } });
  });

  it.each(['evil.example/', 'a.b', '', 'xn--a', 'mihon:8080', 'mihon@evil'])('has no site called %j', async (site) => {
    expect(connector.origins({ site })).toEqual([]);
    const answer = await sourceOf(connector, { ...examples, settings: { site } }, () =>
      Promise.reject(new Error('called')),
    ).fetch(requestOf(connector, examples));
    expect(answer).toMatchObject({ ok: false, error: { kind: 'misconfigured' } });
  });
});
