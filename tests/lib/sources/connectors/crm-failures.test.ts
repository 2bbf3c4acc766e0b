import { describe, expect, it } from 'vitest';
import type { Connector, ConnectorExamples, RecordedAnswer } from '@/lib/sources/connector';
import { connector as dolibarr } from '@/lib/sources/connectors/dolibarr';
import { examples as dolibarrExamples } from '@/lib/sources/connectors/dolibarr/examples';
import { connector as dynamics } from '@/lib/sources/connectors/dynamics';
import { examples as dynamicsExamples } from '@/lib/sources/connectors/dynamics/examples';
import { connector as hubspot } from '@/lib/sources/connectors/hubspot';
import { examples as hubspotExamples } from '@/lib/sources/connectors/hubspot/examples';
import { connector as kintone } from '@/lib/sources/connectors/kintone';
import { examples as kintoneExamples } from '@/lib/sources/connectors/kintone/examples';
import { connector as odoo } from '@/lib/sources/connectors/odoo';
import { examples as odooExamples } from '@/lib/sources/connectors/odoo/examples';
import { connector as pipedrive } from '@/lib/sources/connectors/pipedrive';
import { examples as pipedriveExamples } from '@/lib/sources/connectors/pipedrive/examples';
import { connector as zoho } from '@/lib/sources/connectors/zoho';
import { examples as zohoExamples } from '@/lib/sources/connectors/zoho/examples';
import { RecordedNetwork, requestOf, sourceOf } from '../kit/recorded-network';

interface ConnectorFile {
  connector: Connector;
  examples: ConnectorExamples | ConnectorExamples[];
}
const FILES: Readonly<Record<string, ConnectorFile>> = {
  dolibarr: { connector: dolibarr, examples: dolibarrExamples },
  dynamics: { connector: dynamics, examples: dynamicsExamples },
  hubspot: { connector: hubspot, examples: hubspotExamples },
  kintone: { connector: kintone, examples: kintoneExamples },
  odoo: { connector: odoo, examples: odooExamples },
  pipedrive: { connector: pipedrive, examples: pipedriveExamples },
  zoho: { connector: zoho, examples: zohoExamples },
};

const everything = (status: number, gives: unknown): RecordedAnswer[] => ['GET ', 'POST '].map((to) => ({ to, status, gives }));

async function read(id: string, answers: readonly RecordedAnswer[]) {
  const file = FILES[id];
  const example = [file?.examples ?? []].flat()[0];
  if (!file || !example) throw new Error(id);
  const network = new RecordedNetwork(answers);
  const answer = await sourceOf(file.connector, example, network.http).fetch(requestOf(file.connector, example));
  return { answer, calls: network.calls };
}

const odooError = (name: string) => ({ jsonrpc: '2.0', id: 1, error: { code: 100, message: 'x', data: { name } } });

describe("a CRM's own words for what went wrong", () => {
  const cases: [string, string, number, unknown, object][] = [
    ['odoo', 'session over, with 200', 200, odooError('odoo.http.SessionExpiredException'), { kind: 'unauthorised' }],
    ['odoo', 'no access, with 200', 200, odooError('odoo.exceptions.AccessError'), { kind: 'forbidden' }],
    ['odoo', 'gone, with 200', 200, odooError('odoo.exceptions.MissingError'), { kind: 'not-found' }],
    ['odoo', 'anything else, with 200', 200, odooError('builtins.TypeError'), { kind: 'unexpected-shape' }],
    ['odoo', 'no row', 200, { jsonrpc: '2.0', id: 1, result: [] }, { kind: 'not-found', what: 'account' }],
    ['pipedrive', 'refused', 401, { success: false, error: 'unauthorized access', errorCode: 401 }, { kind: 'unauthorised' }],
    ['pipedrive', 'no success with 200', 200, { success: false, error: 'x', errorCode: 403 }, { kind: 'forbidden' }],
    ['zoho', 'token over', 401, { code: 'INVALID_TOKEN', details: {}, message: 'x', status: 'error' }, { kind: 'unauthorised' }],
    ['zoho', 'scope', 401, { code: 'OAUTH_SCOPE_MISMATCH', status: 'error' }, { kind: 'forbidden' }],
    ['zoho', 'too many', 429, { code: 'TOO_MANY_REQUESTS', status: 'error' }, { kind: 'rate-limited', retryAfterMs: 30_000 }],
    ['kintone', 'no such record', 404, { code: 'GAIA_RE01', id: 'x', message: '見つかりません' }, { kind: 'not-found' }],
    ['kintone', 'no right', 403, { code: 'CB_NO02', id: 'x', message: '権限がありません' }, { kind: 'forbidden' }],
    ['kintone', 'sign in, by an old code', 520, { code: 'CB_WA01', id: 'x', message: '認証' }, { kind: 'unauthorised' }],
    [
      'kintone',
      'too many at once',
      429,
      { code: 'GAIA_TO04', id: 'x', message: '上限' },
      { kind: 'rate-limited', retryAfterMs: 30_000 },
    ],
    ['dynamics', 'limit', 429, { error: { code: '0x80072322', message: 'x' } }, { kind: 'rate-limited', retryAfterMs: 30_000 }],
    ['dynamics', 'gone', 404, { error: { code: '0x80040217', message: 'x' } }, { kind: 'not-found' }],
    ['dynamics', 'privilege', 403, { error: { code: '0x80048306', message: 'x' } }, { kind: 'forbidden' }],
    [
      'hubspot',
      'ten seconds',
      429,
      { status: 'error', category: 'RATE_LIMITS', policyName: 'TEN_SECONDLY_ROLLING' },
      { kind: 'rate-limited', retryAfterMs: 10_000 },
    ],
    ['hubspot', 'the day', 429, { status: 'error', errorType: 'RATE_LIMIT', policyName: 'DAILY' }, { retryAfterMs: 900_000 }],
    ['hubspot', 'scope', 403, { status: 'error', category: 'MISSING_SCOPES' }, { kind: 'forbidden' }],
    ['dolibarr', 'no such party', 404, { error: { code: 404, message: 'Not Found: Thirdparty' } }, { kind: 'not-found' }],
  ];
  it.each(cases)('%s: %s', async (id, _, status, gives, error) => {
    const { answer } = await read(id, everything(status, gives));
    expect(answer).toMatchObject({ ok: false, error });
  });

  it('the day of HubSpot is not tried again, its ten seconds are once', async () => {
    const limit = (policyName: string) => everything(429, { category: 'RATE_LIMITS', policyName });
    expect((await read('hubspot', limit('DAILY'))).calls).toHaveLength(1);
    expect((await read('hubspot', limit('TEN_SECONDLY_ROLLING'))).calls).toHaveLength(2);
  });
});

describe('a name that the system does not know', () => {
  const good = (id: string) => [FILES[id]?.examples ?? []].flat()[0]?.answers ?? [];

  it('Dynamics: each part is then asked for by itself, and only the unknown one is lost', async () => {
    const account = good('dynamics')[0]?.gives as Record<string, unknown>;
    const guid = String(account.accountid);
    const own = { accountid: guid, name: account.name, transactioncurrencyid: { isocurrencycode: 'JPY' }, new_plan: null };
    const list = (to: string, ...value: unknown[]): RecordedAnswer => ({ to: `GET /api/data/v9.2/${to}?`, gives: { value } });
    const { answer, calls } = await read('dynamics', [
      { to: `GET /api/data/v9.2/accounts(${guid})?$select`, status: 400, gives: { error: { code: '0x80060888', message: 'x' } } },
      { to: `GET /api/data/v9.2/accounts(${guid})?$expand`, gives: own },
      list('opportunities', { opportunityid: '1', name: '見本サイン', statecode: 0, _parentaccountid_value: guid.toUpperCase() }),
      list('contacts', {
        contactid: '5',
        fullname: '見本 花子',
        _parentcustomerid_value: 'ffffffff-0000-4000-8000-000000000000',
      }),
      list('activitypointers'),
      { to: 'GET /api/data/v9.2/incidents?', status: 404, gives: { error: { code: '0x80060888' } } },
      list('msfp_surveyresponses'),
    ]);
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    const { profile, plan, opportunities, contacts, support } = answer.value.facets;
    expect(profile).toMatchObject({ state: 'present', value: { name: '見本精密工業株式会社' } });
    expect(plan).toMatchObject({ state: 'unknown', error: { kind: 'forbidden', what: 'new_seats' } });
    expect(opportunities).toMatchObject({ state: 'present', value: { items: [{ id: '1', outcome: 'open' }] } });
    expect(contacts).toMatchObject({ state: 'unknown', error: { kind: 'unexpected-shape' } });
    expect(support).toMatchObject({ state: 'unknown', error: { kind: 'not-found' } });
    expect(calls.length).toBeLessThanOrEqual(7);
  });

  it('HubSpot: without the scope for what hangs on the company, the company alone is read', async () => {
    const [company] = good('hubspot');
    const to = String(company?.to);
    const { answer, calls } = await read('hubspot', [
      { to, gives: company?.gives },
      { to: (await read('hubspot', good('hubspot'))).calls[0]?.to ?? '', status: 403, gives: { category: 'MISSING_SCOPES' } },
    ]);
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    expect(answer.value.facets.plan).toMatchObject({ state: 'present' });
    for (const name of ['opportunities', 'purchases', 'support', 'nps'] as const) {
      expect(answer.value.facets[name], name).toMatchObject({ state: 'unknown', error: { kind: 'forbidden' } });
    }
    expect(calls).toHaveLength(2);
  });

  it("Odoo: the company's own fields are left out, and said to be hidden", async () => {
    const partner = {
      id: 12,
      name: '見本精密工業株式会社',
      is_company: true,
      commercial_partner_id: [12, 'x'],
      currency_id: [25, 'JPY'],
    };
    const found = { jsonrpc: '2.0', id: 1, result: [partner] };
    const to = 'POST /web/dataset/call_kw/res.partner/search_read';
    const { answer } = await read('odoo', [
      { to, body: '"x_plan"', gives: odooError('builtins.ValueError') },
      ...good('odoo').slice(1),
      { to, body: '["id","=",12]', gives: found },
    ]);
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    expect(answer.value.facets.profile).toMatchObject({ state: 'present' });
    expect(answer.value.facets.plan).toMatchObject({ state: 'unknown', error: { kind: 'forbidden', what: 'x_plan' } });
  });

  it('Odoo: a person is no account, and a person at a company even less', async () => {
    const person = { id: 12, name: '見本 花子', is_company: false, commercial_partner_id: [9, '見本精密工業株式会社'] };
    const to = 'POST /web/dataset/call_kw/';
    const { answer } = await read('odoo', [
      { to, gives: { result: [] } },
      { to: `${to}res.partner`, body: '["id","=",12]', gives: { result: [person] } },
    ]);
    expect(answer).toEqual({ ok: false, error: { kind: 'not-found', what: 'account' } });
  });
});
