import { describe, expect, it } from 'vitest';
import type { Connector, ConnectorExamples } from '@/lib/sources/connector';
import type { Http } from '@/lib/sources/source';
import { RecordedNetwork } from '../lib/sources/kit/recorded-network';

/** What the headers of these systems say when so much of their limit is used, and from which share on nothing more is read by default. */
const TELLING: readonly [id: string, share: number, headers: (used: number) => Record<string, string>][] = [
  ['hubspot', 0.9, (used) => ({ 'x-hubspot-ratelimit-max': '100', 'x-hubspot-ratelimit-remaining': String(100 - used) })],
  ['dynamics', 0.9, (used) => ({ 'x-ms-ratelimit-burst-remaining-xrm-requests': String(6000 - used * 60) })],
  [
    'pipedrive',
    0.5,
    (used) => ({ 'x-daily-ratelimit-token-limit': '100', 'x-daily-ratelimit-token-remaining': String(100 - used) }),
  ],
];

const connectors = import.meta.glob<{ connector: Connector }>('../../lib/sources/connectors/*.ts', { eager: true });
const recorded = import.meta.glob<ConnectorExamples | ConnectorExamples[]>('../../lib/sources/connectors/*/examples.ts', {
  eager: true,
  import: 'examples',
});

describe.each(TELLING)('%s', (id, share, headersFor) => {
  const connector = connectors[`../../lib/sources/connectors/${id}.ts`]?.connector;
  const [example] = [recorded[`../../lib/sources/connectors/${id}/examples.ts`] ?? []].flat();

  /** Two account views, one after the other, while so many hundredths of the limit are used. */
  async function views(used: number, limitShare?: number) {
    if (!connector || !example) throw new Error(`${id} is not there`);
    const network = new RecordedNetwork(example.answers);
    const http: Http = async (url, init) => {
      const answer = await network.http(url, init);
      for (const [name, value] of Object.entries(headersFor(used))) answer.headers.set(name, value);
      return answer;
    };
    const kept = new Map<string, unknown>();
    const memory = {
      get: async (key: string) => kept.get(key),
      set: async (key: string, value: unknown) => void kept.set(key, value),
    };
    const { settings, secrets, identity, via, ref, key, nowMs } = example;
    const source = connector.create({
      ...{ http, settings, secrets, identity, memory, random: () => 0, sleep: async () => true },
      ...(via === undefined ? {} : { via }),
      ...(limitShare === undefined ? {} : { limitShare }),
    });
    const ask = () =>
      source.fetch({
        ...{ ref, identity, nowMs, facets: source.facets, signal: new AbortController().signal },
        ...(key === undefined ? {} : { key }),
      });
    return { first: await ask(), second: await ask() };
  }

  it('tells how much is used, and of how much it leaves the rest to others', async () => {
    const { first } = await views(10);
    expect(first.ok && first.value.limit).toMatchObject({ share });
    const { used = 0, allowed = 1 } = (first.ok && first.value.limit) || {};
    expect(used / allowed).toBeCloseTo(0.1);
  });

  it('reads until that share and no further; a share of one’s own goes before it', async () => {
    expect((await views(share * 100 - 5)).second.ok).toBe(true);
    const refused = (await views(share * 100 + 1)).second;
    expect(refused.ok || refused.error.kind).toMatch(/^(?:rate-limited|limit-share-reached)$/);
    expect((await views(share * 100 + 1, 1)).second.ok).toBe(true);
  });
});
