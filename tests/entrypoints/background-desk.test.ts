import { expect, it } from 'vitest';
import { deskHandlers } from '@/entrypoints/background/desk-handlers';
import { scopeKeyOf } from '@/lib/domain/account-key';
import { z } from '@/lib/domain/z';
import { requestOf } from '@/lib/messaging/channels';
import { openReader } from '@/lib/storage/reader';
import { CacheWorld } from '@/tests/support/cache-world';
import { HANAKO, TARO } from '@/tests/support/kept-snapshot';
import { TODAY_MS } from '@/tests/support/snapshot-builder';

const place = { crm: 'salesforce', tenant: 'mihon.my.salesforce.com' };
const caller = { sender: 'page', tabId: undefined } as never;

it('keeps what a user has at hand under that user alone, as its schema passes it, and lets go of it', async () => {
  const world = new CacheWorld();
  const handlers = deskHandlers(world.open());
  const reader = openReader(world.name, world.stamp);
  const ref = { ...place, accountId: '001000000000001AAA' };
  const list = { madeAtMs: TODAY_MS, entries: [{ ref, title: '定例' }] };
  const look = { atMs: TODAY_MS, facts: { seats: 50, offer: 'none' } };
  const mine = { ...place, identity: HANAKO };
  expect(await handlers['desk.write']({ ...mine, name: 'calls', value: list }, caller)).toEqual({ ok: true, value: {} });
  await handlers['desk.write']({ ...mine, name: `look|${ref.accountId}`, value: look }, caller);
  const bad = await handlers['desk.write']({ ...mine, name: 'calls', value: { entries: 'all' } }, caller);
  expect(bad).toEqual({ ok: false, error: { kind: 'unexpected-shape', path: 'calls' } });
  const [scope, other] = [scopeKeyOf(place, HANAKO), scopeKeyOf(place, TARO)];
  expect(await reader.desk(scope, 'calls')).toEqual(list);
  expect(await reader.looks(scope)).toEqual(new Map([[ref.accountId, look]]));
  expect(await reader.desk(other, 'calls')).toBeNull();
  expect(await reader.looks(other)).toEqual(new Map());
  await handlers['desk.remove']({ ...mine, name: 'calls' }, caller);
  expect(await reader.desk(scope, 'calls')).toBeNull();
});

it("is written nothing that has a channel of its own: the calendar is the schedule's, on the desk of the device", () => {
  const asked = (name: string) => z.safeParse(requestOf('desk.write'), { ...place, identity: HANAKO, name, value: {} }).success;
  expect(['calls', 'look|1', 'busy', 'offered'].map(asked)).toEqual([true, true, false, false]);
});
