import { describe, expect, it } from 'vitest';
import type { AppError, Result } from '@/lib/domain/app-error';
import { keyLine } from '@/lib/outbox/effect-text';
import { tellerOf } from '@/lib/outbox/registry';
import type { CrmCalls, Teller } from '@/lib/outbox/teller';
import type { Http } from '@/lib/sources/source';
import { RecordedNetwork } from '../lib/sources/kit/recorded-network';
import { effectOf, openCalls, type TellerCase, tellerCases } from './teller-cases';

const files = Object.keys(import.meta.glob('../../lib/outbox/tellers/*.ts'));
const subjects = tellerCases.map((of) => ({ name: `${of.crm} ${of.kind} (${of.via})`, of }));

function tellerFor({ crm }: TellerCase): Teller {
  const teller = tellerOf(crm);
  if (!teller) throw new Error(`nobody tells ${crm}`);
  return teller;
}

/** What the sender does, for one try. */
async function tell(of: TellerCase, calls: CrmCalls): Promise<Result<string>> {
  const found = await tellerFor(of).find(calls, effectOf(of));
  if (!found.ok) return found;
  const [known] = found.value;
  return known === undefined ? tellerFor(of).create(calls, effectOf(of)) : { ok: true, value: known };
}

const json = (status: number, headers: Record<string, string> = {}) => Response.json({}, { status, headers });
const FAILURES: [string, () => Response, Partial<AppError>][] = [
  ['401', () => json(401), { kind: 'unauthorised' }],
  ['403', () => json(403), { kind: 'forbidden' }],
  ['404', () => json(404), { kind: 'not-found' }],
  ['429', () => json(429, { 'Retry-After': '40' }), { kind: 'rate-limited', retryAfterMs: 40_000 }],
  ['500', () => json(500), { kind: 'unreachable', status: 500 }],
  [
    '503 as a page',
    () => new Response('<html>away</html>', { status: 503, headers: { 'Content-Type': 'text/html' } }),
    { kind: 'unreachable' },
  ],
  ['half of a JSON', () => new Response('{"id":'), { kind: 'unexpected-shape' }],
  ['another shape', () => Response.json({ hello: [] }), { kind: 'unexpected-shape' }],
  ['null', () => Response.json(null), { kind: 'unexpected-shape' }],
];

it('every teller has its cases, is named after its file, and no other CRM is told', () => {
  expect(files.map((path) => path.replace(/^.*\/|\.ts$/g, '')).sort()).toEqual(
    [...new Set(tellerCases.map(({ crm }) => crm))].sort(),
  );
  expect(tellerOf('twenty')).toBeUndefined();
  for (const { crm, via } of tellerCases) expect(tellerOf(crm)?.via).toContain(via);
});

describe.each(subjects)('$name', ({ of }) => {
  /** The find's answers, and whatever is said to the creation. Counts what was created. */
  const world = (creation: (url: string) => Response | Promise<Response>) => {
    const network = new RecordedNetwork(of.none);
    const [method, address = ''] = of.created.to.split(' ');
    let creations = 0;
    const http: Http = async (url, init) => {
      if (init.method !== method || new URL(url).pathname !== address) return network.http(url, init);
      creations++;
      return creation(url);
    };
    return { http, network, creations: () => creations };
  };

  it('is created where there is none, with its key, its words and its account', async () => {
    const network = new RecordedNetwork([...of.none, of.created]);
    expect(await tell(of, await openCalls(of, { http: network.http }))).toEqual({ ok: true, value: of.createdId });
    expect(network.unexpected).toEqual([]);
    const sent = String(network.calls.at(-1)?.init.body);
    expect(sent).toContain(keyLine(effectOf(of).id));
    expect(sent).toContain('二行目');
    expect(sent).toContain(of.accountId);
    expect(network.calls.every(({ init }) => init.credentials === (of.via === 'page' ? 'same-origin' : 'omit'))).toBe(true);
  });

  it('is found where it is there, and not created again', async () => {
    const network = new RecordedNetwork(of.there);
    expect(await tell(of, await openCalls(of, { http: network.http }))).toEqual({ ok: true, value: of.foundId });
    expect(network.unexpected).toEqual([]);
  });

  it('takes a copy away, by its id and nothing else', async () => {
    const asked: { url: string; body: string }[] = [];
    const http: Http = async (url, init) => {
      asked.push({ url, body: String(init.body) });
      return Response.json({ jsonrpc: '2.0', result: true });
    };
    const calls = await openCalls(of, { http });
    const done = await tellerFor(of).remove?.(calls, effectOf(of), [of.foundId]);
    if (!done) return expect(of.crm).toBe('kintone');
    expect(done).toEqual({ ok: true, value: undefined });
    expect(asked).toHaveLength(1);
    expect(asked[0]?.body).toContain(of.foundId);
    expect(asked[0]?.url).toMatch(/composite$|archive$|unlink$/);
  });

  it.each(FAILURES)('%s to the look: nothing is created', async (_, answer, error) => {
    const { http, creations } = world(answer);
    const failing: Http = (url, init) => (creations() > 0 ? http(url, init) : Promise.resolve(answer()));
    expect(await tell(of, await openCalls(of, { http: failing }))).toMatchObject({ ok: false, error });
    expect(creations()).toBe(0);
  });

  it.each(FAILURES)('%s to the creation: an error, and it is not tried again here', async (_, answer, error) => {
    const { http, creations } = world(answer);
    expect(await tell(of, await openCalls(of, { http }))).toMatchObject({ ok: false, error });
    expect(creations()).toBe(1);
  });

  it('time ran out after the CRM did it: an error now, found at the next try', async () => {
    const { http } = world(() => new Promise(() => undefined));
    const late: Http = (url, init) =>
      Promise.race([
        http(url, init),
        new Promise<never>((_, reject) => init.signal?.addEventListener('abort', () => reject(init.signal?.reason))),
      ]);
    expect(await tell(of, await openCalls(of, { http: late, timeoutMs: 30 }))).toEqual({
      ok: false,
      error: { kind: 'unreachable' },
    });
    const after = await openCalls(of, { http: new RecordedNetwork(of.there).http });
    expect(await tell(of, after)).toEqual({ ok: true, value: of.foundId });
  });

  it('ends when it is ended', async () => {
    const caller = new AbortController();
    const hang: Http = (_, init) =>
      new Promise((_resolve, reject) => init.signal?.addEventListener('abort', () => reject(init.signal?.reason)));
    const told = tell(of, await openCalls(of, { http: hang, signal: caller.signal }));
    setTimeout(() => caller.abort(), 5);
    expect(await told).toEqual({ ok: false, error: { kind: 'cancelled' } });
  });
});
