import { describe, expect, it } from 'vitest';
import { openTabDoor } from '@/entrypoints/beside/tab-door';
import { tabWorld } from '@/tests/lib/dock/tab-world';

const page = (accountId: string, seq: number) => ({
  t: 'page',
  page: {
    seq,
    recognition: {
      state: 'account',
      ref: { crm: 'x', tenant: 'crm.example.co.jp', accountId },
      as: 'page',
      confidence: 'address',
      sandbox: false,
    },
    identity: { orgId: 'o', userId: 'u' },
    committedAtMs: 0,
  },
});

function opened() {
  const world = tabWorld();
  const keys: string[] = [];
  const door = openTabDoor(7, (key) => keys.push(key));
  const line = (at: number) => {
    const found = world.lines[at];
    if (!found) throw new Error(`There is no line ${at}.`);
    return found.line;
  };
  const accountNow = () => {
    const { page: shown } = door.state();
    return shown?.recognition.state === 'account' ? shown.recognition.ref.accountId : undefined;
  };
  return { ...world, door, keys, line, accountNow };
}

describe('the door to the page of one tab', () => {
  it('shows nothing before the tab has spoken', () => {
    const { door } = opened();
    expect(door.state()).toMatchObject({ link: 'waiting', page: undefined });
    expect(door.origin()).toBe('');
  });

  it('tells the account, its key, and the origin that the browser names', async () => {
    const { door, keys, line, accountNow } = opened();
    line(0).onMessage.fire(page('A1', 1));
    await expect.poll(accountNow).toBe('A1');
    expect(door.state().link).toBe('docked');
    expect(door.origin()).toBe('https://crm.example.co.jp');
    expect(keys).toEqual([expect.stringContaining('A1')]);
  });

  it('forgets the account as soon as its document is gone, and begins anew with the next, whose numbers begin anew too', async () => {
    const { door, line, accountNow, onUpdated } = opened();
    line(0).onMessage.fire(page('A1', 5));
    await expect.poll(accountNow).toBe('A1');
    line(0).onDisconnect.fire();
    expect(door.state()).toMatchObject({ link: 'waiting', page: undefined });
    expect(door.origin()).toBe('');
    onUpdated.fire(7, { status: 'complete' });
    line(1).onMessage.fire(page('B2', 1));
    await expect.poll(accountNow).toBe('B2');
  });

  it('does not bring back what was on its way when the document went', async () => {
    const { door, line } = opened();
    line(0).onMessage.fire(page('A1', 1));
    line(0).onDisconnect.fire();
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(door.state().page).toBeUndefined();
  });

  it('stands nowhere of which the browser does not tell the address', async () => {
    const { door, address } = opened();
    expect(await door.granted()).toBe(true);
    address.url = undefined;
    expect(await door.granted()).toBe(false);
  });
});
