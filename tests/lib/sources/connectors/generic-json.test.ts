import { describe, expect, it } from 'vitest';
import { connector } from '@/lib/sources/connectors/generic-json';
import { examples } from '@/lib/sources/connectors/generic-json/examples';
import type { Http } from '@/lib/sources/source';
import { requestOf, sourceOf } from '../kit/recorded-network';

const [example, graphql] = examples;
if (!example || !graphql) throw new Error('no examples');
const settings = example.settings as Record<string, unknown>;
const mapping = settings.mapping as { fields: Record<string, unknown> };
const answering = (gives: unknown) => {
  const calls: { url: string; init: RequestInit }[] = [];
  const http: Http = async (url, init) => {
    calls.push({ url, init });
    return Response.json(gives);
  };
  return { calls, http };
};
const read = (changed: Record<string, unknown>, http: Http, more = {}, options = {}) =>
  sourceOf(connector, { ...example, settings: { ...settings, ...changed } }, http, options).fetch(
    requestOf(connector, example, { facets: ['plan'], ...more }),
  );
const never: Http = () => Promise.reject(new Error('must not be called'));

describe('the address of a generic source', () => {
  it.each([
    ['https://localhost/{externalId}', 'host-local'],
    ['https://10.0.0.5/{externalId}', 'ip-literal'],
    ['https://0x0a000005/{externalId}', 'host-disguised'],
    ['http://api.mihon-cloud.example/{externalId}', 'scheme'],
    ['file:///etc/{externalId}', 'scheme'],
    ['https://u:p@api.mihon-cloud.example/{externalId}', 'credentials'],
    ['https://%61pi.mihon-cloud.example/{externalId}', 'host-disguised'],
    ['https://{domain}/x', 'placeholder-in-host'],
    ['https://api.mihon-cloud.example/{site}', 'unknown-placeholder'],
    ['https://api.mihon-cloud.example/?k={{secret:apiKey}}', 'secret-in-address'],
    ['https://api.mihon-cloud.example/../{externalId}', 'path-disguised'],
    ['not an address', 'hidden-characters'],
  ])('%s is refused before anything is sent: %s', async (address, code) => {
    const answer = await read({ address }, never);
    expect(answer).toEqual({ ok: false, error: { kind: 'misconfigured', field: expect.stringContaining(`(${code})`) } });
  });

  it('may be local where the policy names its origin', async () => {
    const { http, calls } = answering({ account: { customer_no: 'C-1001' } });
    const address = 'http://10.0.0.5:8069/{externalId}';
    expect((await read({ address }, http, {}, { allow: ['http://10.0.0.5:8069'] })).ok).toBe(true);
    expect(calls.map(({ url }) => url)).toEqual(['http://10.0.0.5:8069/C-1001']);
    expect(await read({ address }, never, {}, { allow: ['http://10.0.0.5:8070'] })).toMatchObject({ ok: false });
  });

  it('holds what the account is called, and nothing that the name could add', async () => {
    for (const key of ['..', '../admin', 'a?b=c#d', 'a b', '']) {
      const { http, calls } = answering({ account: { customer_no: key } });
      const answer = await read({}, http, { key });
      const paths = calls.map(({ url }) => new URL(url).pathname.split('/').length);
      expect(
        paths.every((length) => length === 4),
        key,
      ).toBe(true);
      if (key === '..' || key === '' || key === 'a b') expect(answer).toMatchObject({ error: { kind: 'not-found' } });
    }
    const { http } = answering({});
    const address = 'https://warehouse.mihon-cloud.example/v1?domain={domain}';
    expect(await read({ address }, http)).toMatchObject({ error: { kind: 'not-found' } });
  });
});

describe('what is sent', () => {
  it('has the secrets in headers only', async () => {
    const { http, calls } = answering({ account: { customer_no: 'C-1001' } });
    await read({ headers: { Authorization: 'Basic {{basic:apiKey}}', 'X-Key': '{{secret:apiKey}}' } }, http);
    expect(calls[0]?.init.headers).toMatchObject({ Authorization: `Basic ${btoa('sample-key:')}`, 'X-Key': 'sample-key' });
    expect(calls[0]?.init.credentials).toBe('omit');
  });

  it.each([
    { Cookie: 'a=b' },
    { Host: 'evil.example' },
    { 'Sec-Fetch-Site': 'none' },
    { 'X-HTTP-Method-Override': 'DELETE' },
    { 'Bad Name': 'x' },
    { 'Proxy-Authorization': 'x' },
  ])('refuses the header %j', async (headers) => {
    expect(await read({ headers }, never)).toMatchObject({
      error: { kind: 'misconfigured', field: expect.stringContaining('headers') },
    });
  });

  it.each(['{{secret:other}}', '{{token:apiKey}}', 'a\r\nX: y', '{{secret:__proto__}}'])(
    'cannot fill the header value %j',
    async (value) => {
      expect(await read({ headers: { 'X-Key': value } }, never)).toEqual({ ok: false, error: { kind: 'unauthorised' } });
    },
  );

  it('puts the account into a body as a value, never as a piece of a query', async () => {
    const own = { ...(graphql.settings as object), mapping, unchecked: true };
    const post = async (body: unknown, key: string) => {
      const { http, calls } = answering({});
      const answer = await read({ ...own, body }, http, { key });
      return calls[0] ? JSON.parse(String(calls[0].init.body)) : answer;
    };
    expect(await post({ id: '{externalId}', list: ['{accountId}', 1] }, 'a"b')).toEqual({ id: 'a"b', list: ['7', 1] });
    expect(await post({ q: 'account(no: "{externalId}") { id }' }, 'C-1')).toEqual({ q: 'account(no: "C-1") { id }' });
    expect(await post({ q: 'account(no: "{externalId}")' }, 'a")b')).toMatchObject({ error: { kind: 'not-found' } });
  });
});

describe('the settings', () => {
  it('name the path that is none, and where', async () => {
    const fields = { ...mapping.fields, 'plan.seats': { from: '$.a[' } };
    expect(await read({ mapping: { ...mapping, fields } }, never)).toEqual({
      ok: false,
      error: { kind: 'misconfigured', field: 'mapping.fields.plan.seats.from' },
    });
  });

  it.each([[{ mapping: '{' }], [{ mapping: {} }], [{ method: 'DELETE' }], [{ address: 7 }], [{ body: '{bad', method: 'POST' }]])(
    'refuse %j',
    async (changed) => expect(await read({ ...changed }, answering('x').http)).toMatchObject({ ok: false }),
  );

  it('want an id in the answer, unless somebody says that there is none', async () => {
    const { 'account.externalId': _, ...fields } = mapping.fields;
    const loose = { mapping: { ...mapping, fields } };
    const { http } = answering({ account: { billing: { 契約席数: 5 } } });
    expect(await read(loose, http)).toMatchObject({
      error: { kind: 'misconfigured', field: 'mapping.fields.account.externalId' },
    });
    expect(await read({ ...loose, unchecked: 'はい' }, http)).toMatchObject({
      ok: true,
      value: { facets: { plan: { value: { seats: 5 } } } },
    });
  });
});

describe('an answer that says what it is not', () => {
  const tryton = { errorPath: '$.error', emptyPath: '$.result' };
  const fields = { 'account.id': { from: '$.result[0].party' }, 'plan.planId': { from: '$.result[0].plan' } };
  const own = { ...tryton, mapping: { ...mapping, fields, lists: undefined } };

  it.each([
    [['UserError', ['Record 9 could not be found', '', null]], { kind: 'not-found', what: 'account' }],
    [['UserError', ['お探しのレコードは存在しません', '', null]], { kind: 'not-found', what: 'account' }],
    [['AccessError', ['/srv/data/secret is not yours']], { kind: 'unexpected-shape', path: '$.error' }],
    [true, { kind: 'unexpected-shape', path: '$.error' }],
  ])('is a failure where its error says so: %j', async (error, expected) => {
    expect(await read(own, answering({ id: 1, error }).http)).toEqual({ ok: false, error: expected });
  });

  it.each([[null], [false], [[]], ['']])('is none where its error is %j', async (error) => {
    const { http } = answering({ error, result: [{ party: 7, plan: 'work-standard' }] });
    expect(await read(own, http)).toMatchObject({ ok: true, value: { facets: { plan: { state: 'present' } } } });
  });

  it.each([[[]], [null], [{}]])('has no plan of the account where its data is %j', async (result) => {
    const answer = await read(own, answering({ id: 1, result }).http);
    expect(answer).toMatchObject({ ok: true, value: { facets: { plan: { state: 'absent' } } } });
    const seats = { ...own, mapping: { ...own.mapping, fields: { 'plan.addOns': { from: '$.result[*].code' } } } };
    const unknown = await read(seats, answering({ id: 1, result }).http);
    expect(unknown).toMatchObject({ ok: true, value: { facets: { plan: { state: 'unknown' } } } });
  });

  it('is of nobody where its data is missing, or of somebody else', async () => {
    expect(await read(own, answering({ id: 1 }).http)).toMatchObject({ ok: false, error: { kind: 'unexpected-shape' } });
    const other = answering({ result: [{ party: 8, plan: 'work-standard' }] });
    expect(await read(own, other.http)).toEqual({ ok: false, error: { kind: 'not-found', what: 'account' } });
  });

  it('never gives a contract that has nothing but no add-ons', async () => {
    const only = { 'account.id': { from: '$.id' }, 'plan.addOns': { from: '$.options' } };
    const empty = { mapping: { ...mapping, fields: only, lists: undefined } };
    const { http } = answering({ id: 7, options: [] });
    expect(await read(empty, http)).toMatchObject({ ok: true, value: { facets: { plan: { state: 'unknown' } } } });
  });

  it('wants paths that are paths', async () => {
    expect(await read({ errorPath: '$.a[' }, never)).toEqual({ ok: false, error: { kind: 'misconfigured', field: 'errorPath' } });
    const { mapping: _, ...unmapped } = settings;
    const bare = sourceOf(connector, { ...example, settings: unmapped }, never);
    expect(await bare.fetch(requestOf(connector, example))).toEqual({
      ok: false,
      error: { kind: 'misconfigured', field: 'mapping' },
    });
  });
});

describe('looking around before there is a mapping', () => {
  const look = (gives: unknown, more: Record<string, unknown> = {}) => {
    const { mapping: _, ...unmapped } = settings;
    const options = {
      ...{
        http: answering(gives).http,
        settings: { ...unmapped, ...more },
        secrets: example.secrets,
        identity: example.identity,
      },
      random: () => 0,
    };
    const request = { ref: example.ref, key: 'C-1001', nowMs: example.nowMs, signal: new AbortController().signal };
    return connector.explore?.(options, request);
  };
  const day = { __class__: 'date', year: 2026, month: 11, day: 23 };

  it('shows every value under its path', async () => {
    const result = [{ no: 'C-1001', 'party.': { "it's": 1 }, start: day, price: { __class__: 'Decimal', decimal: '1800' } }];
    expect(await look({ result, none: [] })).toEqual({
      ok: true,
      value: {
        fields: expect.arrayContaining([{ path: "$.result[0]['party.'][\"it's\"]", samples: [1] }]),
        record: {
          '$.none': [],
          '$.result[0].no': 'C-1001',
          "$.result[0]['party.'][\"it's\"]": 1,
          '$.result[0].start': day,
          '$.result[0].price': { __class__: 'Decimal', decimal: '1800' },
        },
      },
    });
  });

  it('of an answer in which the account is not named, unless somebody says that it never is', async () => {
    expect(await look({ no: 'C-1002', seats: 5 })).toMatchObject({
      error: { kind: 'misconfigured', field: 'mapping.fields.account.externalId' },
    });
    expect(await look({ seats: 5 }, { unchecked: true })).toMatchObject({ ok: true, value: { record: { '$.seats': 5 } } });
  });
});
