import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askApi } from './ask-api';
import { crmFetch } from './crm-fetch';
import { type DemoCrm, startDemoCrm, stories } from './start-demo-crm';

const id = stories[0]?.accountId ?? '';
const QUERY = '/services/data/v66.0/query?q=';
let crm: DemoCrm;
let api: ReturnType<typeof askApi>;

beforeAll(async () => {
  crm = await startDemoCrm({ nowMs: Date.UTC(2026, 10, 23, 3) });
  api = askApi(crm);
});
afterAll(() => crm.stop());

const part = (referenceId: string, soql: string) => ({ method: 'GET', referenceId, url: QUERY + encodeURIComponent(soql) });

describe('composite', () => {
  it('answers part by part: one that fails spoils only itself', async () => {
    const { body } = await api.composite([
      part('good', 'SELECT Id FROM Account LIMIT 1'),
      part('bad', 'SELECT Nope FROM Account'),
    ]);
    expect(body).toMatchObject({
      compositeResponse: [
        { referenceId: 'good', httpStatusCode: 200, body: { totalSize: 1 } },
        { referenceId: 'bad', httpStatusCode: 400, body: [{ errorCode: 'INVALID_FIELD' }] },
      ],
    });
  });

  it('with allOrNone fails as a whole', async () => {
    const { body } = await api.composite(
      [part('good', 'SELECT Id FROM Account LIMIT 1'), part('bad', 'SELECT Nope FROM Account')],
      true,
    );
    expect(body).toMatchObject({
      compositeResponse: [{ body: [{ errorCode: 'PROCESSING_HALTED' }] }, { body: [{ errorCode: 'INVALID_FIELD' }] }],
    });
  });

  it('takes five queries and no sixth', async () => {
    const queries = (count: number) => Array.from({ length: count }, (_, i) => part(`q${i}`, 'SELECT Id FROM Account LIMIT 1'));
    expect((await api.composite(queries(5))).status).toBe(200);
    expect((await api.composite(queries(6))).status).toBe(400);
  });

  it('takes 25 parts and no 26th', async () => {
    const parts = (count: number) =>
      Array.from({ length: count }, (_, i) => ({ method: 'GET', referenceId: `p${i}`, url: '/services/data/v66.0/limits' }));
    expect((await api.composite(parts(25))).status).toBe(200);
    expect((await api.composite(parts(26))).status).toBe(400);
  });

  it('is one call of the day', async () => {
    const used = async () =>
      Number(/api-usage=(\d+)\//.exec((await api.read('/limits')).headers.get('Sforce-Limit-Info') ?? '')?.[1]);
    const before = await used();
    await api.composite([part('a', 'SELECT Id FROM Account LIMIT 1'), part('b', 'SELECT Id FROM Case LIMIT 1')]);
    expect(await used()).toBe(before + 2);
  });
});

describe('describe', () => {
  it('names fields and child relationships, and answers 304 to what it gave', async () => {
    const first = await api.read('/sobjects/Account/describe');
    expect(first.body).toMatchObject({
      fields: expect.arrayContaining([
        expect.objectContaining({ name: 'Seats__c', label: '契約席数', type: 'double', custom: true }),
      ]),
      childRelationships: expect.arrayContaining([
        { childSObject: 'Usage__c', field: 'Account__c', relationshipName: 'Usages__r', cascadeDelete: false },
      ]),
    });
    const again = await api.read('/sobjects/Account/describe', { headers: { 'If-None-Match': first.headers.get('ETag') ?? '' } });
    expect([again.status, again.body]).toEqual([304, null]);
  });
});

describe('single records', () => {
  it('are read flat with the fields asked for', async () => {
    const { body } = await api.read(`/sobjects/Account/${id}?fields=Id,Seats__c`);
    expect(body).toEqual({ attributes: expect.anything(), Id: id, Seats__c: 50 });
  });

  it('leave optional fields out that are not visible, and refuse asked ones', async () => {
    const taro = askApi(crm, 'taro@sakura.example');
    const optional = await taro.read(`/ui-api/records/${id}?fields=Account.Name&optionalFields=Account.MRR__c,Account.Seats__c`);
    expect(optional.body).toMatchObject({
      apiName: 'Account',
      fields: { Name: { value: '見本精密工業株式会社' }, Seats__c: { value: 50 } },
    });
    expect(optional.body).not.toHaveProperty('fields.MRR__c');
    expect((await taro.read(`/ui-api/records/${id}?fields=Account.MRR__c`)).status).toBe(400);
  });

  it('that are not there answer NOT_FOUND', async () => {
    const { status, body } = await api.read('/sobjects/Account/001dM00003jU9GxQAK');
    expect([status, body]).toMatchObject([404, [{ errorCode: 'NOT_FOUND' }]]);
  });
});

describe('what field-level security hides', () => {
  it('is in no query and in no describe', async () => {
    const taro = askApi(crm, 'taro@sakura.example');
    expect((await taro.query('SELECT MRR__c FROM Account')).body).toMatchObject([{ errorCode: 'INVALID_FIELD' }]);
    expect((await taro.query('SELECT Id, (SELECT Id FROM Nps_Responses__r) FROM Account')).body).toMatchObject([
      { errorCode: 'INVALID_TYPE' },
    ]);
    expect(JSON.stringify((await taro.read('/sobjects/Account/describe')).body)).not.toMatch(/MRR__c|Nps_Response/);
    expect((await taro.read('/sobjects/Nps_Response__c/describe')).status).toBe(404);
  });
});

describe('the second org', () => {
  it('knows neither tokens nor accounts of the first', async () => {
    const origin = crm.apiOrigin.replace('sakura', 'ume');
    expect((await askApi(crm, 'hanako@sakura.example', origin).query('SELECT Id FROM Account')).status).toBe(401);
    const { body } = await askApi(crm, 'hanako@ume.example', origin).read(`/sobjects/Account/${id}?fields=Name`);
    expect(body).not.toMatchObject({ Name: '見本精密工業株式会社' });
  });
});

it('without a token nothing is answered', async () => {
  const answer = await crmFetch(`${crm.apiOrigin}${QUERY}SELECT+Id+FROM+Account`);
  expect([answer.status, await answer.json()]).toEqual([
    401,
    [{ message: 'Session expired or invalid', errorCode: 'INVALID_SESSION_ID' }],
  ]);
});
