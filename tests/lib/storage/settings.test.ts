import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, Settings } from '@/lib/domain/settings';
import { z } from '@/lib/domain/z';
import { trustOwnPagesOnly } from '@/lib/storage/access-level';
import { seal } from '@/lib/storage/codec';
import { readSettings, subscribeSettings } from '@/lib/storage/settings';
import { applyPatch, parseSettings } from '@/lib/storage/settings-parser';
import { writeSettings } from '@/lib/storage/write-settings';
import { type FakeWorld, installFakeChrome } from '@/tests/support/fake-browser';

const STAMP = 'these-schemas';

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
    await expect.poll(() => heard.map(({ language }) => language)).toEqual(['en']);
    stop();
    await writeSettings({ language: 'ja' });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(heard).toHaveLength(1);
  });

  it('are told in the order of their changes, although some have to be parsed and others need not', async () => {
    const heard: string[] = [];
    const stop = subscribeSettings(({ theme }) => heard.push(theme), STAMP);
    const by = (theme: string, stamp: string) =>
      chrome.storage.local.set({ settings: seal({ ...DEFAULT_SETTINGS, theme }, stamp) });
    await Promise.all([by('dark', 'other-schemas'), by('light', STAMP), by('auto', '')]);
    await expect.poll(() => heard).toEqual(['dark', 'light', 'auto']);
    stop();
  });
});

describe('settings that were written', () => {
  const odd = { ...DEFAULT_SETTINGS, theme: 'pink' };

  it('by this build are taken as they are: it parsed them when it wrote them', async () => {
    await writeSettings({ theme: 'dark' }, STAMP);
    expect((await chrome.storage.local.get('settings')).settings).toMatchObject({ seal: 'plain', stamp: STAMP });
    expect(await readSettings(STAMP)).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' });
    await chrome.storage.local.set({ settings: seal(odd, STAMP) });
    expect(await readSettings(STAMP)).toEqual(odd);
  });

  it.each([
    ['another build', seal(odd, 'other-schemas')],
    ['nobody in particular', seal(odd)],
    ['hand', odd],
  ])('by %s are parsed', async (_, settings) => {
    await chrome.storage.local.set({ settings });
    expect(await readSettings(STAMP)).toEqual(DEFAULT_SETTINGS);
    await writeSettings({ panel: { width: 500 } }, STAMP);
    expect(await readSettings(STAMP)).toEqual({ ...DEFAULT_SETTINGS, panel: { ...DEFAULT_SETTINGS.panel, width: 500 } });
  });
});

describe('what is stored', () => {
  it('is closed to content scripts, both areas', async () => {
    await trustOwnPagesOnly();
    expect(world.accessLevels.sort()).toEqual(['local TRUSTED_CONTEXTS', 'session TRUSTED_CONTEXTS']);
  });
});
