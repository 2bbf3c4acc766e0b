import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { storageErrorOf, WriteRefused } from '@/lib/storage/storage-error';
import { CacheWorld } from '@/tests/support/cache-world';
import { keptSnapshot, keyOf } from '@/tests/support/kept-snapshot';

const named = (name: string, inner?: unknown) => Object.assign(new Error(name), { name, ...(inner ? { inner } : {}) });

describe('an error of the disk', () => {
  it.each([
    ['a full disk, as the browser says it', named('QuotaExceededError'), 'full'],
    ['a full disk, wrapped as Dexie does', named('AbortError', named('QuotaExceededError')), 'full'],
    ['a full disk, wrapped twice', named('BulkError', named('AbortError', named('QuotaExceededError'))), 'full'],
    ['a full disk as a cause', new Error('x', { cause: named('QuotaExceededError') }), 'full'],
    ['an abort without a reason', named('AbortError'), 'damaged'],
    ['a writer that was superseded', new WriteRefused('later'), 'refused'],
    ['a database that was closed', named('DatabaseClosedError'), 'refused'],
    ['an unknown error', named('UnknownError'), 'damaged'],
    ['nothing at all', undefined, 'damaged'],
    ['a text', 'QuotaExceededError', 'damaged'],
  ])('%s', (_, error, reason) => {
    expect(storageErrorOf(error)).toEqual({ kind: 'storage-failed', reason });
  });

  it('that refers to itself does not loop', () => {
    const error: { name: string; inner?: unknown } = { name: 'AbortError' };
    error.inner = error;
    expect(storageErrorOf(error)).toEqual({ kind: 'storage-failed', reason: 'damaged' });
  });
});

describe('a full disk', () => {
  afterEach(() => vi.restoreAllMocks());

  it('is told as such, loses nothing that was kept, and writing works again afterwards', async () => {
    const world = new CacheWorld();
    const cache = world.open();
    const [A, B] = [keptSnapshot('001000000000001AAA'), keptSnapshot('001000000000002AAA')];
    await cache.writeSnapshot(A);
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await cache.writeSnapshot(B)).toEqual({ ok: false, error: { kind: 'storage-failed', reason: 'full' } });
    expect(world.announced).toEqual([keyOf(A)]);
    full.mockRestore();
    expect(await cache.readSnapshot(keyOf(A))).toEqual({ ok: true, value: A });
    expect(await cache.writeSnapshot(B)).toEqual({ ok: true, value: undefined });
  });
});
