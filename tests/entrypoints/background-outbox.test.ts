import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { journalHandlers } from '@/entrypoints/background/journal-handlers';
import { outboxRun } from '@/entrypoints/background/outbox-run';
import { tokenStore } from '@/entrypoints/background/salesforce-tokens';
import type { Effect } from '@/lib/domain/effect';
import type { JournalEntry } from '@/lib/domain/journal';
import { UNDO_MS } from '@/lib/outbox/timing';
import type { Cache } from '@/lib/storage/cache';
import { CacheWorld } from '@/tests/support/cache-world';
import { installFakeChrome } from '@/tests/support/fake-browser';
import { HANAKO, keptSnapshot, TARO } from '@/tests/support/kept-snapshot';

const { ref } = keptSnapshot('0015g00000TsugiAAB');
const draft = { kind: 'note', subject: '断られた（高い）', body: '価格' } as const;
const entry: JournalEntry = {
  kind: 'outcome',
  id: 'entry-1',
  atMs: 1,
  outcome: { id: 'entry-1', offerId: 'plan-up', kind: 'declined', reason: 'price', atMs: 1 },
};

let cache: Cache;
let alarms: Map<string, unknown>;
let created: string[];
let answer: (url: URL, init: RequestInit) => Response;

const json = (body: unknown, status = 200) => Response.json(body, { status });
const works = (_: URL, init: RequestInit) => {
  if (init.method !== 'POST') return json({ records: [] });
  created.push(String(init.body));
  return json({ id: '00T000000000001', success: true, errors: [] }, 201);
};

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
  installFakeChrome();
  // Node's own says nothing of a network.
  vi.stubGlobal('navigator', { onLine: true, locks: navigator.locks });
  alarms = new Map();
  Object.assign(chrome, {
    alarms: {
      get: async (name: string) => alarms.get(name),
      create: async (name: string, how: unknown) => void alarms.set(name, how),
      clear: async (name: string) => alarms.delete(name),
    },
  });
  cache = new CacheWorld().open();
  created = [];
  answer = works;
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => answer(new URL(url), init));
  const instanceUrl = `https://${ref.tenant}`;
  await tokenStore.write({ crm: 'salesforce', tenant: ref.tenant }, HANAKO, {
    accessToken: 'a',
    instanceUrl,
    identity: HANAKO,
    userName: '見本 花子',
    issuedAtMs: 1,
    via: 'oauth',
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const effects = async (): Promise<Effect[]> => {
  const list = await cache.outbox.list();
  return list.ok ? list.value : [];
};
const handlers = () => journalHandlers(cache, outboxRun(cache));
const add = (identity = HANAKO, at = ref) => handlers()['journal.add']({ ref: at, identity, entry, draft }, {});
/** Lets time pass once the worker has seen what waits and set its clock: what it fetches before that takes real time. */
const later = async (ms: number) => {
  await vi.waitFor(() => expect(vi.getTimerCount()).toBeGreaterThan(0), 10_000);
  await vi.advanceTimersByTimeAsync(ms);
};
const state = async (wanted: Effect['state']) =>
  vi.waitFor(async () => expect((await effects()).map((one) => one.state)).toEqual([wanted]), 3000);

describe('the outbox in the worker', () => {
  it('waits until nothing can be taken back any more, then tells it once and lets the alarm go', async () => {
    expect(await add()).toEqual({ ok: true, value: {} });
    expect(alarms.has('outbox')).toBe(true);
    await later(UNDO_MS - 1000);
    expect(created).toEqual([]);
    await later(2500);
    await state('sent');
    expect(created).toHaveLength(1);
    await vi.waitFor(() => expect(alarms.has('outbox')).toBe(false));
  });

  it('goes on in the next worker, woken by the alarm', async () => {
    const dead = outboxRun(cache);
    await journalHandlers(cache, { watch: dead.watch, sendSoon: () => undefined })['journal.add'](
      { ref, identity: HANAKO, entry, draft },
      {},
    );
    vi.setSystemTime(Date.now() + UNDO_MS + 1);
    const next = outboxRun(cache);
    next.onAlarm('sweep');
    next.onAlarm('outbox');
    await state('sent');
  });

  it('never speaks for another user: nobody of that name is connected, so a person is asked', async () => {
    await add(TARO);
    await later(UNDO_MS + 2000);
    await state('stuck');
    expect((await effects())[0]?.error).toEqual({ kind: 'unauthorised' });
    expect(created).toEqual([]);
  });

  it('holds nothing for a CRM that nobody can tell: the rep copies', async () => {
    const other = { crm: 'twenty', tenant: 'mihon.example', accountId: '1' };
    expect(await handlers()['outbox.way']({ ref: other, identity: HANAKO }, {})).toEqual({ ok: true, value: { way: 'copy' } });
    expect(await handlers()['outbox.way']({ ref, identity: HANAKO }, {})).toEqual({ ok: true, value: { way: 'crm' } });
    expect(await add(HANAKO, other)).toMatchObject({ ok: false });
    expect(await effects()).toEqual([]);
  });

  it('what was stuck is tried again when a person says so', async () => {
    answer = () => json([{ errorCode: 'INSUFFICIENT_ACCESS', message: 'no' }], 403);
    await add();
    await later(UNDO_MS + 2000);
    await state('stuck');
    answer = works;
    await handlers()['outbox.send']({ id: 'entry-1.note' }, {});
    await state('sent');
    expect(created).toHaveLength(1);
  });
});
