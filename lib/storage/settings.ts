import { DEFAULT_SETTINGS } from '@/lib/domain/default-settings';
import type { Settings } from '@/lib/domain/settings';
import { isPassed, unseal } from './codec';
import { SCHEMA_STAMP } from './schema-stamp';

/** Where they stand in `storage.local`: sealed, as rows are. */
export const SETTINGS_KEY = 'settings';

/** What this build's schemas passed is taken as it is; anything else is parsed first, by code that is fetched for it. */
async function settingsOf(stored: unknown, stamp: string): Promise<Settings> {
  if (stored === undefined) return DEFAULT_SETTINGS;
  const sealed = unseal(stored);
  if (sealed && isPassed(sealed, stamp)) return sealed.value as Settings;
  const { parseSettings } = await import('./settings-parser');
  return parseSettings(sealed ? sealed.value : stored);
}

/** The settings of this device. */
export async function readSettings(stamp: string = SCHEMA_STAMP): Promise<Settings> {
  const stored = await chrome.storage.local.get(SETTINGS_KEY);
  return settingsOf(stored[SETTINGS_KEY], stamp);
}

/** Called with the new settings after each change, in the order of the changes; returns how to stop. */
export function subscribeSettings(listener: (settings: Settings) => void, stamp: string = SCHEMA_STAMP): () => void {
  let stopped = false;
  let told = Promise.resolve();
  const changed = (changes: Record<string, chrome.storage.StorageChange>, area: string) => {
    const change = changes[SETTINGS_KEY];
    if (area !== 'local' || !change) return;
    const settings = settingsOf(change.newValue, stamp);
    told = told.then(async () => {
      const next = await settings;
      if (!stopped) listener(next);
    });
  };
  chrome.storage.onChanged.addListener(changed);
  return () => {
    stopped = true;
    chrome.storage.onChanged.removeListener(changed);
  };
}
