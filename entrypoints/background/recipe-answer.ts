import type { RecipeData } from '@/lib/crm/recipe-data';
import { UNTAUGHT, untaughtRecipe } from '@/lib/crm/untaught';
import { readCrmStore } from './crm-store';
import { isGranted, recipesForHost } from './recipes';

/** A scout has started in that tab: the toolbar button says that there is a CRM, until the panel says more. */
async function markSeen(tabId: number | undefined): Promise<void> {
  const { markTab } = await import('./toolbar-mark');
  if (tabId !== undefined) await markTab(tabId);
}

type Sender = Pick<chrome.runtime.MessageSender, 'id' | 'origin' | 'frameId' | 'tab'>;

/**
 * The host of a content script of ours in a tab's own page; null for anybody else. The browser sets `origin`: what a script says of itself
 * counts for nothing.
 */
export function askingHost({ id, origin, frameId, tab }: Sender): URL | null {
  if (id !== chrome.runtime.id || frameId !== 0 || !tab || !origin || !URL.canParse(origin)) return null;
  const url = new URL(origin);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : null;
}

/** The recipe of a host that is turned on; null: none. It names no customer and no choice of another CRM. */
export async function recipeForScout({ hostname, origin }: URL): Promise<RecipeData | null> {
  const { sites } = await readCrmStore();
  if (sites.some((site) => site.crm === UNTAUGHT && site.origin === origin)) {
    return (await isGranted(hostname, origin)) ? untaughtRecipe : null;
  }
  return (await recipesForHost(hostname, origin)).find(({ data }) => data !== undefined)?.data ?? null;
}

/** Tells each scout which recipe is its page's. Content scripts may ask for this and for nothing else. */
export function answerScouts(): void {
  chrome.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    const asked = typeof message === 'object' && message !== null && 'tsugite' in message && message.tsugite === 'recipe';
    const woken = typeof message === 'object' && message !== null && 'tsugite' in message && message.tsugite === 'wake';
    const host = asked || woken ? askingHost(sender) : null;
    if (host && woken) void markSeen(sender.tab?.id);
    if (!host || woken) return false;
    void recipeForScout(host).then(
      (recipe) => {
        respond(recipe);
        if (recipe) void markSeen(sender.tab?.id);
      },
      () => respond(null),
    );
    return true;
  });
}
