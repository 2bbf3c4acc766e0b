import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, Settings } from '@/lib/domain/settings';
import { z } from '@/lib/domain/z';
import { trustOwnPagesOnly } from '@/lib/storage/access-level';
import { applyPatch, parseSettings, readSettings, subscribeSettings, writeSettings } from '@/lib/storage/settings';
import { type FakeWorld, installFakeChrome } from '@/tests/support/fake-browser';

let world: FakeWorld;
beforeEach(() => {
  world = installFakeChrome();
});

describe('settings', () => {
  it('are the defaults before anybody chose', async () => {
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
  });

  it('that are illegible are the default, and take no other with them', () => {
    expect(parseSettings({ theme: 'dark', panel: { side: 'up' }, language: 'fr', customerLanguage: 'en', extra: 1 })).toEqual({
      ...DEFAULT_SETTINGS,
      theme: 'dark',
      customerLanguage: 'en',
    });
  });

  it('are always settings, whatever lies in the storage', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        expect(z.safeParse(Settings, parseSettings(stored)).success).toBe(true);
      }),
    );
  });

  it('are changed in part: what is left out stays, also inside of a group', () => {
    const dark = applyPatch(DEFAULT_SETTINGS, { theme: 'dark', panel: { width: 500 } });
    expect(dark).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark', panel: { ...DEFAULT_SETTINGS.panel, width: 500 } });
    expect(applyPatch(dark, { salesforce: { clientId: 'x' }, theme: undefined })).toMatchObject({
      theme: 'dark',
      salesforce: { clientId: 'x', useSession: false },
    });
  });

  it('of two changes at once both are kept', async () => {
    await Promise.all([writeSettings({ theme: 'dark' }), writeSettings({ panel: { side: 'left' } })]);
    expect(await readSettings()).toMatchObject({ theme: 'dark', panel: { side: 'left' } });
  });

  it('tell those who listen, until they stop', async () => {
    const heard: Settings[] = [];
    const stop = subscribeSettings((settings) => heard.push(settings));
    await writeSettings({ language: 'en' });
    await chrome.storage.local.set({ other: 1 });
    stop();
    await writeSettings({ language: 'ja' });
    expect(heard.map(({ language }) => language)).toEqual(['en']);
  });
});

describe('what is stored', () => {
  it('is closed to content scripts, both areas', async () => {
    await trustOwnPagesOnly();
    expect(world.accessLevels.sort()).toEqual(['local TRUSTED_CONTEXTS', 'session TRUSTED_CONTEXTS']);
  });
});
