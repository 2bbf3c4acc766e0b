import { DEFAULT_SETTINGS, Settings, type SettingsPatch } from '@/lib/domain/settings';
import { z } from '@/lib/domain/z';

const KEY = 'settings';

/** Every setting on its own: one that is missing or illegible is the default and takes no other with it. */
export function parseSettings(stored: unknown): Settings {
  const whole = z.safeParse(Settings, stored);
  if (whole.success) return whole.data;
  const given: Record<string, unknown> = typeof stored === 'object' && stored !== null ? { ...stored } : {};
  let settings = DEFAULT_SETTINGS;
  for (const [name, value] of Object.entries(given)) {
    const tried = z.safeParse(Settings, { ...settings, [name]: value });
    if (tried.success) settings = tried.data;
  }
  return settings;
}

/** The settings with some of them changed; within `panel` and `salesforce` what is left out stays too. */
export function applyPatch(settings: Settings, patch: SettingsPatch): Settings {
  const { panel, salesforce, ...rest } = patch;
  return parseSettings({
    ...settings,
    ...given(rest),
    panel: { ...settings.panel, ...given(panel) },
    salesforce: { ...settings.salesforce, ...given(salesforce) },
  });
}

function given(part: object | undefined): object {
  return Object.fromEntries(Object.entries(part ?? {}).filter(([, value]) => value !== undefined));
}

/** The settings of this device. */
export async function readSettings(): Promise<Settings> {
  const stored = await chrome.storage.local.get(KEY);
  return parseSettings(stored[KEY]);
}

/** Changes some settings; for the worker alone. Two changes at once are made one after the other. */
export function writeSettings(patch: SettingsPatch): Promise<Settings> {
  return navigator.locks.request('tsugite-settings', async () => {
    const settings = applyPatch(await readSettings(), patch);
    await chrome.storage.local.set({ [KEY]: settings });
    return settings;
  });
}

/** Called with the new settings after each change; returns how to stop. */
export function subscribeSettings(listener: (settings: Settings) => void): () => void {
  const changed = (changes: Record<string, chrome.storage.StorageChange>, area: string) => {
    const change = changes[KEY];
    if (area === 'local' && change) listener(parseSettings(change.newValue));
  };
  chrome.storage.onChanged.addListener(changed);
  return () => chrome.storage.onChanged.removeListener(changed);
}
