import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { scheduleHandlers } from '@/entrypoints/background/schedule-handlers';
import type { AccountRef } from '@/lib/domain/account-ref';
import type { Cache } from '@/lib/storage/cache';
import { CacheWorld, rawDatabase } from '@/tests/support/cache-world';
import { HANAKO, keptSnapshot, TARO } from '@/tests/support/kept-snapshot';

const { ref } = keptSnapshot('0015g00000TsugiAAB');
const other: AccountRef = { ...ref, accountId: '0015g00000OtherAAB' };
const soon = Date.now() + 3_600_000;
const slots = [{ startMs: soon, endMs: soon + 1000 }];
const calendar = { readAtMs: 1, skipped: 0, busy: [{ startMs: 5, endMs: 9, title: '', allDay: false }] };

let world: CacheWorld;
let cache: Cache;
beforeEach(() => {
  world = new CacheWorld();
  cache = world.open();
});

const handlers = () => scheduleHandlers(cache);
const offer = (to: AccountRef, identity = HANAKO, offered = true, times = slots) =>
  handlers()['schedule.offer']({ ref: to, identity, slots: times, offered }, {});
const read = async (of: AccountRef, identity = HANAKO) => {
  const answer = await handlers()['schedule.read']({ ref: of, identity }, {});
  if (!answer.ok) throw new Error(answer.error.kind);
  return answer.value;
};

describe('times that were proposed', () => {
  it('are known to every account of the device, and whose they are to their own alone', async () => {
    await offer(ref);
    expect((await read(ref)).offered).toEqual([{ ...slots[0], here: true }]);
    expect((await read(other)).offered).toEqual([{ ...slots[0], here: false }]);
    expect((await read(ref, TARO)).offered).toEqual([{ ...slots[0], here: false }]);
  });

  it('are marked once however often that is asked, from two panels at once too', async () => {
    await Promise.all([offer(ref), offer(ref), offer(other)]);
    expect((await read(ref)).offered.map(({ here }) => here).sort()).toEqual([false, true]);
  });

  it('are taken back from this account alone, and go when they have passed', async () => {
    await Promise.all([offer(ref), offer(other), offer(other, HANAKO, true, [{ startMs: 1, endMs: 2 }])]);
    await offer(ref, HANAKO, false);
    expect((await read(other)).offered).toEqual([{ ...slots[0], here: true }]);
  });

  it('lie on the disk without the account', async () => {
    await offer(ref);
    const db = await rawDatabase(world.name);
    const rows = await new Promise((resolve) => {
      const asked = db.transaction('desk').objectStore('desk').getAll();
      asked.onsuccess = () => resolve(asked.result);
    });
    expect(JSON.stringify(rows)).toContain(String(soon));
    expect(JSON.stringify(rows)).not.toContain(ref.accountId);
  });
});

describe('the calendar of the person', () => {
  it('is one for all accounts, replaced as a whole, and forgotten when asked', async () => {
    await handlers()['schedule.keep']({ calendar }, {});
    expect((await read(ref)).calendar).toEqual(calendar);
    expect((await read(other, TARO)).calendar).toEqual(calendar);
    await handlers()['schedule.keep']({ calendar: null }, {});
    expect(await read(ref)).toEqual({ offered: [] });
  });
});
