import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFramePort, type FramePort } from '@/lib/dock/scout/frame-port';

const HOME = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop/';
const OURS = { id: 'us', url: `${HOME}sidebar.html` };
const NONCE = '8c2f4a0e-5a0b-4a61-9c57-2f0c6c1d9a11';
const OTHER = '11111111-5a0b-4a61-9c57-2f0c6c1d9a11';

type Sender = { id?: string; url?: string };
type Listener = (message: unknown, sender: Sender, reply: (answer: unknown) => void) => void;

let listen: Listener;
let stop: AbortController;
let port: FramePort;
let frame: HTMLIFrameElement | undefined;
const posted = vi.fn();
const events = { frame: () => frame, first: () => ({ t: 'focus' }) as const, hear: vi.fn(), toggle: vi.fn() };
const opened: MessagePort[] = [];

/** What the scout answers, or `silence`. */
function ask(nonce: unknown, sender: Sender = OURS): unknown {
  let answer: unknown = 'silence';
  listen({ tsugite: 'dock.ask', nonce }, sender, (given) => {
    answer = given;
  });
  return answer;
}

/** The frame's end of the port that was handed into it last, and all that it hears. */
function handed(): { say: (word: unknown) => void; heard: unknown[] } {
  const end: MessagePort = posted.mock.lastCall?.[2][0];
  const heard: unknown[] = [];
  end.onmessage = ({ data }) => heard.push(data);
  opened.push(end);
  return { say: (word) => end.postMessage(word), heard };
}

const soon = <T,>(value: () => T) => expect.poll(value, { interval: 5 });
const rest = () => new Promise((resolve) => setTimeout(resolve, 30));

beforeEach(() => {
  vi.clearAllMocks();
  vi.stubGlobal('chrome', { runtime: { id: 'us', onMessage: { addListener: (given: Listener) => (listen = given) } } });
  frame = Object.defineProperty(document.createElement('iframe'), 'contentWindow', { value: { postMessage: posted } });
  stop = new AbortController();
  port = createFramePort(HOME, stop.signal, events);
});

afterEach(() => {
  port.close();
  for (const end of opened.splice(0)) end.close();
  vi.unstubAllGlobals();
});

describe('createFramePort', () => {
  it('hands a port into its own frame alone, for a page of the extension, with the nonce that was asked with', async () => {
    expect(ask(NONCE)).toBe(true);
    expect(posted).toHaveBeenCalledExactlyOnceWith({ tsugite: 'dock', nonce: NONCE }, HOME.slice(0, -1), [
      expect.any(MessagePort),
    ]);
    const { heard } = handed();
    await soon(() => heard).toEqual([{ t: 'focus' }]);
  });

  it('hands out nothing where no frame stands', () => {
    frame = undefined;
    expect(ask(NONCE)).toBe(false);
    expect(posted).not.toHaveBeenCalled();
  });

  it.each([[''], [undefined], [5], ['short']])('takes %j for no nonce, and still answers', (nonce) => {
    expect(ask(nonce)).toBe(false);
    expect(posted).not.toHaveBeenCalled();
  });

  it('hears nothing from a port until it is taken', async () => {
    ask(NONCE);
    const frames = handed();
    frames.say({ t: 'leave' });
    await rest();
    expect(events.hear).not.toHaveBeenCalled();
    frames.say({ t: 'taken' });
    frames.say({ t: 'leave' });
    frames.say(null);
    await soon(() => events.hear.mock.calls).toEqual([[{ t: 'leave' }]]);
  });

  it('loses no word between the handing and the taking', async () => {
    ask(NONCE);
    port.tell({ t: 'layout', layout: { side: 'left', width: 400, collapsed: false } });
    const { heard, say } = handed();
    say({ t: 'taken' });
    await soon(() => heard).toHaveLength(2);
    port.tell({ t: 'focus' });
    await soon(() => heard).toHaveLength(3);
  });

  it('lets nobody else who asks cut the line: what is handed out for another nonce lies until the frame takes it', async () => {
    ask(NONCE);
    const frames = handed();
    frames.say({ t: 'taken' });
    await soon(() => frames.heard).toHaveLength(1);
    expect(ask(OTHER)).toBe(true);
    const foreign = handed();
    foreign.say({ t: 'leave' });
    await rest();
    expect(events.hear).not.toHaveBeenCalled();
    port.tell({ t: 'focus' });
    frames.say({ t: 'leave' });
    await soon(() => frames.heard).toHaveLength(2);
    await soon(() => events.hear.mock.calls).toHaveLength(1);
  });

  it('has one line: a frame that begins anew takes it over, and the old one is closed', async () => {
    ask(NONCE);
    const before = handed();
    before.say({ t: 'taken' });
    await soon(() => before.heard).toHaveLength(1);
    ask(OTHER);
    const now = handed();
    now.say({ t: 'taken' });
    now.say({ t: 'leave' });
    await soon(() => events.hear.mock.calls).toHaveLength(1);
    before.say({ t: 'leave' });
    port.tell({ t: 'focus' });
    await soon(() => now.heard).toHaveLength(2);
    expect(before.heard).toHaveLength(1);
    expect(events.hear).toHaveBeenCalledOnce();
  });

  it.each([
    ['another extension', { id: 'them', url: OURS.url }],
    ['a script on a web page', { id: 'us', url: 'https://example.com/' }],
    ['nobody', {}],
  ])('does not answer %s', (_, sender) => {
    expect(ask(NONCE, sender)).toBe('silence');
    listen({ tsugite: 'dock.toggle' }, sender, vi.fn());
    expect(events.toggle).not.toHaveBeenCalled();
    expect(posted).not.toHaveBeenCalled();
  });

  it('leaves the answer to its successor once it is retired', () => {
    stop.abort();
    expect(ask(NONCE)).toBe('silence');
    expect(posted).not.toHaveBeenCalled();
  });

  it('passes the shortcut on', () => {
    listen({ tsugite: 'dock.toggle' }, { id: 'us', url: `${HOME}background.js` }, vi.fn());
    expect(events.toggle).toHaveBeenCalledOnce();
  });
});
