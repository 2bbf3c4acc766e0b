import type { Effect } from '@/lib/domain/effect';
import { keyLine } from '@/lib/outbox/effect-text';
import { salesforceCalls } from '@/lib/outbox/salesforce-calls';
import type { CrmCalls } from '@/lib/outbox/teller';
import type { ConnectorExamples, RecordedAnswer, Via } from '@/lib/sources/connector';
import { connectorOf } from '@/lib/sources/kit/registry';
import type { Http } from '@/lib/sources/source';

/** One way to tell one CRM, with its answers as it gives them. */
export interface TellerCase {
  crm: string;
  via: Via;
  kind: Effect['draft']['kind'];
  accountId: string;
  tenant: string;
  /** Nothing there yet; with the account's records of others. */
  none: readonly RecordedAnswer[];
  /** The record is there, and its id. */
  there: readonly RecordedAnswer[];
  foundId: string;
  created: RecordedAnswer;
  createdId: string;
}

const KEY = keyLine('entry-1.note');
const TASK_KEY = keyLine('entry-1.task');
const strangers = `別の話\n\n${keyLine('entry-2.note')}`;

const hubspot = (kind: 'note' | 'task', key: string): TellerCase => ({
  crm: 'hubspot',
  via: 'worker',
  kind,
  accountId: '421290981567',
  tenant: '147893286',
  none: [{ to: `GET /crm/v4/objects/company/421290981567/associations/${kind}`, gives: { results: [] } }],
  there: [
    {
      to: `GET /crm/v4/objects/company/421290981567/associations/${kind}`,
      gives: { results: [{ toObjectId: 9 }, { toObjectId: 88 }] },
    },
    {
      to: `POST /crm/v3/objects/${kind}s/batch/read`,
      body: '"88"',
      gives: {
        results: [
          { id: '9', properties: { [`hs_${kind}_body`]: strangers } },
          { id: '88', properties: { [`hs_${kind}_body`]: `提案した<br><br>${key}` } },
        ],
      },
    },
  ],
  foundId: '88',
  created: { to: `POST /crm/v3/objects/${kind}s`, body: '421290981567', status: 201, gives: { id: '91', properties: {} } },
  createdId: '91',
});

const kintone = (kind: 'note' | 'task', key: string): TellerCase => ({
  crm: 'kintone',
  via: 'worker',
  kind,
  accountId: '7',
  tenant: 'mihon.cybozu.com',
  none: [
    {
      to: 'GET /k/v1/record/comments.json?app=',
      gives: { comments: [{ id: '1', text: strangers, createdAt: '2026-11-23T01:00:00Z' }] },
    },
  ],
  there: [
    {
      to: 'GET /k/v1/record/comments.json?app=',
      gives: { comments: [{ id: '4', text: `提案\n\n${key} `, createdAt: '2026-11-23T02:00:00Z' }] },
    },
  ],
  foundId: '4',
  created: { to: 'POST /k/v1/record/comment.json', body: '"record":"7"', gives: { id: '5' } },
  createdId: '5',
});

function odoo(via: Via, kind: 'note' | 'task', key: string): TellerCase {
  const to = (model: string, method: string) =>
    via === 'page' ? `POST /web/dataset/call_kw/${model}/${method}` : `POST /json/2/${model}/${method}`;
  const gives = (result: unknown) => (via === 'page' ? { jsonrpc: '2.0', id: 1, result } : result);
  const [model, text, method] =
    kind === 'note' ? ['mail.message', 'body', 'message_post'] : ['mail.activity', 'note', 'activity_schedule'];
  const none = ['mail.message', 'mail.activity'].map((one) => ({
    to: to(one, 'search_read'),
    body: 'entry-1',
    gives: gives([]),
  }));
  const found = { to: to(model, 'search_read'), gives: gives([{ id: 31, [text]: `<p>提案<br>${key}</p>` }]) };
  return {
    crm: 'odoo',
    via,
    kind,
    accountId: '12',
    tenant: 'mihon.odoo.example',
    none,
    there: [...none.filter((one) => one.to !== found.to), found],
    foundId: '31',
    created: { to: to('res.partner', method), body: '12', gives: gives(kind === 'note' ? 32 : [32]) },
    createdId: '32',
  };
}

const salesforce = (kind: 'note' | 'task', key: string): TellerCase => ({
  crm: 'salesforce',
  via: 'worker',
  kind,
  accountId: '0015g00000TsugiAAB',
  tenant: 'mihon.my.salesforce.com',
  none: [
    {
      to: "GET /services/data/v66.0/query?q=SELECT%20Id%2C%20Description%20FROM%20Task%20WHERE%20WhatId%20%3D%20'0015g00000TsugiAAB'",
      gives: { totalSize: 1, done: true, records: [{ Id: '00T000000000001', Description: strangers }] },
    },
  ],
  there: [
    {
      to: 'GET /services/data/v66.0/query?q=',
      gives: { totalSize: 1, done: true, records: [{ Id: '00T000000000002', Description: `提案\r\n\r\n${key}` }] },
    },
  ],
  foundId: '00T000000000002',
  created: {
    to: 'POST /services/data/v66.0/sobjects/Task',
    body: kind === 'note' ? '"Status":"Completed"' : '"ActivityDate":"2026-12-01"',
    status: 201,
    gives: { id: '00T000000000003', success: true, errors: [] },
  },
  createdId: '00T000000000003',
});

export const tellerCases: readonly TellerCase[] = [
  ...[salesforce, hubspot, kintone].flatMap((of) => [of('note', KEY), of('task', TASK_KEY)]),
  ...(['page', 'worker'] as const).flatMap((via) => [odoo(via, 'note', KEY), odoo(via, 'task', TASK_KEY)]),
];

const recorded = import.meta.glob<ConnectorExamples | ConnectorExamples[]>('../../lib/sources/connectors/*/examples.ts', {
  eager: true,
  import: 'examples',
});

export function effectOf({ crm, tenant, accountId, kind }: TellerCase): Effect {
  return {
    id: `entry-1.${kind}`,
    ref: { crm, tenant, accountId },
    identity: { orgId: 'o', userId: 'u' },
    draft: {
      kind,
      subject: '提案: <上位プラン>',
      body: '価格が高い & 後日\n二行目',
      ...(kind === 'task' ? { dueOn: '2026-12-01' } : {}),
    },
    state: 'sending',
    createdMs: Date.parse('2026-11-23T03:00:00Z'),
    nextMs: 0,
    attempts: 1,
  };
}

export interface Opening {
  http: Http;
  signal?: AbortSignal;
  timeoutMs?: number;
}

/** The CRM's API as the worker opens it: Salesforce's client, or the connector's session. */
export async function openCalls(
  of: TellerCase,
  { http, signal = new AbortController().signal, timeoutMs }: Opening,
): Promise<CrmCalls> {
  const time = timeoutMs === undefined ? {} : { timeoutMs };
  if (of.crm === 'salesforce') {
    const token = { accessToken: 'sample', instanceUrl: `https://${of.tenant}` };
    const renew = async () => ({ ok: false, error: { kind: 'unauthorised' } }) as const;
    return salesforceCalls({ http, token, renew, online: () => true, nowMs: 0, signal, ...time });
  }
  const example = [recorded[`../../lib/sources/connectors/${of.crm}/examples.ts`] ?? []]
    .flat()
    .findLast(({ via = of.via }) => via === of.via);
  if (!example) throw new Error(`no examples for ${of.crm}`);
  const { settings, secrets, identity } = example;
  const options = { http, settings, secrets, identity, via: of.via, random: () => 0, sleep: async () => true, ...time };
  const opened = await connectorOf(of.crm)?.open?.(options, { ref: effectOf(of).ref, identity, nowMs: 0, signal });
  if (!opened?.ok) throw new Error(JSON.stringify(opened));
  const { session, ...rest } = opened.value;
  return { ...rest, ask: (path, call) => session.ask(path, call) };
}
