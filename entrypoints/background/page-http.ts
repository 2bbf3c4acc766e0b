import { MAX_BYTES } from '@/lib/sources/kit/json-client';
import type { Http } from '@/lib/sources/source';

/** What goes into the page and what comes back: plain data. */
interface PageCall {
  origin: string;
  path: string;
  method: string;
  headers: Record<string, string>;
  body: string | null;
  maxBytes: number;
}
interface PageAnswer {
  status: number;
  headers: [string, string][];
  body: string;
}

const TIMEOUT_MS = 30_000;

/**
 * Runs in the tab, beside the page's own code and unseen by it. It stands alone, for it is sent there as text. The page may have gone elsewhere
 * since it was looked for, so it is asked here again where it stands. A redirect is seen and not followed.
 */
export async function fetchInPage(call: PageCall, timeoutMs: number): Promise<PageAnswer | null> {
  const { origin, path, method, headers, body, maxBytes } = call;
  if (location.origin !== origin || new URL(path, origin).origin !== origin) return null;
  const response = await fetch(new URL(path, origin), {
    method,
    headers,
    body,
    credentials: 'same-origin',
    redirect: 'manual',
    cache: 'no-store',
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (response.type === 'opaqueredirect') return { status: 302, headers: [], body: '' };
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let size = 0; reader; ) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > maxBytes) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
  return { status: response.status, headers: [...response.headers], body: text + decoder.decode() };
}

const originOf = (url: string | undefined) => (url !== undefined && URL.canParse(url) ? new URL(url).origin : '');

/** The tab whose page makes the call: the one that asks, if it stands on that origin, or any other that does. */
async function tabOf(origin: string, tabId: number | undefined): Promise<number | undefined> {
  const asking = tabId === undefined ? undefined : await chrome.tabs.get(tabId).catch(() => undefined);
  if (asking && originOf(asking.url) === origin) return asking.id;
  const { protocol, hostname } = new URL(origin);
  const tabs = await chrome.tabs.query({ url: [`${protocol}//${hostname}/*`], discarded: false });
  return tabs.find(({ url }) => originOf(url) === origin)?.id;
}

const NO_BODY = [204, 205, 304];

function responseOf({ status, headers, body }: PageAnswer): Response {
  return new Response(NO_BODY.includes(status) ? null : body, { status, headers });
}

function ended(signal: AbortSignal | null | undefined): Promise<never> {
  return new Promise((_, reject) => {
    if (signal?.aborted) reject(signal.reason);
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

/** A session that is open in a page answers only to that page: where no page of the origin is open, it is over. */
const NO_PAGE = () => Response.json({}, { status: 401 });

/**
 * The network as the page of one origin sees it, with the session that is open there. Every call is made by a function that is put into the tab for
 * it; nothing in the page listens, and no other address than the page's own origin is ever asked for.
 */
export function pageHttp(origin: string, tabId?: number): Http {
  return async (url, { method = 'GET', headers, body, signal }) => {
    const at = new URL(url);
    if (at.origin !== origin || (body !== undefined && body !== null && typeof body !== 'string'))
      throw new Error('not of this page');
    const tab = await tabOf(origin, tabId);
    if (tab === undefined) return NO_PAGE();
    const call: PageCall = {
      origin,
      path: at.pathname + at.search,
      method,
      headers: Object.fromEntries(new Headers(headers)),
      body: body ?? null,
      maxBytes: MAX_BYTES,
    };
    const injected = chrome.scripting.executeScript({
      target: { tabId: tab, frameIds: [0] },
      world: 'ISOLATED',
      func: fetchInPage,
      args: [call, TIMEOUT_MS],
    });
    const [answer] = await Promise.race([injected, ended(signal)]);
    if (!answer?.result) throw new Error('the page did not answer');
    return responseOf(answer.result);
  };
}
