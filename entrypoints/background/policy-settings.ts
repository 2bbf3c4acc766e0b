import { SettingsPatch } from '@/lib/domain/settings';
import { z } from '@/lib/domain/z';
import { readSettings } from '@/lib/storage/settings';
import { writeSettings } from '@/lib/storage/write-settings';
import { policyNow } from './policy';

/** What a person had chosen of what the company sets now: theirs again once it sets it no more. */
const BEFORE = 'settingsBefore';

/** What the usual is where a person never chose. */
const UNCHOSEN: SettingsPatch = { dock: 'page' };

type Json = Readonly<Record<string, unknown>>;
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Of one object those places that another has too, each from the first of these that has it. */
function placesOf(wanted: Json, ...from: readonly (Json | undefined)[]): Json {
  const found = Object.entries(wanted).flatMap(([name, value]) => {
    const own = from.map((one) => one?.[name]).filter((one) => one !== undefined);
    if (own.length === 0) return [];
    return [[name, isJson(value) ? placesOf(value, ...own.filter(isJson)) : own[0]] as const];
  });
  return Object.fromEntries(found);
}

/** The places of the first that the second leaves out. */
function without(all: Json, wanted: Json): Json {
  const left = Object.entries(all).flatMap(([name, value]) => {
    const other = wanted[name];
    if (isJson(value) && isJson(other)) {
      const rest = without(value, other);
      return Object.keys(rest).length > 0 ? [[name, rest] as const] : [];
    }
    return other === undefined ? [[name, value] as const] : [];
  });
  return Object.fromEntries(left);
}

const asPatch = (value: unknown): SettingsPatch => {
  const parsed = z.safeParse(SettingsPatch, value);
  return parsed.success ? parsed.data : {};
};

/**
 * Makes the settings what the company sets (K1), and gives a person back what was theirs where it sets it no more. They are written where a person's
 * are, so that whoever reads settings need not ask for a policy.
 */
export function followPolicySettings(): Promise<void> {
  return navigator.locks.request('tsugite-policy-settings', async () => {
    const { settings: wanted } = await policyNow();
    const kept = asPatch((await chrome.storage.local.get(BEFORE))[BEFORE]) as Json;
    if (Object.keys(wanted).length === 0 && Object.keys(kept).length === 0) return;
    const now = await readSettings();
    // Before the change, so that a worker that ends between the two forgets nothing.
    await chrome.storage.local.set({ [BEFORE]: placesOf(wanted as Json, kept, now as Json, UNCHOSEN as Json) });
    await writeSettings(asPatch(without(kept, wanted as Json)));
    await writeSettings(wanted);
  });
}

/** Would a change touch what the company has set. */
export async function isSetByPolicy(patch: SettingsPatch): Promise<boolean> {
  const { settings } = await policyNow();
  const touched = placesOf(settings as Json, patch as Json);
  return Object.keys(touched).length > 0 && !isSame(touched, placesOf(touched, settings as Json));
}
