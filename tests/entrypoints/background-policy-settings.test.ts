import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { dataHandlers } from '@/entrypoints/background/data-handlers';
import { policyNow } from '@/entrypoints/background/policy';
import { followPolicySettings } from '@/entrypoints/background/policy-settings';
import type { SettingsPatch } from '@/lib/domain/settings';
import { readSettings } from '@/lib/storage/settings';
import { writeSettings } from '@/lib/storage/write-settings';
import { CacheWorld } from '@/tests/support/cache-world';
import { type FakeWorld, installFakeChrome } from '@/tests/support/fake-browser';

const BLOCKED = { ok: false, error: { kind: 'blocked-by-admin' } };

let world: FakeWorld;
const change = (patch: SettingsPatch) => dataHandlers(new CacheWorld().open())['settings.update'](patch, {});
async function set(settings: object) {
  world.setPolicy({ settings });
  await followPolicySettings();
}

beforeEach(() => {
  world = installFakeChrome();
});

it('are the company’s where it sets them, and a person’s own again once it does not', async () => {
  await writeSettings({ theme: 'dark', panel: { side: 'left', width: 380 }, salesforce: { limitShare: 0.95 } });
  await set({ theme: 'light', panel: { side: 'right' }, salesforce: { clientId: 'key-of-the-company', limitShare: 0.5 } });
  expect(await readSettings()).toMatchObject({
    theme: 'light',
    panel: { side: 'right', width: 380 },
    salesforce: { clientId: 'key-of-the-company', limitShare: 0.5 },
  });
  await set({ salesforce: { limitShare: 0.6 } });
  expect(await readSettings()).toMatchObject({
    theme: 'dark',
    panel: { side: 'left', width: 380 },
    salesforce: { clientId: '', limitShare: 0.6 },
  });
  await set({});
  expect(await readSettings()).toMatchObject({ theme: 'dark', salesforce: { clientId: '', limitShare: 0.95 } });
});

it('are the same however often the worker starts', async () => {
  await writeSettings({ theme: 'dark' });
  for (let start = 0; start < 3; start += 1) await set({ theme: 'light', dock: 'side' });
  expect(await readSettings()).toMatchObject({ theme: 'light', dock: 'side' });
  await set({});
  expect(await readSettings()).toMatchObject({ theme: 'dark', dock: 'page' });
});

it('cannot be changed by a person, who changes all others', async () => {
  await set({ theme: 'light', panel: { side: 'right' } });
  expect(await change({ theme: 'dark' })).toEqual(BLOCKED);
  expect(await change({ panel: { side: 'left', width: 400 } })).toEqual(BLOCKED);
  expect(await change({ panel: { width: 400 }, language: 'en' })).toMatchObject({ ok: true });
  expect(await change({ theme: 'light' })).toMatchObject({ ok: true });
  expect(await readSettings()).toMatchObject({ theme: 'light', language: 'en', panel: { side: 'right', width: 400 } });
});

it('are told by their path where they are wrong, and nobody else confirms for a person', async () => {
  await set({ theme: 'pink', panel: { width: 99_999 }, language: 'en', confirmedRecipes: ['odoo|model'], colour: 1 });
  const { problems, settings } = await policyNow();
  expect(settings).toEqual({ language: 'en' });
  expect(problems.map(({ path }) => path)).toEqual([
    'settings.theme',
    'settings.panel.width',
    'settings.confirmedRecipes',
    'settings.colour',
  ]);
});
