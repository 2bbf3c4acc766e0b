import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askApi } from './ask-api';
import { type DemoCrm, startDemoCrm, stories } from './start-demo-crm';

const [{ accountId: id = '' } = {}] = stories;
let crm: DemoCrm;
let api: ReturnType<typeof askApi>;

beforeAll(async () => {
  crm = await startDemoCrm({ nowMs: Date.UTC(2026, 10, 23, 3) });
  api = askApi(crm);
});
afterAll(() => crm.stop());

const create = (fields: object, type = 'Task') => api.read(`/sobjects/${type}`, { method: 'POST', body: JSON.stringify(fields) });

describe('a task', () => {
  it('is created, read by a query, and stands among the activities of its account', async () => {
    const made = await create({
      Subject: '断られた',
      Description: '価格',
      WhatId: id,
      Status: 'Completed',
      ActivityDate: '2026-11-23',
    });
    expect(made).toMatchObject({ status: 201, body: { success: true, errors: [] } });
    const since = '2026-11-22T00:00:00Z';
    const { body } = await api.query(
      `SELECT Id, Description FROM Task WHERE WhatId = '${id}' AND CreatedDate >= ${since} ORDER BY CreatedDate DESC LIMIT 200`,
    );
    expect(body).toMatchObject({ totalSize: 1, records: [{ Id: (made.body as { id: string }).id, Description: '価格' }] });
    const late = await api.query(`SELECT Id FROM Task WHERE WhatId = '${id}' AND CreatedDate >= 2099-01-01T00:00:00Z`);
    expect(late.body).toMatchObject({ totalSize: 0 });
    const history = await api.query(`SELECT Id, (SELECT Subject FROM ActivityHistories) FROM Account WHERE Id = '${id}'`);
    expect(JSON.stringify(history.body)).toContain('断られた');
  });

  it('is created as a part of a composite too', async () => {
    const part = {
      method: 'POST',
      url: '/services/data/v66.0/sobjects/Task',
      referenceId: 't',
      body: { Subject: '再提案', WhatId: id },
    };
    const { body } = await api.composite([part]);
    expect(body).toMatchObject({ compositeResponse: [{ httpStatusCode: 201, body: { success: true } }] });
  });

  it.each([
    [{ Nope: 1 }, 400, 'INVALID_FIELD'],
    [{ Subject: 'x', WhatId: '001000000000000AAA' }, 400, 'MALFORMED_ID'],
    [{ Subject: 'x'.repeat(256), WhatId: id }, 400, 'STRING_TOO_LONG'],
  ])('is refused when it makes no sense: %j', async (fields, status, errorCode) => {
    expect(await create(fields)).toMatchObject({ status, body: [{ errorCode }] });
  });

  it('is deleted as a part of a composite, and is gone from the activities', async () => {
    const made = (await create({ Subject: '二重', WhatId: id })).body as { id: string };
    const part = { method: 'DELETE', url: `/services/data/v66.0/sobjects/Task/${made.id}`, referenceId: 't' };
    expect((await api.composite([part])).body).toMatchObject({ compositeResponse: [{ httpStatusCode: 204 }] });
    const open = await api.query(`SELECT Id, (SELECT Subject FROM OpenActivities) FROM Account WHERE Id = '${id}'`);
    expect(JSON.stringify(open.body)).not.toContain('二重');
    expect(crm.accounts.tasks(id).map(({ Id }) => Id)).not.toContain(made.id);
  });

  it('is the only thing that can be created', async () => {
    expect(await create({ Name: 'x' }, 'Account')).toMatchObject({ status: 403 });
  });

  it('is created although its answer is lost, where a test wants that', async () => {
    const before = crm.accounts.tasks(id).length;
    crm.faults.set({ lostCreations: 1 });
    await expect(create({ Subject: '失われた返事', WhatId: id })).rejects.toThrow();
    expect(crm.accounts.tasks(id)).toHaveLength(before + 1);
    crm.faults.set({ away: true });
    await expect(create({ Subject: '届かない', WhatId: id })).rejects.toThrow();
    crm.faults.clear();
    expect(crm.accounts.tasks(id)).toHaveLength(before + 1);
  });
});
