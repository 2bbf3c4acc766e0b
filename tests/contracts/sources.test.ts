import { describe, expect, it } from 'vitest';
import { Facets } from '@/lib/domain/account-snapshot';
import type { AppError } from '@/lib/domain/app-error';
import { z } from '@/lib/domain/z';
import type { Http, Source } from '@/lib/sources/source';
import { FakeOrg, IDENTITY, memory, request, rows, sourceOf } from '../lib/sources/salesforce/fake-org';

/** One source under test, on a network that a case takes over after the set-up calls. */
interface Subject {
  name: string;
  /** Already knows its schema, so that the next call is the read itself. */
  prepared(http: Http, options?: { timeoutMs?: number; online?: () => boolean }): Promise<Source>;
}

const salesforce: Subject = {
  name: 'salesforce',
  async prepared(http, options = {}) {
    const schemaCache = memory();
    await sourceOf(new FakeOrg(), { schemaCache }).fetch(request());
    return sourceOf(new FakeOrg(), { schemaCache, http, ...options });
  },
};

const SUBJECTS = [salesforce];

const json =
  (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  () =>
    Response.json(body, { status, headers });
const page = (body: string, status: number) => () =>
  new Response(body, { status, headers: { 'Content-Type': 'text/html; charset=UTF-8' } });
const sf = (errorCode: string, message = '') => [{ errorCode, message }];
const LOGIN = '<!DOCTYPE html><html><body><form action="/login"><input type="password" name="pw"></form></body></html>';

/** What a whole answer becomes, and how often the network may be asked: a passing failure is tried once more. */
const FAILURES: [string, () => Response, AppError, number][] = [
  ['401, session over', json(sf('INVALID_SESSION_ID', 'Session expired or invalid'), 401), { kind: 'unauthorised' }, 1],
  [
    '401, not for the API',
    json(sf('INVALID_SESSION_ID', 'This session is not valid for use with the REST API'), 401),
    { kind: 'blocked-by-admin' },
    1,
  ],
  [
    '401, app without user',
    json(sf('INVALID_SESSION_ID', 'Connected app is not attached to Agent'), 401),
    { kind: 'blocked-by-admin' },
    1,
  ],
  ['403, app blocked', json(sf('OAUTH_APP_BLOCKED', 'this app is blocked by admin'), 403), { kind: 'blocked-by-admin' }, 1],
  ['403, no permission', json(sf('INSUFFICIENT_ACCESS', 'no'), 403), { kind: 'forbidden' }, 1],
  [
    '403, day used up',
    json(sf('REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.'), 403),
    { kind: 'rate-limited', retryAfterMs: 900_000 },
    1,
  ],
  [
    '403, too many at once',
    json(sf('REQUEST_LIMIT_EXCEEDED', 'ConcurrentPerOrgLongTxn Limit exceeded.'), 403),
    { kind: 'rate-limited', retryAfterMs: 30_000 },
    2,
  ],
  ['404', json(sf('NOT_FOUND', 'The requested resource does not exist'), 404), { kind: 'not-found' }, 1],
  ['429 without Retry-After', json({}, 429), { kind: 'rate-limited', retryAfterMs: 30_000 }, 2],
  ['429, 2 seconds', json({}, 429, { 'Retry-After': '2' }), { kind: 'rate-limited', retryAfterMs: 2000 }, 2],
  ['429, an hour', json({}, 429, { 'Retry-After': '3600' }), { kind: 'rate-limited', retryAfterMs: 3_600_000 }, 1],
  [
    '429, a date',
    json({}, 429, { 'Retry-After': 'Mon, 23 Nov 2026 03:00:05 GMT' }),
    { kind: 'rate-limited', retryAfterMs: 5000 },
    2,
  ],
  ['500', json(sf('UNKNOWN_EXCEPTION', 'x'), 500), { kind: 'unreachable', status: 500 }, 2],
  [
    '503, maintenance page',
    page('<html><body>We are down for maintenance</body></html>', 503),
    { kind: 'unreachable', status: 503 },
    2,
  ],
  ['200, sign-in page', page(LOGIN, 200), { kind: 'unauthorised' }, 1],
  ['200, another page', page('<html><body>hello</body></html>', 200), { kind: 'unreachable', status: 200 }, 1],
  [
    'not JSON',
    () => new Response('{"compositeResponse":[', { status: 200 }),
    { kind: 'unexpected-shape', path: '(not JSON)' },
    1,
  ],
  ['empty', () => new Response(null, { status: 200 }), { kind: 'unexpected-shape', path: '(not JSON)' }, 1],
  ['another shape', json({ hello: [] }), { kind: 'unexpected-shape', path: 'compositeResponse' }, 1],
  ['null', json(null), { kind: 'unexpected-shape', path: 'compositeResponse' }, 1],
  [
    'too much',
    () => new Response('x'.repeat(50 * 1024 * 1024)),
    { kind: 'unexpected-shape', path: 'body over 50331648 bytes' },
    1,
  ],
];

describe.each(SUBJECTS)('source $name', (subject) => {
  it.each(FAILURES)('%s', async (_, answer, error, calls) => {
    let asked = 0;
    const source = await subject.prepared(async () => {
      asked++;
      return answer();
    });
    expect(await source.fetch(request())).toEqual({ ok: false, error });
    expect(asked).toBe(calls);
  });

  it('is well again when the second try is', async () => {
    const org = new FakeOrg();
    org.next = [json({}, 503)];
    const source = await subject.prepared(org.http);
    expect((await source.fetch(request())).ok).toBe(true);
    expect(org.calls).toHaveLength(2);
  });

  it('answers a good read with the identity and the account it is of', async () => {
    const source = await subject.prepared(new FakeOrg().http);
    const answer = await source.fetch(request());
    expect(answer).toMatchObject({ ok: true, value: { accountId: request().ref.accountId, identity: IDENTITY } });
    if (!answer.ok) return;
    for (const name of source.facets) expect(z.safeParse(Facets.shape[name], answer.value.facets[name]).success).toBe(true);
  });

  it('keeps the parts that came when others failed', async () => {
    const org = new FakeOrg();
    org.groups = {
      meters: { httpStatusCode: 500, body: sf('UNKNOWN_EXCEPTION') },
      cases: { httpStatusCode: 401, body: sf('INVALID_SESSION_ID', 'Session expired or invalid') },
    };
    const answer = await (await subject.prepared(org.http)).fetch(request());
    if (!answer.ok) throw new Error(answer.error.kind);
    const { usage, nps, support, plan, contacts } = answer.value.facets;
    expect(usage).toMatchObject({ state: 'unknown', error: { kind: 'unreachable', status: 500 } });
    expect(nps).toMatchObject({ state: 'unknown', error: { kind: 'unreachable', status: 500 } });
    expect(support).toMatchObject({ state: 'unknown', error: { kind: 'unauthorised' } });
    expect([plan?.state, contacts?.state]).toEqual(['present', 'present']);
  });

  it('says not found for an account that is gone, and never reads another one', async () => {
    for (const account of [rows(), rows({ ...new FakeOrg().account, Id: '001000000000009AAA' })]) {
      const org = new FakeOrg();
      org.groups = { account: { httpStatusCode: 200, body: account } };
      const answer = await (await subject.prepared(org.http)).fetch(request());
      expect(answer).toEqual({ ok: false, error: { kind: 'not-found', what: 'account' } });
    }
  });

  it('refuses, before it sends anything, another host, user, org or a nonsense id', async () => {
    const never: Http = () => Promise.reject(new Error('must not be called'));
    const source = await subject.prepared(never);
    const { ref } = request();
    const other = '005000000000002AAA';
    expect(await source.fetch(request({ identity: { ...IDENTITY, userId: other } }))).toMatchObject({
      error: { kind: 'identity-mismatch' },
    });
    expect(await source.fetch(request({ ref: { ...ref, tenant: 'other.my.salesforce.com' } }))).toMatchObject({
      error: { kind: 'identity-mismatch' },
    });
    expect(await source.fetch(request({ ref: { ...ref, accountId: "001' OR '1'='1" } }))).toMatchObject({
      error: { kind: 'not-found' },
    });
  });

  it('ends when the caller ends it, and when the time is over', async () => {
    const hang: Http = (_, init) =>
      new Promise((_resolve, reject) => init.signal?.addEventListener('abort', () => reject(init.signal?.reason)));
    const caller = new AbortController();
    const cancelled = (await subject.prepared(hang)).fetch(request({ signal: caller.signal }));
    setTimeout(() => caller.abort(), 5);
    expect(await cancelled).toEqual({ ok: false, error: { kind: 'cancelled' } });
    const late = await subject.prepared(hang, { timeoutMs: 20 });
    expect(await late.fetch(request())).toEqual({ ok: false, error: { kind: 'unreachable' } });
  });

  it('ends in the middle of a body', async () => {
    const caller = new AbortController();
    const drip: Http = async (_, init) => {
      const body = new ReadableStream<Uint8Array>({
        start(stream) {
          stream.enqueue(new TextEncoder().encode('{"comp'));
          init.signal?.addEventListener('abort', () => stream.error(init.signal?.reason));
        },
      });
      return new Response(body);
    };
    const reading = (await subject.prepared(drip)).fetch(request({ signal: caller.signal }));
    setTimeout(() => caller.abort(), 5);
    expect(await reading).toEqual({ ok: false, error: { kind: 'cancelled' } });
  });

  it('is offline where the device is, else out of reach', async () => {
    const broken: Http = () => Promise.reject(new TypeError('Failed to fetch'));
    const offline = await subject.prepared(broken, { online: () => false });
    expect(await offline.fetch(request())).toEqual({ ok: false, error: { kind: 'offline' } });
    const online = await subject.prepared(broken, { online: () => true });
    expect(await online.fetch(request())).toEqual({ ok: false, error: { kind: 'unreachable' } });
  });

  it('loses one field to ten megabytes of text, and nothing else', async () => {
    const org = new FakeOrg();
    const huge = { Score__c: 3, Answered_On__c: '2026-11-01', Comment__c: 'x'.repeat(10 * 1024 * 1024) };
    org.groups = { meters: { httpStatusCode: 200, body: rows({ ...org.account, Nps_Responses__r: rows(huge) }) } };
    const answer = await (await subject.prepared(org.http)).fetch(request());
    if (!answer.ok) throw new Error(answer.error.kind);
    expect(answer.value.facets.nps).toMatchObject({ state: 'present', value: { responses: [{ score: 3 }] } });
    expect(JSON.stringify(answer.value.facets).length).toBeLessThan(20_000);
  });

  it('stops at its share of the daily limit, and looks again after a while', async () => {
    const org = new FakeOrg();
    org.headers = { 'Sforce-Limit-Info': 'api-usage=12000/15000; per-app-api-usage=17/250(appName=x)' };
    const source = await subject.prepared(org.http);
    expect((await source.fetch(request())).ok).toBe(true);
    const stopped = { ok: false, error: { kind: 'limit-share-reached', used: 12000, limit: 15000 } };
    expect(await source.fetch(request())).toEqual(stopped);
    expect(org.calls).toHaveLength(1);
    expect((await source.fetch(request({ nowMs: request().nowMs + 16 * 60_000 }))).ok).toBe(true);
  });
});

it('ran over at least one source', () => expect(SUBJECTS.length).toBeGreaterThan(0));
