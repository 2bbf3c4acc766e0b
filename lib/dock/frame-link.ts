import type { DockAsk, DockLayout, DockOffer, FrameToScout, PageSeen } from './protocol';
import { readScoutWord } from './read-scout-word';

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
 * user granted. `not-ours`: no scout of this tab has a frame. `no-offer`: it has one, and it is not this one.
 */
export type DockRefusal = 'not-framed' | 'foreign-embedder' | 'not-ours' | 'no-offer';

/** The one error `connectDock` rejects with. */
export class DockRefused extends Error {
  readonly reason: DockRefusal;
  constructor(reason: DockRefusal) {
    super(reason);
    this.name = 'DockRefused';
    this.reason = reason;
  }
}

/** Waits for the port that comes with the nonce. A port without it is anybody's, and is left alone. */
function offerOf(nonce: string, timeoutMs: number): { port: Promise<MessagePort>; stop: () => void } {
  let stop = () => {};
  const port = new Promise<MessagePort>((resolve, reject) => {
    const listen = ({ data, ports, source }: MessageEvent<Partial<DockOffer> | null>) => {
      const [first] = ports;
      if (!first || source !== parent || data?.tsugite !== 'dock' || data.nonce !== nonce) return;
      stop();
      resolve(first);
    };
    const timer = setTimeout(() => {
      stop();
      reject(new DockRefused('no-offer'));
    }, timeoutMs);
    stop = () => {
      removeEventListener('message', listen);
      clearTimeout(timer);
    };
    addEventListener('message', listen);
  });
  return { port, stop };
}

/** Whether the browser lets us stand on the page around the frame. */
export async function embedderIsGranted(): Promise<boolean> {
  const [embedder, outer] = location.ancestorOrigins;
  if (!embedder || outer) return false;
  return chrome.permissions.contains({ origins: [`${embedder}/*`] }).catch(() => false);
}

/** Asks the scout of the tab this frame stands in, whichever page made the frame. */
async function ask(nonce: string, tab: chrome.tabs.Tab | undefined): Promise<boolean> {
  if (tab?.id === undefined) return false;
  const question: DockAsk = { tsugite: 'dock.ask', nonce };
  const answer: unknown = await chrome.tabs.sendMessage(tab.id, question, { frameId: 0 }).catch(() => false);
  return answer === true;
}

/**
 * Connects the frame to the scout of the page around it. The nonce is drawn here and travels to the scout by way of the browser; the scout
 * says it, with the port, into its own frame and nowhere else. So a frame that hears its own nonce is the scout's frame. Until the promise
 * resolves nothing of an account may be shown. Rejects with `DockRefused`.
 */
export async function connectDock(callbacks: DockCallbacks, timeoutMs = 10_000): Promise<DockLink> {
  if (window === top) throw new DockRefused('not-framed');
  const nonce = crypto.randomUUID();
  const [granted, tab] = await Promise.all([embedderIsGranted(), chrome.tabs.getCurrent().catch(() => undefined)]);
  if (!granted) throw new DockRefused('foreign-embedder');
  const offer = offerOf(nonce, timeoutMs);
  const refused = ask(nonce, tab).then((asked) => asked || Promise.reject(new DockRefused('not-ours')));
  const port = await Promise.race([offer.port, refused.then(() => offer.port)]).finally(offer.stop);
  const send = (message: FrameToScout) => port.postMessage(message);
  port.onmessage = ({ data }) => {
    const word = readScoutWord(data);
    if (word?.t === 'page') callbacks.page(word.page);
    else if (word?.t === 'layout') callbacks.layout(word.layout);
    else if (word?.t === 'focus') callbacks.focus();
  };
  send({ t: 'taken' });
  return { send, close: () => port.close() };
}
