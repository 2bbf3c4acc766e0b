import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { vaultHandlers } from '@/entrypoints/background/vault-handlers';
import { scopeKeyOf } from '@/lib/domain/account-ref';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';
import type { Cache } from '@/lib/storage/cache';
import { readPack } from '@/lib/vault/pack';
import { MOST_TRIES } from '@/lib/vault/tries';
import { CacheWorld, rawDatabase } from '@/tests/support/cache-world';
import { HANAKO, keptSnapshot, keyOf } from '@/tests/support/kept-snapshot';
import { TODAY_MS } from '@/tests/support/snapshot-builder';

const kept = keptSnapshot('0015g00000TsugiAAB', HANAKO, '見本 canary-51c9');
const { ref } = kept;
const other = { ...ref, accountId: '0015g00000NobodyAA' };
const PIN = '834612';
const DAY = 86_400_000;
const entry = {
  kind: 'outcome',
  id: 'entry-1',
  atMs: TODAY_MS,
  outcome: { id: 'entry-1', offerId: 'plan-up', kind: 'declined', reason: 'price', atMs: TODAY_MS },
} as const;

let world: CacheWorld;
let cache: Cache;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: TODAY_MS });
  world = new CacheWorld();
  cache = world.open();
  await cache.writePlaybook(samplePlaybook());
  await cache.writeSnapshot(kept);
  await cache.journal.add(ref, HANAKO, entry);
});
afterEach(() => void vi.useRealTimers());

const handlers = () => vaultHandlers(cache, { n: 16, r: 8, p: 1 });
async function seal(): Promise<string> {
  const accounts = [ref, other].map((one) => ({ ref: one, identity: HANAKO }));
  const sealed = await handlers()['vault.seal']({ accounts, pin: PIN, expiresAtMs: TODAY_MS + DAY }, {});
  if (!sealed.ok || !sealed.value.id) throw new Error('not sealed');
  expect(sealed.value).toMatchObject({ accounts: 1, missing: 1 });
  return sealed.value.id;
}
async function open(id: string, pin = PIN) {
  const opened = await handlers()['vault.open']({ id, pin }, {});
  if (!opened.ok) throw new Error(opened.error.kind);
  return opened.value;
}
const listed = async () => {
  const list = await handlers()['vault.list']({}, {});
  return list.ok ? list.value.packs : undefined;
};
const pass = (ms: number) => {
  vi.setSystemTime(Date.now() + ms);
  world.nowMs = Date.now();
};

describe('a pack for a visit', () => {
  it('holds the accounts, what was done and the playbook, and outlives sign-out and retention of the ordinary cache', async () => {
    const id = await seal();
    await cache.dropScope(scopeKeyOf(ref, HANAKO));
    expect(await cache.readSnapshot(keyOf(kept))).toMatchObject({ value: undefined });
    const opened = await open(id);
    const pack = opened.state === 'open' ? readPack(opened.pack) : null;
    expect(pack?.accounts).toEqual([{ snapshot: kept, journal: [entry] }]);
    expect(pack?.playbook.version).toBe(samplePlaybook().version);
    expect(pack?.madeAtMs).toBe(TODAY_MS);
  });

  it('is listed by its count, its making and its end, and removed when asked', async () => {
    const id = await seal();
    expect(await listed()).toEqual([{ id, accounts: 1, madeAtMs: TODAY_MS, expiresAtMs: TODAY_MS + DAY }]);
    await handlers()['vault.remove']({ id }, {});
    expect(await listed()).toEqual([]);
    expect(await open(id)).toEqual({ state: 'gone' });
  });

  it('lies on the disk without a word, an id or the PIN in the clear, in UTF-8 and in UTF-16', async () => {
    await seal();
    const db = await rawDatabase(world.name);
    const rows = await new Promise<{ sealed: { data: Uint8Array } }[]>((resolve) => {
      const asked = db.transaction('vault').objectStore('vault').getAll();
      asked.onsuccess = () => resolve(asked.result);
    });
    const [row] = rows;
    if (!row) throw new Error('no row');
    const clear = Buffer.concat([Buffer.from(JSON.stringify(row)), Buffer.from(row.sealed.data)]);
    for (const secret of ['canary-51c9', '見本', ref.accountId, HANAKO.userId, ref.tenant, PIN, 'plan-up']) {
      for (const encoding of ['utf8', 'utf16le'] as const) expect(clear.includes(Buffer.from(secret, encoding))).toBe(false);
    }
  });

  it('is gone past its end: nobody can open it, and the sweep takes the row', async () => {
    const id = await seal();
    pass(DAY);
    expect(await open(id)).toEqual({ state: 'expired' });
    expect(await cache.vault.list()).toEqual({ ok: true, value: [] });
    await seal().catch(() => undefined);
    pass(8 * DAY);
    await cache.sweep();
    expect(await cache.vault.list()).toEqual({ ok: true, value: [] });
  });
});

describe('a wrong PIN', () => {
  it('is counted, makes the next one wait, and is forgiven by the right one', async () => {
    const id = await seal();
    expect(await open(id, '000000')).toEqual({ state: 'wrong-pin', left: MOST_TRIES - 1, waitMs: 0 });
    await open(id, '000000');
    expect(await open(id, '000000')).toEqual({ state: 'wrong-pin', left: MOST_TRIES - 3, waitMs: 15_000 });
    expect(await open(id)).toEqual({ state: 'wait', waitMs: 15_000 });
    pass(15_000);
    expect((await open(id)).state).toBe('open');
    expect(await open(id, '000000')).toMatchObject({ left: MOST_TRIES - 1 });
  });

  it('erases the pack after the last', async () => {
    const id = await seal();
    for (let tries = 1; tries < MOST_TRIES; tries++) {
      expect((await open(id, '000000')).state).toBe('wrong-pin');
      pass(600_000);
    }
    expect(await open(id, '000000')).toEqual({ state: 'erased' });
    expect(await open(id)).toEqual({ state: 'gone' });
  });

  it('gives two pages at once no two guesses', async () => {
    const id = await seal();
    const tried = await Promise.all(['1', '2', '3', '4'].map((pin) => open(id, pin)));
    expect(tried.map(({ state }) => state)).toEqual(['wrong-pin', 'wrong-pin', 'wrong-pin', 'wait']);
  });
});
