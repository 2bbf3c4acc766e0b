import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ConnectorOptions } from '@/lib/sources/connector';
import { connector } from '@/lib/sources/connectors/generic-json';
import type { Http, Source } from '@/lib/sources/source';
import { root } from '@/tests/setup/root.mjs';
import { describeWithTryton, startTryton, TRYTON_START_MS, type Tryton, trytonUsers } from '@/tests/support/tryton';
import { sampleProducts } from '@/tests/tryton/seed-data';
import { plannedSubscriptions } from '@/tests/tryton/seed-plan';

const identity = { orgId: 'mihon', userId: 'hanako' };
const { user, password } = trytonUsers.colleague;

await describeWithTryton('the generic JSON source, from settings alone', () => {
  let tryton: Tryton;
  let parties: ReadonlyMap<string, number>;
  beforeAll(async () => {
    tryton = await startTryton();
    const client = await tryton.login();
    const all = await client.read('party.party', await client.search('party.party', []), ['name']);
    parties = new Map(all.map((one) => [String(one.name), one.id]));
  }, TRYTON_START_MS);
  afterAll(() => tryton?.stop());

  function optionsOf(apiKey: string, change: (text: string) => string): { options: ConnectorOptions } {
    const text = change(readFileSync(join(root, 'tests/tryton/tryton.source.json'), 'utf8'));
    const { settings } = JSON.parse(text.replace('http://127.0.0.1:8017', tryton.address)) as { settings: unknown };
    const http: Http = (url, init) => fetch(url, init);
    return { options: { http, settings, secrets: { apiKey }, identity, allow: [tryton.address], random: () => 0.5 } };
  }
  const sourceWith = (apiKey: string, change = (text: string) => text) => connector.create(optionsOf(apiKey, change).options);

  const refOf = (accountId: string) => ({ crm: 'tryton-mihon', tenant: new URL(tryton.address).host, accountId });
  const fetchFrom = (source: Source, accountId: string) =>
    source.fetch({
      ref: refOf(accountId),
      identity,
      facets: ['profile', 'plan', 'purchases'],
      nowMs: Date.UTC(2026, 10, 23),
      signal: AbortSignal.timeout(30_000),
    });
  const ask = (accountId: string, apiKey = `${user}:${password}`) => fetchFrom(sourceWith(apiKey), accountId);

  it('reads plan, seats and price of every rung as they were sold, in one call each', async () => {
    const running = plannedSubscriptions.filter((one) => one.state === 'running').slice(0, 6);
    for (const { party, lines, invoiced } of running) {
      const [main, ...others] = lines;
      const product = sampleProducts.find((one) => one.code === main?.product);
      const answer = await ask(String(parties.get(party)));
      expect(answer, party).toMatchObject({
        ok: true,
        value: {
          facets: {
            profile: { state: 'present', value: { name: party } },
            plan: {
              state: 'present',
              value: {
                productId: 'work',
                planId: main?.product,
                planName: product?.name,
                seats: main?.quantity,
                unitPrice: { minor: product?.price, currency: 'JPY' },
                startedOn: expect.stringMatching(/^20\d\d-\d\d-\d\d$/),
                billingPeriod: invoiced === 'Yearly' ? 'year' : 'month',
                ...(others.some((line) => line.product === 'storage-100') && { addOns: [{ addOnId: 'storage-100' }] }),
              },
            },
            purchases: { value: { items: lines.map((line) => ({ productId: line.product, quantity: line.quantity })) } },
          },
        },
      });
    }
    expect(running.some(({ lines }) => lines.some((line) => line.product === 'storage-100'))).toBe(true);
  });

  it('says that a party without a running subscription has no plan, and nothing else of it', async () => {
    const draft = plannedSubscriptions.find((one) => one.state === 'draft');
    for (const id of [String(parties.get(draft?.party ?? '')), '999999']) {
      expect(await ask(id), id).toMatchObject({
        ok: true,
        value: { facets: { plan: { state: 'absent' }, profile: { state: 'unknown' }, purchases: { state: 'unknown' } } },
      });
    }
  });

  it('takes an error with status 200 for one, and a wrong password for what it is', async () => {
    const id = String(parties.get(plannedSubscriptions[0]?.party ?? ''));
    const unknown = sourceWith(`${user}:${password}`, (text) => text.replace('"lines.quantity"', '"lines.no_such_field"'));
    expect(await fetchFrom(unknown, id)).toEqual({ ok: false, error: { kind: 'unexpected-shape', path: '$.error' } });
    expect(await ask(id, `${user}:nonsense`)).toMatchObject({ ok: false, error: { kind: 'unauthorised' } });
  });

  it('shows what it has before there is a mapping', async () => {
    const running = plannedSubscriptions.find((one) => one.state === 'running');
    const id = String(parties.get(running?.party ?? ''));
    const { options } = optionsOf(`${user}:${password}`, (text) => text);
    const { mapping: _, ...settings } = options.settings as Record<string, unknown>;
    const request = { ref: refOf(id), nowMs: Date.UTC(2026, 10, 23), signal: AbortSignal.timeout(30_000) };
    const found = await connector.explore?.({ ...options, settings }, request);
    expect(found).toMatchObject({
      ok: true,
      value: {
        record: {
          "$.result[0]['party.'].name": running?.party,
          "$.result[0]['lines.'][0].quantity": running?.lines[0]?.quantity,
          '$.result[0].start_date': { __class__: 'date' },
        },
      },
    });
  });
});
