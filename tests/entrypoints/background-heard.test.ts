import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { journalHandlers } from '@/entrypoints/background/journal-handlers';
import { refreshHandler } from '@/entrypoints/background/refresh-handler';
import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import type { Heard } from '@/lib/domain/journal';
import type { SourceAnswer } from '@/lib/sources/source';
import type { Cache } from '@/lib/storage/cache';
import { CacheWorld } from '@/tests/support/cache-world';
import { installFakeChrome } from '@/tests/support/fake-browser';
import { HANAKO, keptSnapshot, keyOf, TARO } from '@/tests/support/kept-snapshot';

let answered: SourceAnswer;
const sourceOf = async () => ({
  ok: true as const,
  value: { id: 'salesforce', facets: ['plan' as const], fetch: async () => ({ ok: true as const, value: answered }) },
});

const A = keptSnapshot('0015g00000TsugiAAB');
const B = keptSnapshot('0015g00000TsugjAAB');
const heard: Heard = { kind: 'heard', id: 'h1', atMs: 5, field: 'plan.seats', value: 55, onDate: '2026-11-23' };

let cache: Cache;
const quiet = { sendSoon: () => undefined, watch: async () => undefined };
const journal = () => journalHandlers(cache, quiet);
const add = (entry = heard, of = A) => journal()['journal.add']({ ref: of.ref, identity: of.identity ?? HANAKO, entry }, {});
async function kept(of: AccountSnapshot = A) {
  const row = await cache.readSnapshot(keyOf(of));
  return row.ok ? row.value : undefined;
}
const seats = async (of = A) => {
  const plan = (await kept(of))?.facets.plan;
  return plan?.state === 'present' ? plan.value.seats : plan?.state;
};

beforeEach(async () => {
  installFakeChrome();
  cache = new CacheWorld().open();
  await cache.writeSnapshot(A);
});
afterEach(() => vi.unstubAllGlobals());

const plan = (n: number, fetchedAtMs: number): SourceAnswer => ({
  accountId: A.ref.accountId,
  identity: HANAKO,
  facets: { plan: { state: 'present', value: { seats: n }, source: 'salesforce', fetchedAtMs } },
});
const refresh = () => refreshHandler(cache, sourceOf)['account.refresh']({ ref: A.ref, identity: HANAKO, force: true }, {});

describe('what was heard, in the worker', () => {
  it('is a fact at once and without a network, and of this account and user alone', async () => {
    const others = [B, { ...A, identity: TARO }];
    for (const other of others) await cache.writeSnapshot(other);
    expect(await add()).toEqual({ ok: true, value: {} });
    expect(await seats()).toBe(55);
    for (const other of others) expect(await kept(other)).toEqual(other);
  });

  it('is taken back with its entry, and what the sources say is there as before', async () => {
    await add();
    await journal()['journal.undo']({ ref: A.ref, identity: HANAKO, id: 'h1' }, {});
    expect(await kept()).toEqual(A);
  });

  it('stays through a refresh in which no source knows better, and gives way to one that does', async () => {
    await add();
    answered = { accountId: A.ref.accountId, identity: HANAKO, facets: {} };
    await refresh();
    expect(await seats()).toBe(55);
    answered = plan(60, Date.now());
    await refresh();
    expect(await seats()).toBe(60);
    expect((await kept())?.conflicts).toMatchObject([{ chosen: { value: 60 }, others: [{ value: 55, source: 'rep' }] }]);
    // The source's own word is not mixed with the rep's when the answer is taken back.
    await journal()['journal.undo']({ ref: A.ref, identity: HANAKO, id: 'h1' }, {});
    expect((await kept())?.conflicts).toBeUndefined();
    expect(await seats()).toBe(60);
  });

  it('is laid over an account that is read for the first time after it', async () => {
    const of = { ...B, facets: A.facets };
    await add(heard, of);
    expect(await kept(of)).toBeUndefined();
    const { ref, identity } = of;
    answered = { accountId: ref.accountId, identity: HANAKO, facets: {} };
    await refreshHandler(cache, sourceOf)['account.refresh']({ ref, identity: identity ?? HANAKO, force: true }, {});
    expect(await seats(of)).toBe(55);
  });

  it('arriving twice counts once', async () => {
    await add();
    await add();
    expect(await seats()).toBe(55);
    expect((await cache.journal.of(keyOf(A))).ok).toBe(true);
    await journal()['journal.undo']({ ref: A.ref, identity: HANAKO, id: 'h1' }, {});
    expect(await kept()).toEqual(A);
  });
});
