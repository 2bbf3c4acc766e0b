import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFramePort, type FramePort } from '@/lib/dock/scout/frame-port';

const HOME = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop/';
const OURS = { id: 'us', url: `${HOME}sidebar.html` };

type Listener = (message: unknown, sender: { id?: string; url?: string }, reply: (answer: unknown) => void) => void;

let listen: Listener;
let stop: AbortController;
let port: FramePort;
const events = { hear: vi.fn(), toggle: vi.fn() };

/** What the scout answers, or `silence`. */
function ask(nonce: unknown, sender: { id?: string; url?: string } = OURS): unknown {
  let answer: unknown = 'silence';
  listen({ tsugite: 'dock.confirm', nonce }, sender, (given) => {
    answer = given;
  });
  return answer;
}

function offered(): { nonce: string; target: string } {
  const postMessage = vi.fn();
  const frame = Object.defineProperty(document.createElement('iframe'), 'contentWindow', { value: { postMessage } });
  port.offer(frame, { t: 'focus' });
  const [words, target] = postMessage.mock.calls[0] ?? [];
  return { nonce: words.nonce, target };
}

beforeEach(() => {
  vi.clearAllMocks();
  vi.stubGlobal('chrome', { runtime: { id: 'us', onMessage: { addListener: (given: Listener) => (listen = given) } } });
  stop = new AbortController();
  port = createFramePort(HOME, stop.signal, events);
});

afterEach(() => {
  port.close();
  vi.unstubAllGlobals();
});

describe('createFramePort', () => {
  it('hands the port to a page of the extension alone', () => {
    expect(offered().target).toBe(HOME.slice(0, -1));
  });

  it('knows its own nonce, once', () => {
    const { nonce } = offered();
    expect(ask('another')).toBe(false);
    expect(ask(nonce)).toBe(true);
    expect(ask(nonce)).toBe(false);
    expect(ask(undefined)).toBe(false);
  });

  it('makes a new nonce for each frame, and forgets the old', () => {
    const first = offered().nonce;
    const second = offered().nonce;
    expect(second).not.toBe(first);
    expect(ask(first)).toBe(false);
    expect(ask(second)).toBe(true);
  });

  it('knows none before a frame stands, nor after it is gone', () => {
    expect(ask(undefined)).toBe(false);
    const { nonce } = offered();
    port.close();
    expect(ask(nonce)).toBe(false);
  });

  it.each([
    ['another extension', { id: 'them', url: OURS.url }],
    ['a script on a web page', { id: 'us', url: 'https://example.com/' }],
    ['nobody', {}],
  ])('does not answer %s', (_, sender) => {
    expect(ask(offered().nonce, sender)).toBe('silence');
    listen({ tsugite: 'dock.toggle' }, sender, vi.fn());
    expect(events.toggle).not.toHaveBeenCalled();
  });

  it('leaves the answer to its successor once it is retired', () => {
    const { nonce } = offered();
    stop.abort();
    expect(ask(nonce)).toBe('silence');
  });

  it('passes the shortcut on', () => {
    listen({ tsugite: 'dock.toggle' }, { id: 'us', url: `${HOME}background.js` }, vi.fn());
    expect(events.toggle).toHaveBeenCalledOnce();
  });
});
