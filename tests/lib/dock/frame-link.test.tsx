import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connectDock, DockRefused } from '@/lib/dock/frame-link';

const EMBEDDER = 'https://mihon.lightning.force.com';

class FakePort extends EventTarget {
  onmessage: ((event: MessageEvent) => void) | null = null;
  sent: unknown[] = [];
  closed = false;
  postMessage(message: unknown) {
    this.sent.push(message);
  }
  close() {
    this.closed = true;
  }
}

const contains = vi.fn(async (_: { origins: string[] }) => true);
/** The scout: hands over the port with the nonce that it was asked with, unless a test has it do otherwise. */
const sendMessage = vi.fn(async (_tab: number, message: { nonce: string }, _to: unknown): Promise<unknown> => {
  offer({ tsugite: 'dock', nonce: message.nonce });
  return true;
});
const callbacks = { page: vi.fn(), focus: vi.fn(), layout: vi.fn() };
let port: FakePort;

function offer(data: unknown, source: unknown = parent) {
  const event = new MessageEvent('message', { data });
  Object.defineProperties(event, { ports: { value: [port] }, source: { value: source } });
  dispatchEvent(event);
}

const reasonOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'connected',
    (error: unknown) => (error instanceof DockRefused ? error.reason : 'another error'),
  );

beforeEach(() => {
  port = new FakePort();
  vi.stubGlobal('chrome', { permissions: { contains }, tabs: { getCurrent: async () => ({ id: 7 }), sendMessage } });
  vi.stubGlobal('top', {});
  vi.stubGlobal('location', { ancestorOrigins: [EMBEDDER] });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.clearAllMocks();
});

describe('connectDock', () => {
  it('asks the scout of its own tab for a port, then passes on what it says', async () => {
    const link = await connectDock(callbacks);
    expect(contains).toHaveBeenCalledWith({ origins: [`${EMBEDDER}/*`] });
    const nonce = sendMessage.mock.lastCall?.[1].nonce;
    expect(nonce).toMatch(/^[0-9a-f-]{36}$/);
    expect(sendMessage).toHaveBeenCalledExactlyOnceWith(7, { tsugite: 'dock.ask', nonce }, { frameId: 0 });
    port.onmessage?.(new MessageEvent('message', { data: { t: 'focus' } }));
    port.onmessage?.(new MessageEvent('message', { data: { t: 'page', page: 'nonsense' } }));
    expect(callbacks.focus).toHaveBeenCalledOnce();
    expect(callbacks.page).not.toHaveBeenCalled();
    link.send({ t: 'leave' });
    expect(port.sent).toEqual([{ t: 'taken' }, { t: 'leave' }]);
  });

  it('draws another nonce each time', async () => {
    await connectDock(callbacks);
    await connectDock(callbacks);
    const [first, second] = sendMessage.mock.calls.map(([, { nonce }]) => nonce);
    expect(second).not.toBe(first);
  });

  it.each([
    ['says no', async () => false],
    ['is not there', async () => Promise.reject(new Error('no receiver'))],
    ['says something else', async () => 'true'],
  ])('takes no port when the scout %s', async (_, answer) => {
    sendMessage.mockImplementationOnce(answer);
    expect(await reasonOf(connectDock(callbacks))).toBe('not-ours');
    expect(port.onmessage).toBeNull();
    expect(port.sent).toEqual([]);
  });

  it('refuses a page that was not granted, without a word to anyone', async () => {
    contains.mockResolvedValueOnce(false);
    expect(await reasonOf(connectDock(callbacks))).toBe('foreign-embedder');
    expect(sendMessage).not.toHaveBeenCalled();
  });

  it('refuses a frame within a frame', async () => {
    vi.stubGlobal('location', { ancestorOrigins: [EMBEDDER, 'https://example.com'] });
    expect(await reasonOf(connectDock(callbacks))).toBe('foreign-embedder');
    expect(sendMessage).not.toHaveBeenCalled();
  });

  it.each<[string, (nonce: string) => void]>([
    ['nothing comes: the scout has another frame', () => undefined],
    ['the page posts a port of its own', () => offer({ tsugite: 'dock', nonce: crypto.randomUUID() })],
    ['the page posts a port without a nonce', () => offer({ tsugite: 'dock' })],
    ['the page posts something', () => offer(null)],
    ['somebody else than the page around it posts', (nonce) => offer({ tsugite: 'dock', nonce }, {})],
  ])('waits not for ever when %s', async (_, happens) => {
    sendMessage.mockImplementationOnce(async (_tab, { nonce }) => {
      happens(nonce);
      return true;
    });
    expect(await reasonOf(connectDock(callbacks, 20))).toBe('no-offer');
    expect(port.sent).toEqual([]);
    expect(port.onmessage).toBeNull();
  });

  it('is not for a page of its own', async () => {
    vi.stubGlobal('top', window);
    expect(await reasonOf(connectDock(callbacks))).toBe('not-framed');
  });
});
