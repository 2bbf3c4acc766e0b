import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { SCHEMA_VERSION } from '@/lib/storage/layout';
import { openWriter, WRITER_FORMAT } from '@/lib/storage/writer';
import { WriterDb } from '@/lib/storage/writer-db';
import { CacheWorld, rawDatabase, tamper } from '@/tests/support/cache-world';
import { keptSnapshot, keyOf } from '@/tests/support/kept-snapshot';

const A = keptSnapshot('001000000000001AAA');
const refused = { ok: false, error: { kind: 'storage-failed', reason: 'refused' } };

/** What a build that is one version ahead would open, as the browser counts. */
const NEXT = (SCHEMA_VERSION + 1) * 10;

describe('the writer', () => {
  it('of an older epoch is refused, for good, and its row is not written', async () => {
    const world = new CacheWorld();
    const old = world.open();
    await old.writeSnapshot(A);
    const current = world.open();
    await current.integrity();
    const changed = keptSnapshot(A.ref.accountId, A.identity, '古い版が書いたもの');
    expect(await old.writeSnapshot(changed)).toEqual(refused);
    expect(await old.writeSnapshot(changed)).toEqual(refused);
    expect(await current.readSnapshot(keyOf(A))).toEqual({ ok: true, value: A });
    expect(await current.writeSnapshot(changed)).toMatchObject({ ok: true });
  });

  it('may not remove either once it is superseded', async () => {
    const world = new CacheWorld();
    const old = world.open();
    await old.writeSnapshot(A);
    const current = world.open();
    await current.integrity();
    expect(await old.clear()).toEqual(refused);
    expect(await current.countSnapshots()).toEqual({ ok: true, value: 1 });
  });

  it('of a replaced extension is refused before it touches the database', async () => {
    const world = new CacheWorld();
    const cache = world.open();
    await cache.integrity();
    world.alive = false;
    expect(await cache.writeSnapshot(A)).toEqual(refused);
    expect(await cache.countSnapshots()).toEqual({ ok: true, value: 0 });
  });

  it('of an older format does not take over from a newer one', async () => {
    const world = new CacheWorld();
    (await openWriter(world.deps())).db.close();
    await tamper(world.name, 'meta', (store) => store.put({ key: 'writerEpoch', format: WRITER_FORMAT + 1, claim: 7 }));
    expect(await world.open().writeSnapshot(A)).toEqual(refused);
  });

  it('gives way to an upgrade, and then neither reopens nor writes at the version it does not know', async () => {
    const world = new CacheWorld();
    const old = world.open();
    await old.writeSnapshot(A);
    const upgraded = await rawDatabase(world.name, NEXT);
    expect(upgraded.version).toBe(NEXT);
    expect(await old.writeSnapshot(A)).toEqual(refused);
    expect(await old.writeSnapshot(A)).toEqual(refused);
    upgraded.close();
    expect(await world.open().readSnapshot(keyOf(A))).toEqual(refused);
    expect((await rawDatabase(world.name)).version).toBe(NEXT);
  });

  it('opens again when the browser closed the database for no reason of ours', async () => {
    const world = new CacheWorld();
    const cache = world.open();
    await cache.writeSnapshot(A);
    cache.close();
    expect(await Promise.all([cache.readSnapshot(keyOf(A)), cache.writeSnapshot(A), cache.countSnapshots()])).toMatchObject([
      { ok: true, value: A },
      { ok: true },
      { ok: true, value: 1 },
    ]);
  });

  it('that was superseded does not open again, for opening would take the database back', async () => {
    const world = new CacheWorld();
    const old = world.open();
    await old.writeSnapshot(A);
    const current = world.open();
    await current.integrity();
    await old.writeSnapshot(A);
    old.close();
    expect(await old.writeSnapshot(A)).toEqual(refused);
    expect(await current.writeSnapshot(A)).toMatchObject({ ok: true });
  });

  it('knows the tables that the layout names', () => {
    const db = new WriterDb('never-opened');
    expect(db.tables.map(({ name }) => name).sort()).toEqual([
      'checkpoints',
      'desk',
      'imports',
      'journal',
      'meta',
      'outbox',
      'playbooks',
      'schemas',
      'snapshots',
      'vault',
    ]);
  });
});
