import { knownRecipes } from '@/lib/crm/known-recipes';
import type { CrmRecipe } from '@/lib/crm/recipe';
import type { DockAsk } from '@/lib/dock/protocol';
import { readSettings } from '@/lib/storage/settings';
import { readCrmStore } from './crm-store';

/** Salesforce's recipe is code and has a script of its own; every other scout is told its recipe by the worker. */
export type ScoutKind = 'crm' | 'recipe';
export type ScoutMatches = Record<ScoutKind, string[]>;

const SCRIPT_IDS: Record<ScoutKind, string> = { crm: 'scout', recipe: 'scout-recipe' };
const KINDS: readonly ScoutKind[] = ['crm', 'recipe'];

/** Beside the browser's side panel stands a scout that docks nothing: then it is a file of another name. */
const SIDE = '-side';
const isBeside = async () => chrome.sidePanel !== undefined && (await readSettings()).dock === 'side';
const nameOf = async (kind: ScoutKind) => ((await isBeside()) ? `${kind}${SIDE}` : kind);
const fileOf = async (kind: ScoutKind) => `content-scripts/${await nameOf(kind)}.js`;

export const scoutKind = ({ data }: CrmRecipe): ScoutKind => (data ? 'recipe' : 'crm');

/** Host of a match pattern, without its wildcard. */
function hostOf(pattern: string): string {
  return pattern
    .replace(/^[^:]*:\/\//, '')
    .replace(/[/:].*$/, '')
    .replace(/^\*\./, '');
}

async function whichGranted(patterns: readonly string[]): Promise<string[]> {
  const answers = await Promise.all(
    patterns.map((origin) => chrome.permissions.contains({ origins: [origin] }).catch(() => false)),
  );
  return patterns.filter((_, index) => answers[index]);
}

/** The match patterns on which this CRM's pages may be read: its own, as far as granted, and single hosts that were. */
export async function grantedOrigins(recipe: CrmRecipe): Promise<string[]> {
  const whole = await whichGranted([...recipe.origins, ...(recipe.rareOrigins ?? [])]);
  const { origins: all = [] } = await chrome.permissions.getAll();
  const single = all.filter((pattern) => !pattern.includes('*.') && recipe.ownsHost(hostOf(pattern)));
  return [...new Set([...whole, ...single])];
}

async function wantedMatches(): Promise<ScoutMatches> {
  const store = await readCrmStore();
  const on = knownRecipes(store).filter(({ id }) => !store.disabled.includes(id));
  const wanted: ScoutMatches = { crm: [], recipe: await whichGranted(store.sites.map(({ origin }) => `${origin}/*`)) };
  for (const recipe of on) wanted[scoutKind(recipe)].push(...(await grantedOrigins(recipe)));
  return { crm: [...new Set(wanted.crm)], recipe: [...new Set(wanted.recipe)] };
}

async function register(kind: ScoutKind, matches: string[]): Promise<void> {
  const id = SCRIPT_IDS[kind];
  const registered = await chrome.scripting.getRegisteredContentScripts({ ids: [id] });
  const script: chrome.scripting.RegisteredContentScript = {
    id,
    js: [await fileOf(kind)],
    matches,
    runAt: 'document_idle',
    allFrames: false,
  };
  if (matches.length === 0) {
    if (registered.length > 0) await chrome.scripting.unregisterContentScripts({ ids: [id] });
  } else if (registered.length > 0) await chrome.scripting.updateContentScripts([script]);
  else await chrome.scripting.registerContentScripts([script]);
}

/** Makes the registered scripts what the permissions say. One at a time: several events can ask for it in the same moment. */
export function syncScoutScripts(): Promise<ScoutMatches> {
  return navigator.locks.request('tsugite-scripts', async () => {
    const matches = await wantedMatches();
    for (const kind of KINDS) await register(kind, matches[kind]);
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

async function openTabs(matches: readonly string[]): Promise<number[]> {
  if (matches.length === 0) return [];
  const tabs = await chrome.tabs.query({ url: [...matches], discarded: false });
  return tabs.flatMap(({ id }) => (id === undefined ? [] : [id]));
}

/** One round of starting at a time: of two events that find a page without a scout, the second finds the first one's there. */
const inTurn = (round: () => Promise<void>): Promise<void> => navigator.locks.request('tsugite-scouts', round);

/** Starts the scout in pages that were open before it was registered, so that nobody has to reload them. */
export const scoutOpenTabs = (matches: ScoutMatches): Promise<void> =>
  inTurn(async () => {
    for (const kind of KINDS) {
      const tabs = await openTabs(matches[kind]);
      await Promise.all(tabs.map(async (tabId) => (await hasScout(tabId)) || start(tabId, kind)));
    }
  });

/** A new scout in pages whose recipe has changed: the one that runs there is retired by it. */
export const restartScouts = (matches: readonly string[]): Promise<void> =>
  inTurn(async () => {
    await Promise.all((await openTabs(matches)).map((tabId) => start(tabId, 'recipe')));
  });

/** A tab may have gone, or show an error page; that is no reason to leave out the others. */
async function start(tabId: number, kind: ScoutKind): Promise<void> {
  await chrome.scripting.executeScript({ target: { tabId }, files: [await fileOf(kind)] }).catch(() => undefined);
}

/** Runs in the tab: what a newer script of that name would say (`lib/dock/scout/script-life.ts`). It stands alone, for it is sent there as text. */
function retire(...names: string[]): void {
  for (const name of names) document.dispatchEvent(new Event(`${chrome.runtime.id}:${name}`));
}

/** Takes the panel off open pages. To be called while the permission is still there. */
export async function retireScouts(kind: ScoutKind, matches: readonly string[]): Promise<void> {
  const tabs = await openTabs(matches);
  await Promise.all(
    tabs.map((tabId) =>
      chrome.scripting.executeScript({ target: { tabId }, func: retire, args: [kind, `${kind}${SIDE}`] }).catch(() => undefined),
    ),
  );
}

/** The panel is to stand elsewhere: every scout on the pages is replaced by the one that belongs to that place. */
export async function moveScouts(): Promise<void> {
  const matches = await syncScoutScripts();
  await inTurn(async () => {
    for (const kind of KINDS) {
      await retireScouts(kind, matches[kind]);
      await Promise.all((await openTabs(matches[kind])).map((tabId) => start(tabId, kind)));
    }
  });
}
