import type { Settings, SettingsPatch } from '@/lib/domain/settings';
import { seal } from './codec';
import { SCHEMA_STAMP } from './schema-stamp';
import { readSettings, SETTINGS_KEY } from './settings';
import { applyPatch } from './settings-parser';

/** Changes some settings; for the worker alone. Two changes at once are made one after the other. */
export function writeSettings(patch: SettingsPatch, stamp: string = SCHEMA_STAMP): Promise<Settings> {
  return navigator.locks.request('tsugite-settings', async () => {
    const settings = applyPatch(await readSettings(stamp), patch);
    await chrome.storage.local.set({ [SETTINGS_KEY]: seal(settings, stamp) });
    return settings;
  });
}
