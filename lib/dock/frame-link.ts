import { z } from '@/lib/domain/z';
import { dockOffer, scoutToFrame } from './messages';
import type { DockConfirm, DockLayout, FrameToScout, PageSeen } from './protocol';

/** What the frame hears of the page it stands in. */
export interface DockCallbacks {
  /** A committed navigation; also the first word after connecting. */
  page(page: PageSeen): void;
  /** The keyboard shortcut asks for the focus. */
  focus(): void;
  /** The scout changed the layout (opened by the shortcut); to be remembered, not to be sent back. */
  layout(layout: DockLayout): void;
}

export interface DockLink {
  send(message: FrameToScout): void;
  close(): void;
}

/**
 * Why no link came to be. `not-framed`: opened as a page of its own. `foreign-embedder`: the embedding page is none that the
 * user granted. `no-offer`: nobody handed over a port in time. `not-ours`: the scout of this tab does not know the nonce.
 */
export type DockRefusal = 'not-framed' | 'foreign-embedder' | 'no-offer' | 'not-ours';

/** The one error `connectDock` rejects with. */
export class DockRefused extends Error {
  readonly reason: DockRefusal;
  constructor(reason: DockRefusal) {
    super(reason);
    this.name = 'DockRefused';
    this.reason = reason;
  }
}

interface Offer {
  nonce: string;
  port: MessagePort;
}

function firstOffer(timeoutMs: number): Promise<Offer> {
  return new Promise((resolve, reject) => {
    const end = () => {
      removeEventListener('message', listen);
      clearTimeout(timer);
    };
    const listen = (event: MessageEvent) => {
      const [port] = event.ports;
      const offer = z.safeParse(dockOffer, event.data);
      if (!port || !offer.success || event.source !== parent) return;
      end();
      resolve({ nonce: offer.data.nonce, port });
    };
    const timer = setTimeout(() => {
      end();
      reject(new DockRefused('no-offer'));
    }, timeoutMs);
    addEventListener('message', listen);
  });
}

async function embedderIsGranted(): Promise<boolean> {
  const embedder = location.ancestorOrigins[0];
  if (!embedder || location.ancestorOrigins.length !== 1) return false;
  return chrome.permissions.contains({ origins: [`${embedder}/*`] }).catch(() => false);
}

async function isOurs(nonce: string, ownTab: Promise<chrome.tabs.Tab | undefined>): Promise<boolean> {
  const tab = await ownTab;
  if (tab?.id === undefined) return false;
  const question: DockConfirm = { tsugite: 'dock.confirm', nonce };
  const answer: unknown = await chrome.tabs.sendMessage(tab.id, question, { frameId: 0 }).catch(() => false);
  return answer === true;
}

/**
 * Connects the frame to the scout of the page around it. Call it synchronously while the page's script runs: the scout offers
 * its port on the frame's `load`. Until the promise resolves nothing of an account may be shown. Rejects with `DockRefused`.
 */
export async function connectDock(callbacks: DockCallbacks, timeoutMs = 10_000): Promise<DockLink> {
  if (window === top) throw new DockRefused('not-framed');
  // Asked while the offer is on its way.
  const ownTab = chrome.tabs.getCurrent().catch(() => undefined);
  const [{ nonce, port }, granted] = await Promise.all([firstOffer(timeoutMs), embedderIsGranted()]);
  const refusal = !granted ? 'foreign-embedder' : !(await isOurs(nonce, ownTab)) ? 'not-ours' : undefined;
  if (refusal) {
    port.close();
    throw new DockRefused(refusal);
  }
  port.onmessage = (event) => {
    const message = z.safeParse(scoutToFrame, event.data);
    if (!message.success) return;
    if (message.data.t === 'page') callbacks.page(message.data.page);
    else if (message.data.t === 'layout') callbacks.layout(message.data.layout);
    else callbacks.focus();
  };
  return { send: (message) => port.postMessage(message), close: () => port.close() };
}
