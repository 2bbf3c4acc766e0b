import { connectTab } from '@/lib/dock/tab-link';
import { type DockDoor, dockStore } from '../sidebar/dock-door';

/** The page of one tab, as the panel in the browser's side panel knows it; `onAccount` as of `dockStore`. It lasts as long as this document. */
export function openTabDoor(tabId: number, onAccount: (key: string) => void): DockDoor {
  const { change, onPage, state, subscribe } = dockStore(onAccount);
  let origin = '';
  let seen = 0;

  const originNow = async () => {
    const { url } = await chrome.tabs.get(tabId).catch(() => ({ url: undefined }));
    // Without the permission for its host the browser does not tell.
    return url !== undefined && URL.canParse(url) ? new URL(url).origin : '';
  };

  connectTab(tabId, {
    async page(page) {
      seen += 1;
      const mine = seen;
      const there = await originNow();
      if (mine !== seen) return;
      origin = there;
      if (state().link !== 'docked') change({ link: 'docked', page: undefined });
      onPage(page);
    },
    lost(heard) {
      seen += 1;
      origin = '';
      change({ link: heard ? 'waiting' : 'refused', page: undefined });
    },
  });

  return {
    fixed: true,
    subscribe,
    state,
    origin: () => origin,
    granted: async () => {
      const there = await originNow();
      return there !== '' && chrome.permissions.contains({ origins: [`${there}/*`] }).catch(() => false);
    },
    send: () => undefined,
  };
}
