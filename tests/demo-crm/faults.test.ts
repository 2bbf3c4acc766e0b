import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { askApi } from './ask-api';
import { crmFetch } from './crm-fetch';
import { type DemoCrm, startDemoCrm, stories } from './start-demo-crm';

const [first, second, third] = stories.map((story) => story.accountId) as [string, string, string];
const SEATS = `SELECT Id, Name, Seats__c, Renewal_Date__c, CurrencyIsoCode, (SELECT Score__c FROM Nps_Responses__r) FROM Account WHERE Id = '${first}'`;
let crm: DemoCrm;
let api: ReturnType<typeof askApi>;

beforeAll(async () => {
  crm = await startDemoCrm();
});
afterEach(() => crm.faults.clear());
afterAll(() => crm.stop());

const fresh = () => {
  api = askApi(crm);
  return api;
};

describe('answers that fail', () => {
  it('fail as often as asked, then no more', async () => {
    crm.faults.set({
      failing: { calls: 2, status: 503, errorCode: 'SERVER_UNAVAILABLE', message: 'busy', retryAfterSeconds: 3 },
    });
    const ask = fresh();
    const answers = [await ask.read('/limits'), await ask.read('/limits'), await ask.read('/limits')];
    expect(answers.map((answer) => answer.status)).toEqual([503, 503, 200]);
    expect(answers[0]?.headers.get('Retry-After')).toBe('3');
  });

  it('say REQUEST_LIMIT_EXCEEDED with 403', async () => {
    crm.faults.set({ rateLimited: {} });
    expect(await fresh().read('/limits')).toMatchObject({ status: 403, body: [{ errorCode: 'REQUEST_LIMIT_EXCEEDED' }] });
  });

  it('are an HTML page during maintenance', async () => {
    crm.faults.set({ maintenance: true });
    const answer = await crmFetch(`${crm.apiOrigin}/services/data/v66.0/limits`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([503, 'text/html;charset=UTF-8']);
  });

  it('are cut or no JSON', async () => {
    crm.faults.set({ body: 'truncated' });
    await expect(fresh().query(SEATS)).rejects.toThrow(SyntaxError);
    crm.faults.set({ body: 'cut' });
    await expect(fresh().query(SEATS)).rejects.toThrow('fetch failed');
  });

  it('never come while it hangs, and an abort ends the wait', async () => {
    crm.faults.set({ hang: true });
    const signal = AbortSignal.timeout(60);
    await expect(crmFetch(`${crm.apiOrigin}/services/data/v66.0/limits`, { signal })).rejects.toThrow(/abort|timeout/i);
  });

  it('end with the session after so many calls', async () => {
    const ask = fresh();
    crm.faults.set({ sessionEndsAfter: 1 });
    const statuses = [(await ask.read('/limits')).status, (await ask.read('/limits')).status, (await ask.read('/limits')).status];
    expect(statuses).toEqual([200, 401, 401]);
    expect((await fresh().read('/limits')).status).toBe(200);
  });
});

describe('answers that are wrong', () => {
  it('hold nonsense for one account and leave the others alone', async () => {
    crm.faults.set({ nonsense: { [first]: ['negative-seats', 'nps-11', 'date-1900', 'unknown-currency'] } });
    const { body } = await fresh().query(SEATS);
    expect(body).toMatchObject({
      records: [
        {
          Seats__c: -3,
          Renewal_Date__c: '1900-01-01',
          CurrencyIsoCode: 'XXQ',
          Nps_Responses__r: { records: [{ Score__c: 11 }, {}, {}, {}, {}] },
        },
      ],
    });
    expect(JSON.stringify((await api.query(SEATS.replace(first, third))).body)).not.toMatch(/-3|1900|XXQ|11/);
  });

  it('are ten million characters long', async () => {
    crm.faults.set({ nonsense: { [first]: ['huge-text'] } });
    const { body } = await fresh().read(`/sobjects/Account/${first}?fields=Pains__c`);
    expect((body as { Pains__c: string }).Pains__c).toHaveLength(10_000_000);
  });

  it('are of somebody else', async () => {
    crm.faults.set({ answerAs: { [first]: second } });
    expect((await fresh().query(SEATS)).body).toMatchObject({ records: [{ Id: second }] });
  });
});

describe('accounts that change meanwhile', () => {
  it('are renamed, merged and deleted', async () => {
    const ask = fresh();
    crm.accounts.rename(first, '改名済み株式会社');
    expect((await ask.query(SEATS)).body).toMatchObject({ records: [{ Name: '改名済み株式会社' }] });
    crm.accounts.merge(second, third);
    expect(await ask.read(`/sobjects/Account/${second}`)).toMatchObject({
      status: 404,
      body: [{ errorCode: 'ENTITY_IS_DELETED' }],
    });
    const { body } = await ask.query(`SELECT (SELECT Id FROM Cases) FROM Account WHERE Id = '${third}'`);
    expect(body).toMatchObject({ records: [{ Cases: { totalSize: 4 } }] });
    crm.accounts.delete(third);
    expect((await ask.query(`SELECT Id FROM Account WHERE Id = '${third}'`)).body).toMatchObject({ totalSize: 0 });
  });
});

describe('from another process', () => {
  const post = (path: string, value: unknown) =>
    crmFetch(`http://127.0.0.1:${crm.port}/__demo/${path}`, { method: 'POST', body: JSON.stringify(value) });

  it('faults are switched and requests are counted', async () => {
    crm.requests.clear();
    await post('faults', { dailyUsed: 14_999 });
    expect((await fresh().read('/limits')).headers.get('Sforce-Limit-Info')).toBe('api-usage=15000/15000');
    await post(`accounts/${first}`, { fields: { Name: '別名株式会社' } });
    await api.query(SEATS);
    const log = (await (await crmFetch(`http://127.0.0.1:${crm.port}/__demo/requests`)).json()) as { count: number };
    expect(log).toMatchObject({ count: 2, requests: [{ queries: [] }, { queries: [SEATS], status: 200 }] });
  });
});
