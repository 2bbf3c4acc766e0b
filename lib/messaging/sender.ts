import type { SenderKind } from './channels';
import { BESIDE_PATH, tabNamedBy } from './own-tab';

/** What this extension knows of itself, to compare a sender with. */
export interface OwnIdentity {
  /** `chrome.runtime.id`. */
  id: string;
  /** `chrome-extension://<id>`, without a slash at the end. */
  origin: string;
}

export type MessageSender = Pick<chrome.runtime.MessageSender, 'id' | 'origin' | 'url' | 'frameId' | 'tab' | 'nativeApplication'>;

/** Which of our pages is which kind of sender. A page that is not named here may call nothing. */
const PAGES: Readonly<Record<string, SenderKind>> = {
  '/sidebar.html': 'frame',
  [BESIDE_PATH]: 'frame',
  '/options.html': 'page',
  '/portfolio.html': 'page',
  '/sheet.html': 'page',
  '/site.html': 'page',
  '/visit.html': 'page',
  '/welcome.html': 'page',
};

/**
 * Who sent a message; null: nobody we answer. This is the one place that reads `sender`.
 * A content script has our id too, and both it and our frame have a `tab`: only `origin`, which the browser sets, tells them apart.
 */
export function senderKind(sender: MessageSender, own: OwnIdentity): SenderKind | null {
  if (sender.id !== own.id || sender.nativeApplication !== undefined) return null;
  if (sender.origin !== own.origin) return null;
  if (sender.url === undefined || !URL.canParse(sender.url)) return null;
  const url = new URL(sender.url);
  if (`${url.protocol}//${url.host}` !== own.origin) return null;
  return Object.hasOwn(PAGES, url.pathname) ? (PAGES[url.pathname] ?? null) : null;
}

/** The tab that a sender is about: the one that it stands in, and of the side panel's pages the one that its address names. */
export function senderTab({ url, tab }: MessageSender): number | undefined {
  return (url !== undefined && URL.canParse(url) ? tabNamedBy(new URL(url)) : undefined) ?? tab?.id;
}
