import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { CACHE_CHANNEL, EVERYTHING, PLAYBOOK_KEY } from '@/lib/storage/layout';
import { openReader } from '@/lib/storage/reader';
import { CacheWorld, rawDatabase, tamper } from '@/tests/support/cache-world';
import { keptSnapshot, keyOf } from '@/tests/support/kept-snapshot';
import { miniPlaybook } from '@/tests/support/mini-playbook';

const PLAYBOOK = miniPlaybook([]);

const A = keptSnapshot('001000000000001AAA');
const B = keptSnapshot('001000000000002AAA');

describe('reader', () => {
  it('finds nothing where there is no database, and creates none', async () => {
    const world = new CacheWorld();
    const reader = openReader(world.name);
    expect(await reader.snapshot(keyOf(A))).toBeNull();
    expect(await reader.playbook()).toBeNull();
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(world.name);
  });

  it('sees what the worker creates afterwards', async () => {
    const world = new CacheWorld();
    const reader = openReader(world.name);
    expect(await reader.snapshot(keyOf(A))).toBeNull();
    const cache = world.open();
    await cache.writeSnapshot(A);
    await cache.writePlaybook(PLAYBOOK);
    expect(await reader.snapshot(keyOf(A))).toEqual(A);
    expect(await reader.playbook()).toEqual(PLAYBOOK);
    expect(await reader.snapshot(keyOf(B))).toBeNull();
  });

  it.each([
    ['belongs to another account', { seal: 'plain', value: B }],
    ['does not parse', { seal: 'plain', value: { v: 1 } }],
    ['is sealed in a way it does not know', { seal: 'later', value: A }],
  ])('takes a row that %s as missing', async (_, payload) => {
    const world = new CacheWorld();
    const cache = world.open();
    await cache.integrity();
    await tamper(world.name, 'snapshots', (store) => store.put({ key: keyOf(A), payload }));
    expect(await openReader(world.name).snapshot(keyOf(A))).toBeNull();
  });

  it('takes what its own build wrote as it is, and what another wrote only as its schema passes it', async () => {
    const world = new CacheWorld();
    const cache = world.open();
    await cache.writeSnapshot(A);
    await cache.writePlaybook(PLAYBOOK);
    const marked = async (stamp: string) => {
      await tamper(world.name, 'snapshots', (store) =>
        store.put({ key: keyOf(A), payload: { seal: 'plain', stamp, value: { ...A, more: 1 } } }),
      );
      await tamper(world.name, 'playbooks', (store) =>
        store.put({
          id: PLAYBOOK.id,
          version: PLAYBOOK.version,
          payload: { seal: 'plain', stamp, value: { ...PLAYBOOK, more: 1 } },
        }),
      );
    };
    const [same, other] = [openReader(world.name, world.stamp), openReader(world.name, 'later-schemas')];
    await marked(world.stamp);
    expect(await same.snapshot(keyOf(A))).toEqual({ ...A, more: 1 });
    expect(await same.playbook()).toEqual({ ...PLAYBOOK, more: 1 });
    expect(await other.snapshot(keyOf(A))).toEqual(A);
    expect(await other.playbook()).toEqual(PLAYBOOK);
    // A build without a stamp trusts nobody, not even one like itself.
    await marked('');
    expect(await openReader(world.name, '').snapshot(keyOf(A))).toEqual(A);
  });

  it.each(['these-schemas', 'other-schemas', ''])('shows no row under the key of another, written by %j', async (stamp) => {
    const world = new CacheWorld();
    await world.open().integrity();
    for (const value of [B, { ...A, identity: undefined }, { v: 1 }, 'x', null]) {
      await tamper(world.name, 'snapshots', (store) => store.put({ key: keyOf(A), payload: { seal: 'plain', stamp, value } }));
      expect(await openReader(world.name, world.stamp).snapshot(keyOf(A))).toBeNull();
    }
  });

  it('does not stand in the way of an upgrade, and reads on at the new version', async () => {
    const world = new CacheWorld();
    const cache = world.open();
    await cache.writeSnapshot(A);
    const reader = openReader(world.name);
    expect(await reader.snapshot(keyOf(A))).toEqual(A);
    cache.close();
    const upgraded = await rawDatabase(world.name, 30);
    expect(upgraded.version).toBe(30);
    expect(await reader.snapshot(keyOf(A))).toEqual(A);
  });

  it('hears which row changed, and takes what it does not understand as "everything"', async () => {
    const reader = openReader('never-there');
    const heard: string[] = [];
    const stop = reader.subscribe((key) => heard.push(key));
    const channel = new BroadcastChannel(CACHE_CHANNEL);
    channel.postMessage({ key: keyOf(A) });
    channel.postMessage({ key: PLAYBOOK_KEY });
    channel.postMessage('?');
    await expect.poll(() => heard).toEqual([keyOf(A), PLAYBOOK_KEY, EVERYTHING]);
    stop();
    channel.postMessage({ key: keyOf(B) });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(heard).toHaveLength(3);
    channel.close();
  });
});
