import { beforeEach, describe, expect, it } from 'vitest';
import { moveScouts, syncScoutScripts } from '@/entrypoints/background/scout-scripts';
import { openSidePanel, preparePanelPlace, showSidePanelWhere } from '@/entrypoints/background/side-panel';
import { writeSettings } from '@/lib/storage/write-settings';
import { type FakeWorld, installFakeChrome } from '@/tests/support/fake-browser';

const LIGHTNING = 'https://*.lightning.force.com/*';

let world: FakeWorld;
let told: unknown[];
let opens: boolean;

function giveSidePanel() {
  const tell = async (words: unknown) => void told.push(words);
  const open = async () => {
    if (!opens) throw new Error('No active side panel for windowId: 1');
  };
  Object.assign(chrome, { sidePanel: { setOptions: tell, setPanelBehavior: tell, open } });
}

beforeEach(() => {
  world = installFakeChrome();
  told = [];
  opens = false;
  world.granted.add(LIGHTNING);
  world.tabs = [{ id: 1, url: 'https://mihon.lightning.force.com/lightning/page/home' }];
});

const script = () => world.scripts.get('scout')?.js;

describe('where the panel stands', () => {
  it('decides which scout is registered, and the open pages get it in place of the other', async () => {
    giveSidePanel();
    await syncScoutScripts();
    expect(script()).toEqual(['content-scripts/crm.js']);
    await writeSettings({ dock: 'side' });
    await moveScouts();
    expect(script()).toEqual(['content-scripts/crm-side.js']);
    expect([world.ran, world.injected]).toEqual([[1], [1]]);
    await writeSettings({ dock: 'page' });
    await moveScouts();
    expect(script()).toEqual(['content-scripts/crm.js']);
  });

  it('is the page where the browser has no side panel, whatever was chosen on another', async () => {
    await writeSettings({ dock: 'side' });
    await syncScoutScripts();
    expect(script()).toEqual(['content-scripts/crm.js']);
    await preparePanelPlace();
    expect(await openSidePanel({ windowId: 1 })).toBe(false);
  });

  it('is what the browser is told: it offers its side panel, and the toolbar button opens it, only when that was chosen', async () => {
    giveSidePanel();
    await showSidePanelWhere('side');
    expect(told).toEqual([{ path: 'side.html', enabled: true }, { openPanelOnActionClick: true }]);
    told = [];
    await preparePanelPlace();
    expect(told).toEqual([{ path: 'side.html', enabled: false }, { openPanelOnActionClick: false }]);
  });

  it('leads the shortcut to the side panel where that is offered, else to the page', async () => {
    giveSidePanel();
    expect(await openSidePanel({ windowId: 1 })).toBe(false);
    opens = true;
    expect(await openSidePanel({ windowId: 1 })).toBe(true);
    expect(await openSidePanel(undefined)).toBe(false);
  });
});
