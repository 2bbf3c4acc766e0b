import { connectDock, type DockLink } from '@/lib/dock/frame-link';
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

/** The page around the frame as a store for React, and the way to speak to it. */
export interface DockDoor {
  subscribe(listener: () => void): () => void;
  state(): DockState;
  send(message: FrameToScout): void;
}

/**
 * Begins the handshake with the page around the frame. `onAccount` is called with the key of each account that the page shows, before
 * anybody who has subscribed hears of the page.
 */
export function openDock(onAccount: (key: string) => void): DockDoor {
  const listeners = new Set<() => void>();
  let state: DockState = { link: 'waiting', page: undefined, asked: undefined, focusCount: 0 };
  let link: DockLink | undefined;
  const change = (part: Partial<DockState>) => {
    state = { ...state, ...part };
    for (const listener of listeners) listener();
  };

  function onPage(page: PageSeen) {
    if (state.page && page.seq < state.page.seq) return;
    const { recognition, identity } = page;
    if (recognition.state === 'account' && identity.orgId && identity.userId) {
      onAccount(cacheKeyOf(recognition.ref, { orgId: identity.orgId, userId: identity.userId }));
    }
    change({ page });
  }

  connectDock({
    page: onPage,
    focus: () => change({ focusCount: state.focusCount + 1 }),
    layout: (asked) => change({ asked }),
  }).then(
    (made) => {
      link = made;
      change({ link: 'docked' });
    },
    () => change({ link: 'refused' }),
  );

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    state: () => state,
    send: (message) => link?.send(message),
  };
}
