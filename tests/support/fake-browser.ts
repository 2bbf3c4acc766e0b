import { fakeBrowser } from 'wxt/testing/fake-browser';

type Area = 'local' | 'session';
type Listener = (changes: Record<string, chrome.storage.StorageChange>, area: string) => void;

const SCOUTS = ['content-scripts/crm.js', 'content-scripts/recipe.js'];

/** What the tests look at or turn: which hosts are granted, which scripts are registered, what was sent to which tab. */
export interface FakeWorld {
  granted: Set<string>;
  scripts: Map<string, chrome.scripting.RegisteredContentScript>;
  injected: number[];
  toggled: number[];
  /** Tabs in which a scout answers. */
  scouts: Set<number>;
  tabs: { id: number; url: string }[];
  accessLevels: string[];
  optionsOpened: number;
  /** Addresses of windows that were opened. */
  windows: string[];
  /** Tabs in which a function of ours ran, e.g. to retire the scout. */
  ran: number[];
  /** What such a function answers. */
  answers: unknown;
  /** What the company has set; `setPolicy` tells the listeners as well. */
  policy: Record<string, unknown>;
  setPolicy(policy: Record<string, unknown>): void;
}

function matches(pattern: string, url: string): boolean {
  const [, scheme = '', host = ''] = /^(\*|[a-z]+):\/\/([^/]+)\//.exec(pattern) ?? [];
  const { protocol, hostname } = new URL(url);
  const hostFits = host.startsWith('*.') ? `.${hostname}`.endsWith(host.slice(1)) : hostname === host.split(':')[0];
  return protocol === `${scheme}:` && hostFits;
}

/** Puts a small `chrome` in place of the browser's: storage that works, permissions and scripts that remember. */
export function installFakeChrome(): FakeWorld {
  fakeBrowser.reset();
  const listeners = new Set<Listener>();
  const world: FakeWorld = {
    granted: new Set(),
    scripts: new Map(),
    injected: [],
    toggled: [],
    scouts: new Set(),
    tabs: [],
    accessLevels: [],
    optionsOpened: 0,
    windows: [],
    ran: [],
    answers: undefined,
    policy: {},
    setPolicy(policy) {
      world.policy = policy;
      for (const listener of listeners) listener({}, 'managed');
    },
  };
  const covered = (origin: string) =>
    [...world.granted].some((pattern) => pattern === origin || matches(pattern, origin.replace('*.', 'x.')));
  const area = (name: Area) => ({
    get: (keys: string | string[] | null) => fakeBrowser.storage[name].get(keys),
    async set(items: Record<string, unknown>) {
      await fakeBrowser.storage[name].set(items);
      const changes = Object.fromEntries(Object.entries(items).map(([key, newValue]) => [key, { newValue }]));
      for (const listener of listeners) listener(changes, name);
    },
    remove: (keys: string | string[]) => fakeBrowser.storage[name].remove(keys),
    setAccessLevel: async ({ accessLevel }: { accessLevel: string }) => void world.accessLevels.push(`${name} ${accessLevel}`),
  });
  const chrome = {
    runtime: {
      id: 'tsugitetsugitetsugitetsugitetsug',
      getURL: (path: string) => `chrome-extension://tsugitetsugitetsugitetsugitetsug/${path.replace(/^\//, '')}`,
      getContexts: async () => [],
      openOptionsPage: async () => void world.optionsOpened++,
      onMessage: fakeBrowser.runtime.onMessage,
    },
    storage: {
      local: area('local'),
      session: area('session'),
      managed: { get: async () => world.policy },
      onChanged: {
        addListener: (listener: Listener) => void listeners.add(listener),
        removeListener: (listener: Listener) => void listeners.delete(listener),
      },
    },
    permissions: {
      contains: async ({ origins = [] }: { origins?: string[] }) => origins.every(covered),
      getAll: async () => ({ origins: [...world.granted] }),
      remove: async ({ origins = [] }: { origins?: string[] }) => {
        for (const origin of origins) world.granted.delete(origin);
        return true;
      },
    },
    scripting: {
      getRegisteredContentScripts: async ({ ids }: { ids: string[] }) =>
        [...world.scripts.values()].filter(({ id }) => ids.includes(id)),
      registerContentScripts: async (scripts: chrome.scripting.RegisteredContentScript[]) => {
        for (const script of scripts) {
          if (world.scripts.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`);
          world.scripts.set(script.id, script);
        }
      },
      updateContentScripts: async (scripts: chrome.scripting.RegisteredContentScript[]) => {
        for (const script of scripts) world.scripts.set(script.id, script);
      },
      unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
        for (const id of ids) world.scripts.delete(id);
      },
      executeScript: async ({ target, files }: { target: { tabId: number }; files?: string[] }) => {
        (files ? world.injected : world.ran).push(target.tabId);
        // A scout that was put into a page answers from then on.
        if (files?.some((file) => SCOUTS.includes(file))) world.scouts.add(target.tabId);
        return [{ result: world.answers }];
      },
    },
    windows: { create: async ({ url }: { url: string }) => void world.windows.push(url) },
    tabs: {
      get: async (tabId: number) => world.tabs.find(({ id }) => id === tabId),
      query: async ({ url }: { url: string[] }) => world.tabs.filter((tab) => url.some((pattern) => matches(pattern, tab.url))),
      sendMessage: async (tabId: number, message: { tsugite: string }) => {
        if (!world.scouts.has(tabId)) throw new Error('Could not establish connection. Receiving end does not exist.');
        if (message.tsugite === 'dock.toggle') world.toggled.push(tabId);
        return false;
      },
    },
  };
  Object.assign(globalThis, { chrome });
  return world;
}
