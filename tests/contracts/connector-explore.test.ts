import { describe, expect, it } from 'vitest';
import { listRows } from '@/lib/sources/canonical/list-rows';
import { rowOf } from '@/lib/sources/canonical/raw-row';
import { listsOf } from '@/lib/sources/canonical/source-lists';
import type { Connector, ConnectorExamples, ConnectorOptions, RecordedAnswer } from '@/lib/sources/connector';
import type { Http } from '@/lib/sources/source';
import { RecordedNetwork } from '../lib/sources/kit/recorded-network';

type Examples = ConnectorExamples | ConnectorExamples[];

const files = Object.entries(import.meta.glob<{ connector: Connector }>('../../lib/sources/connectors/*.ts', { eager: true }));
const recorded = import.meta.glob<Examples>('../../lib/sources/connectors/*/examples.ts', { eager: true, import: 'examples' });
const able = files.filter(([, { connector }]) => connector.explore);
const subjects = able.flatMap(([path, { connector }]) =>
  [recorded[path.replace(/\.ts$/, '/examples.ts')] ?? []]
    .flat()
    .flatMap((example) => (example.explore ? [{ connector, example, told: example.explore }] : []))
    .map((one) => ({ ...one, name: `${connector.id} (${one.example.via ?? connector.via[0]})` })),
);

/** Later answers to the same question take the place of earlier ones. */
function answersOf(...groups: (readonly RecordedAnswer[])[]): RecordedAnswer[] {
  const key = ({ to, body }: RecordedAnswer) => `${to}|${body ?? ''}`;
  return [...new Map(groups.flat().map((one) => [key(one), one])).values()];
}

function explore(connector: Connector, example: ConnectorExamples, http: Http, more: Partial<ConnectorOptions> = {}) {
  const { settings, secrets, identity, via, fieldMap, ref, key, nowMs } = example;
  const options: ConnectorOptions = {
    ...{ http, settings, secrets, identity, random: () => 0, sleep: async () => true },
    ...(via === undefined ? {} : { via }),
    ...(fieldMap ? { fieldMap } : {}),
    ...more,
  };
  const request = { ref, ...(key === undefined ? {} : { key }), nowMs, signal: new AbortController().signal };
  return connector.explore?.(options, request) ?? Promise.reject(new Error('cannot explore'));
}

it('has recorded answers of every connector that can be explored', () => {
  expect(able.length).toBeGreaterThan(10);
  expect(new Set(subjects.map(({ connector }) => connector.id))).toEqual(new Set(able.map(([, { connector }]) => connector.id)));
});

describe.each(subjects)('$name is explored', ({ connector, example, told }) => {
  const good = answersOf(example.answers, told.answers ?? []);
  const replay = (answers: readonly RecordedAnswer[]) => {
    const network = new RecordedNetwork(answers);
    return { network, found: explore(connector, example, network.http) };
  };

  it('gives its fields and the values of this account', async () => {
    const { network, found } = replay(good);
    const answer = await found;
    expect(network.unexpected).toEqual([]);
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    const { name, fields, record } = answer.value;
    expect(name).toBe(told.name);
    expect(record).toMatchObject(told.record);
    const byPath = new Map(fields.map((field) => [field.path, field]));
    expect(byPath.size, 'each once').toBe(fields.length);
    for (const field of told.fields) expect(byPath.get(field.path)).toEqual(field);
  });

  it('samples what stands in the record, under the very path that a mapping uses', async () => {
    const answer = await replay(good).found;
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    const { fields, record, lists = [] } = answer.value;
    const listed = lists.map(({ path }) => path);
    expect(Object.keys(record).length).toBeGreaterThan(0);
    for (const path of Object.keys(record)) expect([...fields.map((field) => field.path), ...listed]).toContain(path);
    for (const { path, samples } of fields) {
      if (samples) expect(samples, path).toEqual([rowOf(record).value(path)]);
    }
  });

  it('gives the entries of the lists that its mapping names, as a mapping reads them', async () => {
    const mapping = example.fieldMap ?? connector.preset;
    const answer = await replay(good).found;
    if (!answer.ok || !mapping) return expect(answer.ok).toBe(true);
    // Where every value has a path of its own, those of a list's entries have too.
    const lists = answer.value.lists ?? [];
    const isByPath = Object.keys(answer.value.record).every((path) => path.startsWith('$'));
    const named = isByPath ? [] : Object.values(mapping.lists ?? {}).flatMap((list) => list?.from ?? []);
    expect(lists.map(({ path }) => path).toSorted()).toEqual([...new Set(named)].toSorted());
    const given = listRows(mapping, listsOf(answer.value)).filter(({ count }) => (count ?? 0) > 0);
    for (const { fields } of given) expect(fields.some(({ live }) => live.state === 'value')).toBe(true);
    const told = Object.values(example.facets).some((facet) => JSON.stringify(facet).includes('[{'));
    if (told && named.length > 0) expect(given.length).toBeGreaterThan(0);
  });

  it('asks its own origin only, and puts no secret into an address', async () => {
    const { network, found } = replay(good);
    await found;
    const origins = connector.origins(example.settings).map((pattern) => pattern.replace(/\/\*$/, ''));
    expect(network.calls.length).toBeGreaterThan(0);
    for (const { url } of network.calls) {
      expect(origins).toContain(new URL(url).origin);
      for (const secret of Object.values(example.secrets)) expect(url).not.toContain(secret);
    }
  });

  it('learns from the record alone where the list of fields may not be read', async () => {
    const own = new Set((told.somebodyElse ?? example.somebodyElse.slice(0, 1)).map(({ to }) => to));
    const lists = (told.answers ?? []).filter(({ to }) => !own.has(to));
    const refused = lists.map((one) => ({ ...one, status: 403, gives: {} }));
    // A record that is asked for with the names of the list is then asked for with others.
    const loose = good.filter(({ to }) => own.has(to)).map(({ to, gives }) => ({ to, gives }));
    const answer = await replay(answersOf(good, refused, loose)).found;
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    for (const [path, value] of Object.entries(told.record)) {
      if (value !== null && typeof value !== 'boolean') expect(answer.value.record[path], path).toEqual(value);
    }
    expect(answer.value.fields.every(({ label }) => label === undefined)).toBe(true);
  });

  it("refuses somebody else's account", async () => {
    for (const strange of told.somebodyElse ?? example.somebodyElse.slice(0, 1)) {
      expect(await replay(answersOf(good, [strange])).found, strange.to).toMatchObject({ ok: false });
    }
  });

  it('names what is wrong, and never throws', async () => {
    const http =
      (status: number): Http =>
      async () =>
        Response.json({}, { status });
    expect(await explore(connector, example, http(401))).toMatchObject({ ok: false, error: { kind: 'unauthorised' } });
    expect(await explore(connector, example, http(200))).toMatchObject({ ok: false });
    const down: Http = () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await explore(connector, example, down)).toEqual({ ok: false, error: { kind: 'unreachable' } });
    expect(await explore(connector, example, http(200), { settings: 17 })).toMatchObject({ error: { kind: 'misconfigured' } });
  });

  it('sends nothing for an account that is not of this connection', async () => {
    const network = new RecordedNetwork(good);
    const ref = connector.kind === 'crm' ? { ...example.ref, tenant: 'elsewhere.example' } : example.ref;
    const key = connector.kind === 'crm' ? example.key : 'two words';
    const other = { ...example, ref, ...(key === undefined ? {} : { key }) };
    expect(await explore(connector, other, network.http)).toMatchObject({ ok: false });
    expect(network.calls).toEqual([]);
  });
});
