import { DEFAULT_SETTINGS } from '@/lib/domain/default-settings';
import { Settings, type SettingsPatch } from '@/lib/domain/settings';
import { z } from '@/lib/domain/z';

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
