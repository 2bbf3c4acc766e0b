import { describe, expect, it } from 'vitest';
import type { ConnectorExamples, ConnectorOptions } from '@/lib/sources/connector';
import { connector as hubspot } from '@/lib/sources/connectors/hubspot';
import { examples as hubspotExamples } from '@/lib/sources/connectors/hubspot/examples';
import { connector as kintone } from '@/lib/sources/connectors/kintone';
import { examples as kintoneExamples } from '@/lib/sources/connectors/kintone/examples';
import { connector as pipedrive } from '@/lib/sources/connectors/pipedrive';
import { examples as pipedriveExamples } from '@/lib/sources/connectors/pipedrive/examples';
import { connector as twenty } from '@/lib/sources/connectors/twenty';
import { examples as twentyExamples } from '@/lib/sources/connectors/twenty/examples';
import { RecordedNetwork, requestOf, sourceOf } from '../kit/recorded-network';

const FILES = {
  hubspot: { connector: hubspot, examples: hubspotExamples },
  kintone: { connector: kintone, examples: kintoneExamples },
  pipedrive: { connector: pipedrive, examples: pipedriveExamples },
  twenty: { connector: twenty, examples: twentyExamples },
};

function world(id: keyof typeof FILES, more: Partial<ConnectorExamples> = {}, options: Partial<ConnectorOptions> = {}) {
  const { connector, examples } = FILES[id];
  const first = [examples].flat()[0];
  if (!first) throw new Error(id);
  const example = { ...first, ...more };
  const network = new RecordedNetwork(example.answers);
  const source = sourceOf(connector, example, network.http, options);
  return { network, source, example, fetch: (change = {}) => source.fetch(requestOf(connector, example, change)) };
}

function memory() {
  const kept = new Map<string, unknown>();
  return {
    kept,
    get: async (key: string) => kept.get(key),
    set: async (key: string, value: unknown) => void kept.set(key, value),
  };
}

describe('nothing is sent', () => {
  it.each(["1' OR '1'='1", '../../users', '7?app=1', '0', '', '７', '7\n'])('for the id %j', async (accountId) => {
    const { network, example, fetch } = world('kintone');
    expect(await fetch({ ref: { ...example.ref, accountId } })).toEqual({
      ok: false,
      error: { kind: 'not-found', what: 'account' },
    });
    expect(network.calls).toEqual([]);
  });

  it.each([
    ['hubspot', '999'],
    ['kintone', 'other.cybozu.com'],
    ['pipedrive', 'app.pipedrive.com'],
    ['twenty', 'api.crm.example'],
  ] as const)('of %s for an account of %s', async (id, tenant) => {
    const { network, example, fetch } = world(id);
    expect(await fetch({ ref: { ...example.ref, tenant } })).toMatchObject({ ok: false, error: { kind: 'identity-mismatch' } });
    expect(network.calls).toEqual([]);
  });

  it('without its secret, over http to a local host, or in a way that it has not', async () => {
    const without = world('hubspot', { secrets: {} });
    expect(await without.fetch()).toEqual({ ok: false, error: { kind: 'unauthorised' } });
    const page = world('hubspot', {}, { via: 'page' });
    expect(await page.fetch()).toEqual({ ok: false, error: { kind: 'unauthorised' } });
    const local = world('twenty', { settings: { origin: 'http://localhost:3000', pageHost: 'mihon.crm.example' } });
    expect(await local.fetch()).toMatchObject({ ok: false, error: { kind: 'misconfigured' } });
    for (const { network } of [without, page, local]) expect(network.calls).toEqual([]);
  });

  it('but policy may allow a local host', async () => {
    const settings = { origin: 'http://localhost:3000', pageHost: 'mihon.crm.example' };
    const { fetch } = world('twenty', { settings }, { allow: ['http://localhost:3000'] });
    expect(await fetch()).toMatchObject({ ok: true });
  });
});

describe('few calls', () => {
  const callsFor = async (id: keyof typeof FILES, facets: string[]) => {
    const { network, fetch } = world(id);
    await fetch({ facets });
    return network.calls.length;
  };

  it('the facts of the record itself cost one', async () => {
    for (const id of Object.keys(FILES) as (keyof typeof FILES)[]) expect(await callsFor(id, ['profile', 'plan']), id).toBe(1);
  });

  it('HubSpot: purchases need the deals they are lines of', async () => {
    expect(await callsFor('hubspot', ['opportunities'])).toBe(2);
    expect(await callsFor('hubspot', ['purchases'])).toBe(4);
    expect(await callsFor('hubspot', ['nps'])).toBe(2);
  });
});

describe('the limit', () => {
  it('is told, remembered and honoured', async () => {
    const store = memory();
    const headers = { 'x-daily-ratelimit-token-limit': '100', 'x-daily-ratelimit-token-remaining': '15' };
    const first = world('pipedrive', {}, { memory: store });
    first.network.answers = first.example.answers.map((one) => ({ ...one, headers }));
    expect(await first.fetch()).toMatchObject({ ok: true, value: { limit: { used: 85, allowed: 100, seconds: 86_400 } } });
    const second = world('pipedrive', {}, { memory: store });
    expect(await second.fetch()).toEqual({ ok: false, error: { kind: 'limit-share-reached', used: 85, limit: 100 } });
    expect(second.network.calls).toEqual([]);
    const generous = world('pipedrive', {}, { memory: store, limitShare: 1 });
    expect(await generous.fetch()).toMatchObject({ ok: true });
    const later = world('pipedrive', { nowMs: first.example.nowMs + 16 * 60_000 }, { memory: store });
    expect(await later.fetch()).toMatchObject({ ok: true });
  });

  it('of one user is not that of another, and nonsense in the store is no limit', async () => {
    const store = memory();
    await world('pipedrive', {}, { memory: store }).fetch();
    expect([...store.kept.keys()]).toEqual(['limit|pipedrive|pipedrive|mihon.pipedrive.com|mihon|1']);
    for (const key of store.kept.keys()) store.kept.set(key, { used: 'all' });
    expect(await world('pipedrive', {}, { memory: store }).fetch()).toMatchObject({ ok: true });
  });
});

describe('kintone', () => {
  it('puts a name with quotes into a query as a text', async () => {
    const { network, example, fetch } = world('kintone');
    const name = 'A" or 会社名 != "\\';
    network.answers = example.answers.map((one) => ({
      ...one,
      gives: JSON.parse(
        JSON.stringify(one.gives).replaceAll('見本精密工業株式会社', JSON.stringify(name).slice(1, -1)),
      ) as unknown,
    }));
    expect(await fetch({ facets: ['support'] })).toMatchObject({ ok: true });
    const query = new URL(network.calls.at(-1)?.url ?? '').searchParams.get('query');
    expect(query).toBe('顧客名 = "A\\" or 会社名 != \\"\\\\" order by $id desc limit 100');
  });

  it('names the app that is not set', async () => {
    const { fetch } = world('kintone', { settings: { origin: 'https://mihon.cybozu.com', app: '12' } });
    const answer = await fetch({ facets: ['support'] });
    expect(answer).toMatchObject({
      ok: true,
      value: { facets: { support: { state: 'unknown', error: { kind: 'misconfigured', field: 'apps.tickets' } } } },
    });
  });
});
