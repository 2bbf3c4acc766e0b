import type { PageIdentity, Recognition } from '@/lib/crm/recipe';

/**
 * Frame → scout of the same tab's top frame, over `tabs.sendMessage`: hand me a port, and say this nonce with it. Answered with `true` where
 * the scout has a frame and posted the port into it, else with `false`. An empty nonce asks only whether a scout is there.
 */
export interface DockAsk {
  tsugite: 'dock.ask';
  nonce: string;
}

/** Posted with a MessagePort by the scout into its own frame; the nonce is the one that was asked with. */
export interface DockOffer {
  tsugite: 'dock';
  nonce: string;
}

/** Worker → scout: the shortcut or the toolbar button was pressed. */
export interface DockToggle {
  tsugite: 'dock.toggle';
}

/**
 * Scout → worker: a page of a CRM is being opened. It asks for nothing and is not answered: it lets the worker start while the page still loads,
 * and the toolbar button say so. Where the panel stands in the browser's side panel, the panel of that tab hears it too and takes up the line.
 */
export interface DockWake {
  tsugite: 'wake';
}

/** The line that the side panel takes up with the scout of one tab (`tabs.connect`): over it the scout says `page`, and nothing else. */
export const TAB_LINE = 'dock';

export interface DockLayout {
  side: 'left' | 'right';
  /** CSS pixels, 320 to 560. */
  width: number;
  collapsed: boolean;
}

/** What the scout sees. `seq` grows with every committed navigation; an answer for an older one is dropped. */
export interface PageSeen {
  seq: number;
  recognition: Recognition;
  identity: PageIdentity;
  /** `performance.timeOrigin + performance.now()` of the page at the commit, to measure how long a paint took. */
  committedAtMs: number;
}

export type ScoutToFrame = { t: 'page'; page: PageSeen } | { t: 'focus' } | { t: 'layout'; layout: DockLayout };

/** `taken`: this port is the line. `layout`: apply and show. `leave`: give the focus back to the page. */
export type FrameToScout = { t: 'taken' } | { t: 'layout'; layout: DockLayout } | { t: 'leave' } | { t: 'painted'; seq: number };
