import type { PageIdentity, Recognition } from '@/lib/crm/recipe';

/** Posted once into the frame, with a MessagePort; `nonce` is confirmed over `tabs.sendMessage` before anything is shown. */
export interface DockOffer {
  tsugite: 'dock';
  nonce: string;
}

/** Frame → scout of the same tab's top frame, over `tabs.sendMessage`; answered with `true` or `false`. */
export interface DockConfirm {
  tsugite: 'dock.confirm';
  nonce: string;
}

/** Worker → scout: the shortcut or the toolbar button was pressed. */
export interface DockToggle {
  tsugite: 'dock.toggle';
}

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

/** `layout`: apply and show. `leave`: give the focus back to the page. */
export type FrameToScout = { t: 'layout'; layout: DockLayout } | { t: 'leave' } | { t: 'painted'; seq: number };
