import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { scopeKeyOf } from '@/lib/domain/account-ref';
import { columnsDigest } from '@/lib/sources/files/columns-digest';
import type { ImportStore } from '@/lib/sources/files/import-store';
import { IMPORT_RETENTION_MS } from '@/lib/storage/row-times';
import { accountMapping, importText } from '@/tests/lib/sources/files/import-file';
import { CacheWorld } from '@/tests/support/cache-world';
import { HANAKO, keptSnapshot, TARO } from '@/tests/support/kept-snapshot';

const A = keptSnapshot('001000000000001AAA');
const hanako = scopeKeyOf(A.ref, HANAKO);
const taro = scopeKeyOf(A.ref, TARO);
const CSV = 'id,name,plan,seats,mrr\nC-1,見本精密工業株式会社,work-business,120,288000\nC-2,サンプル商事,work-starter,9,8100\n';
const columns = columnsDigest(['mrr', 'seats', 'plan', 'name', 'id'].map((name, at) => ({ name, at: at + 1 })));

async function imported() {
  const world = new CacheWorld();
  const cache = world.open();
  const store: ImportStore = cache.imports;
  await importText(CSV, { store, more: { scope: hanako } });
  return { world, cache, store };
}

describe('how long what a file said is kept', () => {
  it('is said, begins again with each import, and then it goes with its checkpoint', async () => {
    const { world, cache, store } = await imported();
    const first = world.nowMs;
    expect(await cache.imports.list()).toMatchObject({ value: [{ keptUntilMs: first + IMPORT_RETENTION_MS }] });
    world.nowMs = first + IMPORT_RETENTION_MS - 1;
    await cache.sweep();
    await importText(CSV.replace(',120,', ',140,'), { store, more: { scope: hanako } });
    world.nowMs = first + IMPORT_RETENTION_MS;
    await cache.sweep();
    expect(await cache.imports.list()).toMatchObject({ value: [{ accounts: 2, keptUntilMs: expect.any(Number) }] });
    world.nowMs = first + 2 * IMPORT_RETENTION_MS;
    await cache.sweep();
    expect(await cache.imports.list()).toEqual({ ok: true, value: [] });
    expect(await cache.imports.holds(hanako, 'file:book.csv')).toEqual({ ok: true, value: false });
    expect(await cache.imports.checkpoint(hanako, 'file:book.csv')).toEqual({ ok: true, value: undefined });
  });
});

describe('how a file was read', () => {
  it('is there for the next file of the same user with the same columns, in whatever order; not for another user', async () => {
    const { cache } = await imported();
    const reading = { source: 'file:book.csv', by: 'external-id', columns, mapping: accountMapping };
    expect(await cache.imports.reading(hanako, columns)).toEqual({ ok: true, value: reading });
    expect(await cache.imports.reading(taro, columns)).toEqual({ ok: true, value: undefined });
    expect(await cache.imports.reading(hanako, columnsDigest([{ name: 'id', at: 1 }]))).toEqual({ ok: true, value: undefined });
  });

  it('goes with the user, and with everything', async () => {
    const { cache } = await imported();
    await cache.dropScope(hanako);
    expect(await cache.imports.reading(hanako, columns)).toEqual({ ok: true, value: undefined });
  });
});

describe('the accounts and the files of a user', () => {
  it('are told without what is kept of them, each user their own', async () => {
    const { cache } = await imported();
    expect(await cache.imports.values(hanako, 'file:book.csv', 'external-id')).toEqual({ ok: true, value: ['C-1', 'C-2'] });
    expect(await cache.imports.values(hanako, 'file:book.csv', 'external-id', 'C-1')).toEqual({ ok: true, value: ['C-2'] });
    expect(await cache.imports.values(taro, 'file:book.csv', 'external-id')).toEqual({ ok: true, value: [] });
    expect(await cache.imports.kinds(hanako)).toEqual({ ok: true, value: [{ source: 'file:book.csv', by: 'external-id' }] });
    expect(await cache.imports.kinds(taro)).toEqual({ ok: true, value: [] });
  });
});
