import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askApi } from './ask-api';
import { type DemoCrm, startDemoCrm, stories } from './start-demo-crm';

const id = stories[0]?.accountId ?? '';
let crm: DemoCrm;
let api: ReturnType<typeof askApi>;

beforeAll(async () => {
  crm = await startDemoCrm({ nowMs: Date.UTC(2026, 10, 23, 3) });
  api = askApi(crm);
});
afterAll(() => crm.stop());

const errorOf = async (soql: string) => (await api.query(soql)).body;

describe('a query', () => {
  it('answers fields, parents and children of one record', async () => {
    const { body } = await api.query(
      `SELECT Id, Owner.Name, (SELECT Score__c, Contact__r.Name FROM Nps_Responses__r ORDER BY Answered_On__c DESC LIMIT 1), (SELECT Product2.ProductCode FROM Assets) FROM Account WHERE Id = '${id.slice(0, 15)}'`,
    );
    expect(body).toMatchObject({
      totalSize: 1,
      done: true,
      records: [
        {
          attributes: { type: 'Account', url: `/services/data/v66.0/sobjects/Account/${id}` },
          Id: id,
          Owner: { attributes: { type: 'User' }, Name: '見本 花子' },
          Nps_Responses__r: { totalSize: 1, done: true, records: [{ Score__c: 9, Contact__r: { Name: '例示 健一' } }] },
          Assets: { records: [{ Product2: { ProductCode: 'work' } }] },
        },
      ],
    });
  });

  it('answers null for an empty child list', async () => {
    const { body } = await api.query(
      `SELECT Id, (SELECT Id FROM Interest_Signals__r) FROM Account WHERE Name = 'Fictional Freight K.K.'`,
    );
    expect(body).toMatchObject({ records: [{ Interest_Signals__r: null }] });
  });

  it('answers no record for an id that nobody has', async () => {
    expect((await api.query("SELECT Id FROM Account WHERE Id = '001dM00003jU9GxQAK'")).body).toEqual({
      totalSize: 0,
      done: true,
      records: [],
    });
  });

  it('combines conditions as parentheses say', async () => {
    const soql = `SELECT Name FROM Account WHERE (Plan__c = 'Starter' OR Plan__c = 'Standard') AND Seats__c >= 50 AND Name IN ('${stories[0]?.name}', '${stories[1]?.name}', 'Fictional Freight K.K.') ORDER BY Name`;
    expect((await api.query(soql)).body).toMatchObject({ records: [{ Name: '見本精密工業株式会社' }] });
  });

  it('hands out long answers in pages', async () => {
    const first = (await api.query('SELECT Id FROM Usage__c')).body as {
      totalSize: number;
      nextRecordsUrl: string;
      records: unknown[];
    };
    expect(first.records).toHaveLength(2000);
    const next = (await api.read(first.nextRecordsUrl.replace('/services/data/v66.0', ''))).body as { records: { Id: string }[] };
    expect(first.totalSize).toBeGreaterThan(4000);
    expect(next.records).toHaveLength(2000);
    expect(first.records).not.toContainEqual(next.records[0]);
  });
});

describe('a query that is wrong', () => {
  it.each([
    ['SELECT FROM Account', 'MALFORMED_QUERY'],
    ['SELECT Id FROM Account WHERE', 'MALFORMED_QUERY'],
    ['', 'MALFORMED_QUERY'],
    ['SELECT Nope__c FROM Account', 'INVALID_FIELD'],
    ['SELECT Id, (SELECT Nope FROM Assets) FROM Account', 'INVALID_FIELD'],
    ['SELECT Owner.Nope FROM Account', 'INVALID_FIELD'],
    ['SELECT Id FROM Nothing__c', 'INVALID_TYPE'],
    ['SELECT Id, (SELECT Id FROM Nothing__r) FROM Account', 'INVALID_TYPE'],
    ['SELECT Id FROM ActivityHistory', 'INVALID_TYPE_FOR_OPERATION'],
    ["SELECT Id FROM Account WHERE Id = '001'", 'INVALID_QUERY_FILTER_OPERATOR'],
  ])('%s → %s', async (soql, errorCode) => {
    expect(await errorOf(soql)).toMatchObject([{ errorCode, message: expect.any(String) }]);
    expect((await api.query(soql)).status).toBe(400);
  });
});
