import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { scopeKeyOf } from '@/lib/domain/account-ref';
import { type ImportRecord, importKey } from '@/lib/sources/files/import-record';
import type { ImportStore } from '@/lib/sources/files/import-store';
import { EVERYTHING, SCHEMA_VERSION } from '@/lib/storage/layout';
import { WriterDb } from '@/lib/storage/writer-db';
import { importText } from '@/tests/lib/sources/files/import-file';
import { CacheWorld, rawDatabase, tamper } from '@/tests/support/cache-world';
import { HANAKO, keptSnapshot, keyOf, TARO } from '@/tests/support/kept-snapshot';

const A = keptSnapshot('001000000000001AAA');
const hanako = scopeKeyOf(A.ref, HANAKO);
const taro = scopeKeyOf(A.ref, TARO);
const SOURCE = 'file:book.csv';
const CSV = 'id,name,plan,seats,mrr\nC-1,見本精密工業株式会社,work-business,120,288000\nC-2,サンプル商事,work-starter,9,8100\n';
const at = (scope: string, id: string) => importKey(scope, SOURCE, 'external-id', id);

async function imported(scope = hanako) {
  const world = new CacheWorld();
  const cache = world.open();
  const store: ImportStore = cache.imports;
  expect(await importText(CSV, { store, more: { scope } })).toMatchObject({ state: 'done', accountsWritten: 2 });
  return { world, cache, store };
}
const read = async ({ store }: { store: ImportStore }, key: string) => {
  const found = await store.readMany([key]);
  return found.ok ? found.value[0] : found.error;
};

describe('imported files in the cache', () => {
  it('are there after the worker was replaced, listed, and gone once removed', async () => {
    const { world, cache } = await imported();
    cache.close();
    const next = world.open();
    expect(await read({ store: next.imports }, at(hanako, 'C-1'))).toMatchObject({
      value: 'C-1',
      facets: { plan: { state: 'present' } },
    });
    const file = { scope: hanako, source: SOURCE, by: 'external-id', accounts: 2, isDone: true };
    expect(await next.imports.list()).toMatchObject({ ok: true, value: [file] });
    expect(await next.imports.list(taro)).toEqual({ ok: true, value: [] });
    expect(await next.integrity()).toEqual({ ok: true, value: 'whole' });
    await next.imports.remove(hanako, SOURCE);
    expect(await next.imports.list()).toEqual({ ok: true, value: [] });
    expect(await next.imports.holds(hanako, SOURCE)).toEqual({ ok: true, value: false });
    expect(await next.imports.checkpoint(hanako, SOURCE)).toEqual({ ok: true, value: undefined });
  });

  it('update and never double when they are read again', async () => {
    const { store, cache } = await imported();
    await importText(CSV.replace(',120,', ',140,'), { store, more: { scope: hanako } });
    expect(await cache.imports.list()).toMatchObject({ value: [{ accounts: 2 }] });
    expect(await read({ store }, at(hanako, 'C-1'))).toMatchObject({ facets: { plan: { value: { seats: 140 } } } });
  });

  it('change hands whole, and are shown to nobody they did not change to', async () => {
    const { cache, store } = await imported();
    expect(await cache.imports.rescope(hanako, taro)).toEqual({ ok: true, value: undefined });
    expect(await cache.imports.list()).toMatchObject({ value: [{ scope: taro, accounts: 2, isDone: true }] });
    expect(await read({ store }, at(hanako, 'C-1'))).toBeUndefined();
    expect(await read({ store }, at(taro, 'C-1'))).toMatchObject({ scope: taro, key: at(taro, 'C-1') });
    expect(await cache.imports.rescope(hanako, taro)).toEqual({ ok: true, value: undefined });
    expect(await cache.imports.list()).toMatchObject({ value: [{ scope: taro, accounts: 2 }] });
  });

  it('go with their user, and with everything; another user keeps theirs', async () => {
    const { world, cache, store } = await imported();
    await importText(CSV, { store, more: { scope: taro } });
    await cache.writeSnapshot(A);
    await cache.dropScope(hanako);
    expect(await cache.imports.list()).toMatchObject({ value: [{ scope: taro, accounts: 2 }] });
    expect(await cache.readSnapshot(keyOf(A))).toEqual({ ok: true, value: undefined });
    await cache.clear();
    expect(await cache.imports.list()).toEqual({ ok: true, value: [] });
    expect(world.announced).toContain(EVERYTHING);
  });

  it('are refused whole where one record is not what it says it is', async () => {
    const { cache, store } = await imported();
    const record = (await read({ store }, at(hanako, 'C-1'))) as ImportRecord;
    const kept = await store.checkpoint(hanako, SOURCE);
    const checkpoint = kept.ok ? kept.value : undefined;
    const wrong: [unknown, string][] = [
      [{ ...record, key: at(taro, 'C-1'), scope: taro }, 'records.1.key'],
      [{ ...record, key: at(hanako, 'C-2') }, 'records.1.key'],
      [{ ...record, facets: { wages: { state: 'present' } } }, 'records.1.facets'],
      [{ ...record, row: -1 }, 'records.1.row'],
    ];
    const good = { ...record, key: at(hanako, 'C-3'), value: 'C-3' };
    for (const [bad, path] of wrong) {
      expect(await cache.imports.upsertMany([good, bad], checkpoint)).toEqual({
        ok: false,
        error: { kind: 'unexpected-shape', path },
      });
    }
    expect(await cache.imports.upsertMany([good], { ...checkpoint, more: 1 })).toMatchObject({ ok: false });
    expect(await read({ store }, at(hanako, 'C-3'))).toBeUndefined();
  });

  it('are missing where a row was written by hand under another key', async () => {
    const { world, store } = await imported();
    await tamper(world.name, 'imports', (rows) => {
      const request = rows.get(at(hanako, 'C-1'));
      request.onsuccess = () => rows.put({ ...request.result, key: at(taro, 'C-1') });
    });
    expect(await read({ store }, at(taro, 'C-1'))).toBeUndefined();
    expect(await read({ store }, at(hanako, 'C-1'))).toMatchObject({ value: 'C-1' });
  });

  it('come to a database of the first version with everything that was there', async () => {
    const world = new CacheWorld();
    const first = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(world.name, 10);
      request.onupgradeneeded = () => {
        for (const table of ['snapshots', 'schemas']) {
          const store = request.result.createObjectStore(table, { keyPath: 'key' });
          for (const index of ['scope', 'expiresAtMs']) store.createIndex(index, index);
        }
        request.result.createObjectStore('playbooks', { keyPath: ['id', 'version'] });
        request.result.createObjectStore('meta', { keyPath: 'key' });
        const payload = { seal: 'plain', value: A };
        const row = { key: keyOf(A), scope: hanako, fetchedAtMs: 1, expiresAtMs: Number.MAX_SAFE_INTEGER, payload };
        request.transaction?.objectStore('snapshots').put(row);
      };
      request.onsuccess = () => resolve(request.result);
    });
    first.close();
    const cache = world.open();
    expect(await cache.readSnapshot(keyOf(A))).toEqual({ ok: true, value: A });
    expect(await importText(CSV, { store: cache.imports, more: { scope: hanako } })).toMatchObject({ state: 'done' });
    expect((await rawDatabase(world.name)).version).toBe(SCHEMA_VERSION * 10);
    expect(new WriterDb().tables.map(({ name }) => name).sort()).toContain('imports');
  });
});
