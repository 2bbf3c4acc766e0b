import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Facets } from '@/lib/domain/account-snapshot';
import type { AppError } from '@/lib/domain/app-error';
import { z } from '@/lib/domain/z';
import { FieldMapping } from '@/lib/sources/canonical/field-mapping';
import type { Connector, ConnectorExamples, RecordedAnswer } from '@/lib/sources/connector';
import type { Http } from '@/lib/sources/source';
import ja from '../../lib/i18n/locales/ja.json';
import { RecordedNetwork, requestOf, sourceOf } from '../lib/sources/kit/recorded-network';

type Examples = ConnectorExamples | ConnectorExamples[];

const files = Object.entries(import.meta.glob<{ connector: Connector }>('../../lib/sources/connectors/*.ts', { eager: true }));
const recorded = import.meta.glob<Examples>('../../lib/sources/connectors/*/examples.ts', { eager: true, import: 'examples' });
const subjects = files.flatMap(([path, { connector }]) =>
  [recorded[path.replace(/\.ts$/, '/examples.ts')] ?? []]
    .flat()
    .map((example) => ({ name: `${connector.id} (${example.via ?? connector.via[0]})`, path, connector, example })),
);

const MB = 1024 * 1024;
const LOGIN = '<!DOCTYPE html><html><body><form action="/login"><input type="password" name="pw"></form></body></html>';
const page = (body: string, status = 200) => new Response(body, { status, headers: { 'Content-Type': 'text/html' } });
const json = (status: number, headers: Record<string, string> = {}) => Response.json({}, { status, headers });

/** The same answer to whatever is asked, and the error that the whole becomes. */
const FAILURES: [string, () => Response, AppError][] = [
  ['401', () => json(401), { kind: 'unauthorised' }],
  ['403', () => json(403), { kind: 'forbidden' }],
  ['404', () => json(404), { kind: 'not-found' }],
  ['429 without Retry-After', () => json(429), { kind: 'rate-limited', retryAfterMs: expect.any(Number) as number }],
  ['429 with Retry-After', () => json(429, { 'Retry-After': '2' }), { kind: 'rate-limited', retryAfterMs: 2000 }],
  ['429, an hour', () => json(429, { 'Retry-After': '3600' }), { kind: 'rate-limited', retryAfterMs: 3_600_000 }],
  ['500', () => json(500), { kind: 'unreachable', status: 500 }],
  ['503 as a page', () => page('<html><body>maintenance</body></html>', 503), { kind: 'unreachable', status: 503 }],
  ['a sign-in page with 200', () => page(LOGIN), { kind: 'unauthorised' }],
  ['another page with 200', () => page('<html><body>hello</body></html>'), { kind: 'unreachable', status: 200 }],
  ['half of a JSON', () => new Response('{"data":['), { kind: 'unexpected-shape', path: '(not JSON)' }],
  ['nothing', () => new Response(''), { kind: 'unexpected-shape', path: '(not JSON)' }],
];

it('has connectors to look at, each named after its file', () => {
  expect(files.length).toBeGreaterThan(0);
  expect(new Set(files.map(([, { connector }]) => connector.id)).size).toBe(files.length);
  for (const [path, { connector }] of files) expect(path.endsWith(`/${connector.id}.ts`), path).toBe(true);
  // Apart from the connector, so that the worker does not carry them.
  expect(new Set(subjects.map(({ path }) => path)).size, 'each has recorded answers in a file beside it').toBe(files.length);
});

describe.each(subjects)('$name', ({ connector, example }) => {
  const via = example.via ?? connector.via[0];
  const request = (more = {}) => requestOf(connector, example, more);
  const replay = (answers: readonly RecordedAnswer[]) => {
    const network = new RecordedNetwork(answers);
    return { network, source: sourceOf(connector, example, network.http) };
  };
  const always = (answer: () => Response) => {
    let asked = 0;
    const http: Http = async () => {
      asked++;
      return answer();
    };
    return { source: sourceOf(connector, example, http), asked: () => asked };
  };

  it('reads a good answer: the facts, the account and the identity', async () => {
    const { network, source } = replay(example.answers);
    const answer = await source.fetch(request());
    expect(network.unexpected).toEqual([]);
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    expect(answer.value).toMatchObject({ accountId: example.ref.accountId, identity: example.identity });
    expect(answer.value.facets).toMatchObject(example.facets);
    expect(Object.values(answer.value.facets).map(({ state }) => state)).toContain('present');
    for (const [name, facet] of Object.entries(answer.value.facets)) {
      expect(source.facets, name).toContain(name);
      expect(z.safeParse(Facets.shape[name as keyof Facets], facet).success, name).toBe(true);
    }
  });

  it('asks few calls, of its own origin only, with no cookie and no secret in an address', async () => {
    const { network, source } = replay(example.answers);
    await source.fetch(request());
    expect(network.calls.length).toBeGreaterThan(0);
    expect(network.calls.length).toBeLessThanOrEqual(connector.limits.callsPerView);
    const origins = connector.origins(example.settings).map((pattern) => pattern.replace(/\/\*$/, ''));
    for (const { url, init } of network.calls) {
      expect(origins).toContain(new URL(url).origin);
      expect(init.redirect === 'error' || init.redirect === 'manual').toBe(true);
      expect(init.credentials).toBe(via === 'page' ? 'same-origin' : 'omit');
      for (const secret of Object.values(example.secrets)) expect(url).not.toContain(secret);
    }
  });

  it('reads only what is asked for', async () => {
    const { source } = replay(example.answers);
    for (const facet of source.facets) {
      const answer = await source.fetch(request({ facets: [facet] }));
      expect(answer).toMatchObject({ ok: true });
      if (answer.ok) expect(Object.keys(answer.value.facets)).toEqual([facet]);
    }
  });

  it('says what an account has none of, and nothing more', async () => {
    const { network, source } = replay(example.empty.answers);
    const answer = await source.fetch(request());
    expect(network.unexpected).toEqual([]);
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    expect(answer.value.facets).toMatchObject(example.empty.facets);
    expect(Object.keys(example.empty.facets).length).toBeGreaterThan(0);
    expect(answer.value.accountId).toBe(example.ref.accountId);
  });

  it('says what was lost where a part failed', async () => {
    const whole = await replay(example.answers).source.fetch(request());
    if (!whole.ok) throw new Error(JSON.stringify(whole.error));
    for (const lost of example.answers) {
      const { source } = replay(example.answers.map((one) => (one === lost ? { ...one, status: 500, gives: {} } : one)));
      const answer = await source.fetch(request());
      if (!answer.ok) {
        expect(answer.error, lost.to).toEqual({ kind: 'unreachable', status: 500 });
        continue;
      }
      for (const [name, facet] of Object.entries(answer.value.facets)) {
        const before = whole.value.facets[name as keyof Facets];
        if (JSON.stringify(before) === JSON.stringify(facet)) continue;
        const told = facet.state === 'unknown' || (facet.problems?.length ?? 0) > (before?.problems?.length ?? 0);
        expect(told, `${lost.to}: ${name} ${JSON.stringify(facet)}`).toBe(true);
      }
    }
  });

  it.each(FAILURES)('%s', async (_, answer, error) => {
    const { source, asked } = always(answer);
    expect(await source.fetch(request())).toMatchObject({ ok: false, error });
    expect(asked()).toBeLessThanOrEqual(connector.limits.callsPerView + 1);
  });

  it.each([[{ hello: [] }], [null], [42], ['text'], [[[]]]])('of another shape: %j', async (body) => {
    const answer = await always(() => Response.json(body)).source.fetch(request());
    expect(answer).toMatchObject({ ok: false, error: { kind: 'unexpected-shape' } });
  });

  it('takes no more than it can use', async () => {
    const big = () => new Response(`"${'x'.repeat(10 * MB)}"`);
    const answer = await always(big).source.fetch(request());
    expect(answer).toMatchObject({ ok: false, error: { kind: 'unexpected-shape', path: expect.stringContaining('body over') } });
  });

  it('follows no redirect', async () => {
    const away = () => new Response(null, { status: 302, headers: { Location: 'https://elsewhere.example/' } });
    const followed = () => Object.defineProperty(json(200), 'url', { value: 'https://elsewhere.example/' });
    for (const answer of [away, followed]) {
      const kind = via === 'page' ? 'unauthorised' : 'unexpected-shape';
      expect(await always(answer).source.fetch(request())).toMatchObject({ ok: false, error: { kind } });
    }
  });

  it('ends when the caller ends it, when the time is over, and says offline where the device is', async () => {
    const hang: Http = (_, init) =>
      new Promise((_resolve, reject) => init.signal?.addEventListener('abort', () => reject(init.signal?.reason)));
    const caller = new AbortController();
    const cancelled = sourceOf(connector, example, hang).fetch(request({ signal: caller.signal }));
    setTimeout(() => caller.abort(), 5);
    expect(await cancelled).toEqual({ ok: false, error: { kind: 'cancelled' } });
    const late = sourceOf(connector, example, hang, { timeoutMs: 20 });
    expect(await late.fetch(request())).toEqual({ ok: false, error: { kind: 'unreachable' } });
    const broken: Http = () => Promise.reject(new TypeError('Failed to fetch'));
    const offline = sourceOf(connector, example, broken, { online: () => false });
    expect(await offline.fetch(request())).toEqual({ ok: false, error: { kind: 'offline' } });
  });

  it('is well again when the second try is', async () => {
    const network = new RecordedNetwork(example.answers);
    let failed = false;
    const http: Http = async (url, init) => {
      if (failed) return network.http(url, init);
      failed = true;
      return json(503);
    };
    const answer = await sourceOf(connector, example, http).fetch(request());
    expect(answer).toMatchObject({ ok: true });
    if (answer.ok) expect(answer.value.facets).toMatchObject(example.facets);
  });

  it("refuses somebody else's account", async () => {
    expect(example.somebodyElse.length).toBeGreaterThan(0);
    const own = await replay(example.answers).source.fetch(request());
    const unknown = (answer: typeof own) =>
      answer.ok ? Object.entries(answer.value.facets).flatMap(([name, { state }]) => (state === 'unknown' ? [name] : [])) : [];
    for (const strange of example.somebodyElse) {
      const answers = [strange, ...example.answers.filter((one) => one.to !== strange.to || one.body !== strange.body)];
      const { network, source } = replay(answers);
      const answer = await source.fetch(request());
      expect(network.unexpected).toEqual([]);
      const lost = unknown(answer).filter((name) => !unknown(own).includes(name));
      // A list with a stranger in it is lost alone; the record of another account is no answer at all.
      expect(!answer.ok || lost.length > 0, JSON.stringify(answer)).toBe(true);
    }
  });

  it('refuses another user before it sends anything', async () => {
    const { network, source } = replay(example.answers);
    const identity = { ...example.identity, userId: 'somebody-else' };
    expect(await source.fetch(request({ identity }))).toMatchObject({ ok: false, error: { kind: 'identity-mismatch' } });
    expect(network.calls).toEqual([]);
  });

  it('names what is wrong with its settings, and asks for no permission then', async () => {
    const wrong = sourceOf(connector, { ...example, settings: 17 }, new RecordedNetwork(example.answers).http);
    expect(await wrong.fetch(request())).toMatchObject({ ok: false, error: { kind: 'misconfigured' } });
    expect(connector.origins(17)).toEqual([]);
    for (const pattern of connector.origins(example.settings)) expect(pattern).toMatch(/^https?:\/\/[^/*]+\/\*$/);
  });

  it('has a preset that is a mapping', () => {
    for (const map of [connector.preset, example.fieldMap]) {
      const parsed = map && z.safeParse(FieldMapping, map);
      expect(parsed?.success ? [] : (parsed?.error.issues ?? []), connector.id).toEqual([]);
    }
  });

  it('has a text for every field of its form', () => {
    for (const { label } of [...connector.fields, ...connector.secrets]) expect(Object.keys(ja), label).toContain(label);
  });

  it('lets nothing out that is no fact, whatever is answered', { timeout: 20_000 }, async () => {
    const places = fc.nat(example.answers.length - 1);
    await fc.assert(
      fc.asyncProperty(places, fc.jsonValue({ maxDepth: 4 }), async (place, gives) => {
        const { source } = replay(example.answers.map((one, index) => (index === place ? { ...one, gives } : one)));
        const answer = await source.fetch(request());
        if (!answer.ok) return;
        for (const [name, facet] of Object.entries(answer.value.facets)) {
          expect(z.safeParse(Facets.shape[name as keyof Facets], facet).success, name).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});
