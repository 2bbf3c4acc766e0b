import { describe, expect, it } from 'vitest';
import { connectTab } from '@/lib/dock/tab-link';
import { tabWorld } from './tab-world';

const page = (seq: number, accountId = 'A1') => ({
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
    identity: {},
    committedAtMs: 0,
  },
});

function linked(tabId = 7) {
  const world = tabWorld();
  const heard: string[] = [];
  const stop = connectTab(tabId, {
    page: ({ seq }) => heard.push(`page ${seq}`),
    lost: (there) => heard.push(there ? 'left' : 'nobody'),
  });
  const line = (at: number) => {
    const found = world.lines[at];
    if (!found) throw new Error(`There is no line ${at}.`);
    return found.line;
  };
  const wake = (tab: number, frameId = 0) =>
    world.onMessage.fire({ tsugite: 'wake' }, { id: 'tsugite', frameId, tab: { id: tab } }, () => undefined);
  return { ...world, heard, stop, line, wake };
}

describe('the line to the scout of one tab', () => {
  it('is taken up at once, with that tab alone, and tells of every page', () => {
    const { lines, line, heard } = linked(7);
    expect(lines.map(({ tabId }) => tabId)).toEqual([7]);
    line(0).onMessage.fire(page(1));
    line(0).onMessage.fire(page(2));
    expect(heard).toEqual(['page 1', 'page 2']);
  });

  it('takes no word that the protocol does not know', () => {
    const { line, heard } = linked();
    for (const word of [null, 'page', { t: 'page' }, { t: 'page', page: { seq: 1 } }, { t: 'focus' }])
      line(0).onMessage.fire(word);
    expect(heard).toEqual([]);
  });

  it('tells a page that is being left from a tab in which nobody answers', () => {
    const { line, heard, onUpdated, lines } = linked();
    line(0).onMessage.fire(page(1));
    line(0).onDisconnect.fire();
    expect(heard).toEqual(['page 1', 'left']);
    onUpdated.fire(7, { status: 'complete' });
    expect(lines).toHaveLength(2);
    line(1).onDisconnect.fire();
    expect(heard.at(-1)).toBe('nobody');
  });

  it('is taken up anew when a scout wakes in that tab, and hears the former document no more', () => {
    const { line, lines, heard, wake } = linked();
    wake(7);
    expect(line(0).ended).toBe(true);
    line(0).onMessage.fire(page(9));
    line(0).onDisconnect.fire();
    line(1).onMessage.fire(page(1));
    expect(heard).toEqual(['page 1']);
    expect(lines).toHaveLength(2);
  });

  it('minds no scout of another tab, no frame within its own, and nobody else', () => {
    const { lines, wake, onMessage, onUpdated } = linked();
    wake(8);
    wake(7, 3);
    onMessage.fire({ tsugite: 'wake' }, { id: 'other', frameId: 0, tab: { id: 7 } }, () => undefined);
    onUpdated.fire(8, { status: 'complete' });
    expect(lines).toHaveLength(1);
  });

  it('is let go', () => {
    const { stop, line, lines, wake, heard } = linked();
    stop();
    expect(line(0).ended).toBe(true);
    wake(7);
    expect(lines).toHaveLength(1);
    expect(heard).toEqual([]);
  });
});
