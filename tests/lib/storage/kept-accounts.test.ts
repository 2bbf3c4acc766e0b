import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { openReader } from '@/lib/storage/reader';
import { CacheWorld, tamper } from '@/tests/support/cache-world';
import { keptSnapshot, keyOf, TARO } from '@/tests/support/kept-snapshot';

const A = keptSnapshot('001000000000001AAA');
const B = keptSnapshot('001000000000002AAA');
const other = { ...A, ref: { ...A.ref, crm: 'salesforce-like' } };

describe('the kept accounts of a CRM', () => {
  it('are none where there is no database', async () => {
    expect(await openReader(new CacheWorld().name).accounts('salesforce')).toEqual([]);
  });

  it('are listed with their names, users and ages, and no other CRM\u2019s, however alike its id', async () => {
    const world = new CacheWorld();
    const cache = world.open();
    const seenByTaro = { ...B, identity: TARO };
    for (const snapshot of [A, seenByTaro, other]) expect((await cache.writeSnapshot(snapshot)).ok).toBe(true);
    const listed = await openReader(world.name).accounts('salesforce');
    expect(listed.map(({ ref, identity }) => [ref.accountId, identity])).toEqual(
      expect.arrayContaining([
        [A.ref.accountId, A.identity],
        [B.ref.accountId, TARO],
      ]),
    );
    expect(listed).toHaveLength(2);
  });

  it('leave out a row that is not what its key says, and one that cannot be read', async () => {
    const world = new CacheWorld();
    const cache = world.open();
    await cache.writeSnapshot(A);
    await tamper(world.name, 'snapshots', (store) => {
      store.put({ key: keyOf(B), scope: 'salesforce|x', payload: { seal: 'plain', value: A } });
      return store.put({ key: 'salesforce|y', scope: 'salesforce|y', payload: 'torn' });
    });
    expect((await openReader(world.name).accounts('salesforce')).map(({ ref }) => ref.accountId)).toEqual([A.ref.accountId]);
  });
});
