import { describe, expect, it } from 'vitest';
import { connector } from '@/lib/sources/connectors/posthog';
import { examples } from '@/lib/sources/connectors/posthog/examples';
import { RecordedNetwork, requestOf, sourceOf } from '../kit/recorded-network';

const read = async (settings: object, key = 'mihon-1', answers = examples.answers) => {
  const network = new RecordedNetwork(answers);
  const answer = await sourceOf(connector, { ...examples, settings }, network.http).fetch(
    requestOf(connector, examples, { key }),
  );
  const body = network.calls.find(({ init }) => init.method === 'POST')?.init.body;
  return { answer, network, query: body ? JSON.parse(String(body)).query : null };
};

describe('a PostHog query', () => {
  it('has the account as a value beside it, whatever it is called', async () => {
    const key = `x' or 1=1 --`.replaceAll(' ', '_');
    const { query } = await read(examples.settings as object, key);
    expect(query).toMatchObject({ kind: 'HogQLQuery', values: { key, from: '2025-12-01 00:00:00', events: ['automation_run'] } });
    expect(query.query).not.toContain('or_1=1');
    expect(query.query).toContain('$group_0 = {key}');
  });

  it('may be one’s own', async () => {
    const own = 'select metric, start, used, included from company_usage where account = {key}';
    const columns = ['metric', 'start', 'used', 'included'];
    const table = { columns, results: [['active_people', '2026-11-01', 71, 80]], hasMore: false };
    const answers = examples.answers.map((one) => (one.to.startsWith('POST') ? { ...one, gives: table } : one));
    const { answer, query } = await read({ ...(examples.settings as object), query: own }, 'mihon-1', answers);
    expect(query.query).toBe(own);
    expect(answer).toMatchObject({
      value: {
        facets: {
          usage: { value: { metrics: [{ metricId: 'seats', points: [{ startOn: '2026-11-01', used: 71, included: 80 }] }] } },
        },
      },
    });
  });

  it('that answers with other columns, or with more rows than it gave, is told', async () => {
    const other = examples.answers.map((one) =>
      one.to.startsWith('POST') ? { ...one, gives: { columns: ['a'], results: [] } } : one,
    );
    expect((await read(examples.settings as object, 'mihon-1', other)).answer).toMatchObject({
      value: { facets: { usage: { state: 'unknown', error: { kind: 'unexpected-shape', path: 'columns.metric' } } } },
    });
    const more = examples.answers.map((one) =>
      one.to.startsWith('POST') ? { ...one, gives: { ...(one.gives as object), hasMore: true } } : one,
    );
    expect((await read(examples.settings as object, 'mihon-1', more)).answer).toMatchObject({
      value: { facets: { usage: { state: 'present', problems: [{ received: 'the first page only' }] } } },
    });
  });

  it('goes to the region or the installation that was named, and to nothing local', async () => {
    expect(connector.origins({ region: 'us', projectId: '1' })).toEqual(['https://us.posthog.com/*']);
    expect(connector.origins({ region: 'https://posthog.mihon.example', projectId: '1' })).toEqual([
      'https://posthog.mihon.example/*',
    ]);
    expect(connector.origins({ region: 'us', projectId: '1/../2' })).toEqual([]);
    const { answer, network } = await read({ region: 'https://10.0.0.5', projectId: '1' });
    expect(answer).toMatchObject({ ok: false, error: { kind: 'misconfigured' } });
    expect(network.calls).toEqual([]);
  });
});
