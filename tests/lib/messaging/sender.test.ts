import { describe, expect, it } from 'vitest';
import { senderKind } from '@/lib/messaging/sender';

const id = 'tsugitetsugitetsugitetsugitetsug';
const own = { id, origin: `chrome-extension://${id}` };
const other = 'otherotherotherotherotherotherot';
const crm = 'https://mihon.lightning.force.com';

describe('who sent it', () => {
  it('is known of every page that we ship', () => {
    const pages = Object.keys(import.meta.glob('/entrypoints/*/index.html')).map((path) => path.split('/')[2]);
    expect(pages).toContain('portfolio');
    // The side panel around the tabs' panels asks nothing.
    const others: Record<string, string | null> = { sidebar: 'frame', beside: 'frame', side: null };
    for (const page of pages.flatMap((name) => name ?? [])) {
      const sender = { id, origin: own.origin, url: `${own.origin}/${page}.html`, frameId: 0 };
      expect(senderKind(sender, own), page).toBe(page in others ? others[page] : 'page');
    }
  });

  it.each([
    ['the panel in a CRM page', { id, origin: own.origin, url: `${own.origin}/sidebar.html`, frameId: 4 }, 'frame'],
    ['the panel in the side panel', { id, origin: own.origin, url: `${own.origin}/beside.html?tab=7`, frameId: 2 }, 'frame'],
    ['the side panel around it', { id, origin: own.origin, url: `${own.origin}/side.html`, frameId: 0 }, null],
    ['the options page', { id, origin: own.origin, url: `${own.origin}/options.html#data`, frameId: 0 }, 'page'],
    ['our content script', { id, origin: crm, url: `${crm}/lightning/r/001/view`, frameId: 0 }, null],
    ['a content script in a blank frame', { id, origin: 'null', url: 'about:blank', frameId: 2 }, null],
    ['a web page', { origin: crm, url: `${crm}/`, frameId: 0 }, null],
    [
      'another extension',
      { id: other, origin: `chrome-extension://${other}`, url: `chrome-extension://${other}/options.html` },
      null,
    ],
    ['another extension that names our page', { id: other, origin: own.origin, url: `${own.origin}/options.html` }, null],
    ['a page of ours that may call nothing', { id, origin: own.origin, url: `${own.origin}/assets/x.html` }, null],
    ['the name of a page inside of another path', { id, origin: own.origin, url: `${own.origin}/x/options.html` }, null],
    ['a property that every object has', { id, origin: own.origin, url: `${own.origin}/constructor` }, null],
    ['our page in a sandbox', { id, origin: 'null', url: `${own.origin}/sidebar.html` }, null],
    ['an address of ours with a foreign origin', { id, origin: crm, url: `${own.origin}/sidebar.html` }, null],
    ['an origin of ours with a foreign address', { id, origin: own.origin, url: `${crm}/sidebar.html` }, null],
    ['no address', { id, origin: own.origin }, null],
    ['an address that is none', { id, origin: own.origin, url: 'sidebar.html' }, null],
    ['a native application', { id, origin: own.origin, url: `${own.origin}/options.html`, nativeApplication: 'x' }, null],
    ['nobody', {}, null],
  ] as const)('%s', (_, sender, kind) => {
    expect(senderKind(sender, own)).toBe(kind);
  });
});
