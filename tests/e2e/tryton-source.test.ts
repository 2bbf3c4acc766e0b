import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { connector } from '@/lib/sources/connectors/generic-json';
import type { Source } from '@/lib/sources/source';
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

  function sourceWith(apiKey: string): Source {
    const text = readFileSync(join(root, 'tests/tryton/tryton.source.json'), 'utf8');
    const { settings } = JSON.parse(text.replace('http://127.0.0.1:8017', tryton.address)) as { settings: unknown };
    const allow = [tryton.address];
    return connector.create({
      http: (url, init) => fetch(url, init),
      settings,
      secrets: { apiKey },
      identity,
      allow,
      random: () => 0.5,
    });
  }

  const ask = (accountId: string, apiKey = `${user}:${password}`) =>
    sourceWith(apiKey).fetch({
      ref: { crm: 'tryton-mihon', tenant: new URL(tryton.address).host, accountId },
      identity,
      facets: ['profile', 'plan', 'purchases'],
      nowMs: Date.UTC(2026, 10, 23),
      signal: AbortSignal.timeout(30_000),
    });

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

  it('gives nothing of a party without a running subscription, of none at all, and to a wrong password', async () => {
    const draft = plannedSubscriptions.find((one) => one.state === 'draft');
    for (const id of [String(parties.get(draft?.party ?? '')), '999999']) expect((await ask(id)).ok, id).toBe(false);
    expect(await ask(String(parties.get(plannedSubscriptions[0]?.party ?? '')), `${user}:nonsense`)).toMatchObject({
      ok: false,
      error: { kind: 'unauthorised' },
    });
  });
});
