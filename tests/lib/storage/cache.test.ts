import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { scopeKeyOf } from '@/lib/domain/account-ref';
import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import { z } from '@/lib/domain/z';
import { EVERYTHING, PLAYBOOK_KEY } from '@/lib/storage/layout';
import { RETENTION_MS } from '@/lib/storage/row-times';
import type { SnapshotRow } from '@/lib/storage/rows';
import { CacheWorld, tamper } from '@/tests/support/cache-world';
import { HANAKO, keptSnapshot, keyOf, TARO } from '@/tests/support/kept-snapshot';
import { miniPlaybook } from '@/tests/support/mini-playbook';

const PLAYBOOK = miniPlaybook([]);

const A = keptSnapshot('001000000000001AAA');
const B = keptSnapshot('001000000000002AAA');

describe('cache', () => {
  it('gives back what was written, under its own key alone, and announces it after the commit', async () => {
    const world = new CacheWorld();
    const cache = world.open();
    expect(await cache.writeSnapshot(A)).toEqual({ ok: true, value: undefined });
    expect(world.announced).toEqual([keyOf(A)]);
    expect(await cache.readSnapshot(keyOf(A))).toEqual({ ok: true, value: A });
    expect(await cache.readSnapshot(keyOf(B))).toEqual({ ok: true, value: undefined });
  });

  it('keeps two users of one account apart', async () => {
    const cache = new CacheWorld().open();
    const taros = keptSnapshot(A.ref.accountId, TARO, '太郎が見たもの');
    await cache.writeSnapshot(A);
    await cache.writeSnapshot(taros);
    expect(await cache.readSnapshot(keyOf(A))).toEqual({ ok: true, value: A });
    expect(await cache.readSnapshot(keyOf(taros))).toEqual({ ok: true, value: taros });
  });

  it('refuses a snapshot that nobody read', async () => {
    const { identity: _, ...nobodys } = A;
    const written = await new CacheWorld().open().writeSnapshot(nobodys);
    expect(written).toEqual({ ok: false, error: { kind: 'unexpected-shape', path: 'identity' } });
  });

  it('stamps what it wrote with the schemas that passed it, and writes nothing that they do not pass', async () => {
    const world = new CacheWorld();
    const cache = world.open();
    await cache.writeSnapshot({ ...A, more: 'than the schema knows' } as AccountSnapshot);
    let row: SnapshotRow | undefined;
    await tamper(world.name, 'snapshots', (store) => {
      const request = store.get(keyOf(A));
      request.onsuccess = () => (row = request.result);
    });
    expect(row?.payload).toEqual({ seal: 'plain', stamp: world.stamp, value: A });
    const bad = { ...A, facets: { ...A.facets, plan: { state: 'perhaps' } } } as unknown as AccountSnapshot;
    expect(await cache.writeSnapshot(bad)).toMatchObject({ ok: false, error: { kind: 'unexpected-shape' } });
    expect(await cache.writePlaybook({ ...PLAYBOOK, currency: 'yen' })).toEqual({
      ok: false,
      error: { kind: 'unexpected-shape', path: 'currency' },
    });
    expect(await cache.readSnapshot(keyOf(A))).toEqual({ ok: true, value: A });
    expect(await cache.activePlaybook()).toEqual({ ok: true, value: undefined });
  });

  it('survives the worker: the next one reads it', async () => {
    const world = new CacheWorld();
    const first = world.open();
    await first.writeSnapshot(A);
    first.close();
    expect(await world.open().readSnapshot(keyOf(A))).toEqual({ ok: true, value: A });
  });

  it.each([
    ['not sealed', { name: 'x' }],
    ['of another version', { seal: 'plain', value: { ...A, v: 2 } }],
    ['of another account', { seal: 'plain', value: B }],
    ['empty', undefined],
  ])('treats a row that is %s as missing, and reports it', async (_, payload) => {
    const world = new CacheWorld();
    const cache = world.open();
    await cache.writeSnapshot(A);
    await tamper(world.name, 'snapshots', (store) => {
      store.put({ key: keyOf(A), scope: 's', fetchedAtMs: 0, expiresAtMs: world.nowMs + 1, payload });
    });
    expect(await cache.readSnapshot(keyOf(A))).toEqual({ ok: true, value: undefined });
    expect(world.incidents).toEqual([{ kind: 'row-illegible', table: 'snapshots' }]);
    await cache.writeSnapshot(A);
    expect(await cache.readSnapshot(keyOf(A))).toEqual({ ok: true, value: A });
  });

  it('drops the rows of one user and leaves the others', async () => {
    const world = new CacheWorld();
    const cache = world.open();
    const taros = keptSnapshot(A.ref.accountId, TARO);
    const scope = scopeKeyOf(A.ref, HANAKO);
    for (const snapshot of [A, B, taros]) await cache.writeSnapshot(snapshot);
    await cache.writeSchema(`schema|${scope}`, scope, { seen: true });
    expect(await cache.dropScope(scope)).toEqual({ ok: true, value: undefined });
    expect(await cache.countSnapshots()).toEqual({ ok: true, value: 1 });
    expect(await cache.readSnapshot(keyOf(taros))).toEqual({ ok: true, value: taros });
    expect(await cache.readSchema(`schema|${scope}`, z.unknown())).toEqual({ ok: true, value: undefined });
    expect(world.announced.at(-1)).toBe(EVERYTHING);
  });

  it('sweeps what is past its time and nothing else', async () => {
    const world = new CacheWorld();
    const cache = world.open();
    await cache.writeSnapshot(A);
    world.nowMs += RETENTION_MS.snapshots - 1;
    await cache.writeSnapshot(B);
    await cache.sweep();
    expect(await cache.countSnapshots()).toEqual({ ok: true, value: 2 });
    world.nowMs += 1;
    await cache.sweep();
    expect(await cache.readSnapshot(keyOf(A))).toEqual({ ok: true, value: undefined });
    expect(await cache.readSnapshot(keyOf(B))).toEqual({ ok: true, value: B });
  });

  it('forgets a described schema after its time, swept or not', async () => {
    const world = new CacheWorld();
    const cache = world.open();
    await cache.writeSchema('schema|s', 's', { fields: ['Id'] });
    const schema = z.object({ fields: z.array(z.string()) });
    expect(await cache.readSchema('schema|s', schema)).toEqual({ ok: true, value: { fields: ['Id'] } });
    expect(await cache.readSchema('schema|s', z.object({ other: z.string() }))).toEqual({ ok: true, value: undefined });
    world.nowMs += RETENTION_MS.schemas;
    expect(await cache.readSchema('schema|s', schema)).toEqual({ ok: true, value: undefined });
  });

  it('clears accounts and schemas but not the playbook', async () => {
    const world = new CacheWorld();
    const cache = world.open();
    await cache.writePlaybook(PLAYBOOK);
    await cache.writeSnapshot(A);
    await cache.writeSchema('schema|s', 's', 1);
    await cache.clear();
    expect(await cache.countSnapshots()).toEqual({ ok: true, value: 0 });
    expect(await cache.activePlaybook()).toEqual({ ok: true, value: PLAYBOOK });
    expect(world.announced).toContain(PLAYBOOK_KEY);
    expect(world.ledger?.rows).toBe(1);
  });

  it('has the playbook active that was written last', async () => {
    const cache = new CacheWorld().open();
    expect(await cache.activePlaybook()).toEqual({ ok: true, value: undefined });
    await cache.writePlaybook(PLAYBOOK);
    await cache.writePlaybook({ ...PLAYBOOK, version: '9.0.0' });
    expect(await cache.activePlaybook()).toMatchObject({ ok: true, value: { version: '9.0.0' } });
  });
});
