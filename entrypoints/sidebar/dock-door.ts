import { connectDock, type DockLink, embedderIsGranted } from '@/lib/dock/frame-link';
import type { DockLayout, FrameToScout, PageSeen } from '@/lib/dock/protocol';
import { cacheKeyOf } from '@/lib/domain/account-key';

/** What the frame knows of the page around it. `waiting`: not confirmed, so nothing may be shown. */
export interface DockState {
  link: 'waiting' | 'docked' | 'refused';
  page: PageSeen | undefined;
  /** The layout the scout chose last (the shortcut opened a folded panel). */
  asked: DockLayout | undefined;
  /** Grows each time the page gives the focus to the panel. */
  focusCount: number;
}

/** The page that the panel is about, as a store for React, and the way to speak to it. */
export interface DockDoor {
  /** The browser lays the panel out: there is nothing to fold, to pull or to move. */
  fixed?: true;
  /** The origin of that page, as the browser says; empty: not known. */
  origin(): string;
  /** Whether the browser lets us stand on that page. */
  granted(): Promise<boolean>;
  subscribe(listener: () => void): () => void;
  state(): DockState;
  send(message: FrameToScout): void;
}

/**
 * What is known of the page. `onAccount` is called with the key of each account that it shows, before anybody who has subscribed hears of the page.
 */
export function dockStore(onAccount: (key: string) => void) {
  const listeners = new Set<() => void>();
  let state: DockState = { link: 'waiting', page: undefined, asked: undefined, focusCount: 0 };
  const change = (part: Partial<DockState>) => {
    state = { ...state, ...part };
    for (const listener of listeners) listener();
  };
  return {
    change,
    state: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onPage(page: PageSeen) {
      if (state.page && page.seq < state.page.seq) return;
      const { recognition, identity } = page;
      if (recognition.state === 'account' && identity.orgId && identity.userId) {
        onAccount(cacheKeyOf(recognition.ref, { orgId: identity.orgId, userId: identity.userId }));
      }
      change({ page });
    },
  };
}

/** Begins the handshake with the page around the frame; `onAccount` as of `dockStore`. */
export function openDock(onAccount: (key: string) => void): DockDoor {
  const { change, onPage, state, subscribe } = dockStore(onAccount);
  let link: DockLink | undefined;

  connectDock({
    page: onPage,
    focus: () => change({ focusCount: state().focusCount + 1 }),
    layout: (asked) => change({ asked }),
  }).then(
    (made) => {
      link = made;
      change({ link: 'docked' });
    },
    () => change({ link: 'refused' }),
  );

  return {
    subscribe,
    state,
    origin: () => location.ancestorOrigins?.[0] ?? '',
    granted: embedderIsGranted,
    send: (message) => link?.send(message),
  };
}
