import type { CrmRecipe } from '@/lib/crm/recipe';
import { offeredRecipes } from '@/lib/crm/registry';
import type { DockAsk } from '@/lib/dock/protocol';
import { disabledCrms } from './disabled-crms';

const SCRIPT_ID = 'scout';
const SCRIPT_FILE = 'content-scripts/crm.js';

/** Host of a match pattern, without its wildcard. */
function hostOf(pattern: string): string {
  return pattern
    .replace(/^[^:]*:\/\//, '')
    .replace(/[/:].*$/, '')
    .replace(/^\*\./, '');
}

/** The match patterns on which this CRM's pages may be read: its own, as far as granted, and single hosts that were. */
export async function grantedOrigins(recipe: CrmRecipe): Promise<string[]> {
  const own = [...recipe.origins, ...(recipe.rareOrigins ?? [])];
  const answers = await Promise.all(own.map((origin) => chrome.permissions.contains({ origins: [origin] }).catch(() => false)));
  const whole = own.filter((_, index) => answers[index]);
  const { origins: all = [] } = await chrome.permissions.getAll();
  const single = all.filter((pattern) => !pattern.includes('*.') && recipe.ownsHost(hostOf(pattern)));
  return [...new Set([...whole, ...single])];
}

async function wantedOrigins(): Promise<string[]> {
  const off = await disabledCrms();
  const on = offeredRecipes.filter(({ id }) => !off.includes(id));
  return (await Promise.all(on.map(grantedOrigins))).flat();
}

/** Makes the registered scripts what the permissions say. One at a time: several events can ask for it in the same moment. */
export function syncScoutScripts(): Promise<string[]> {
  return navigator.locks.request('tsugite-scripts', async () => {
    const matches = await wantedOrigins();
    const registered = await chrome.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
    const script: chrome.scripting.RegisteredContentScript = {
      id: SCRIPT_ID,
      js: [SCRIPT_FILE],
      matches,
      runAt: 'document_idle',
      allFrames: false,
    };
    if (matches.length === 0) {
      if (registered.length > 0) await chrome.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
    } else if (registered.length > 0) await chrome.scripting.updateContentScripts([script]);
    else await chrome.scripting.registerContentScripts([script]);
    return matches;
  });
}

/** True when a scout of this version already runs there; one that was orphaned by an update does not answer. */
async function hasScout(tabId: number): Promise<boolean> {
  const question: DockAsk = { tsugite: 'dock.ask', nonce: '' };
  return chrome.tabs.sendMessage(tabId, question, { frameId: 0 }).then(
    () => true,
    () => false,
  );
}

/** Starts the scout in pages that were open before it was registered, so that nobody has to reload them. */
export async function scoutOpenTabs(matches: readonly string[]): Promise<void> {
  if (matches.length === 0) return;
  const tabs = await chrome.tabs.query({ url: [...matches], discarded: false });
  await Promise.all(
    tabs.map(async ({ id }) => {
      if (id === undefined || (await hasScout(id))) return;
      // A tab may have gone, or show an error page; that is no reason to leave out the others.
      await chrome.scripting.executeScript({ target: { tabId: id }, files: [SCRIPT_FILE] }).catch(() => undefined);
    }),
  );
}
