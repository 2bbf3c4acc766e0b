import { describe, expect, it } from 'vitest';
import { besideAddress, tabNamedBy } from '@/lib/messaging/own-tab';
import { senderTab } from '@/lib/messaging/sender';

const home = 'chrome-extension://tsugitetsugitetsugitetsugitetsug';

describe('the tab that a panel is about', () => {
  it('is named by the address of the panel in the side panel', () => {
    expect(tabNamedBy(new URL(home + besideAddress(1_470_776_654)))).toBe(1_470_776_654);
    expect(senderTab({ url: home + besideAddress(12) })).toBe(12);
  });

  it('is of a page that was opened by itself still the one that its address names', () => {
    expect(senderTab({ url: home + besideAddress(12), tab: { id: 5 } as chrome.tabs.Tab })).toBe(12);
  });

  it.each([
    '/sidebar.html?tab=12',
    '/beside.html',
    '/beside.html?tab=',
    '/beside.html?tab=-1',
    '/beside.html?tab=1e3',
    '/x/beside.html?tab=12',
  ])('is not named by %s', (path) => {
    expect(tabNamedBy(new URL(home + path))).toBeUndefined();
    expect(senderTab({ url: home + path, tab: { id: 5 } as chrome.tabs.Tab })).toBe(5);
  });
});
