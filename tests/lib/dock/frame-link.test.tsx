import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connectDock, DockRefused } from '@/lib/dock/frame-link';

const NONCE = '8c2f4a0e-5a0b-4a61-9c57-2f0c6c1d9a11';
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
const sendMessage = vi.fn(async (_tab: number, _message: unknown, _to: unknown): Promise<unknown> => true);
const callbacks = { page: vi.fn(), focus: vi.fn(), layout: vi.fn() };
let port: FakePort;

function offer(data: unknown = { tsugite: 'dock', nonce: NONCE }, source: unknown = parent) {
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
  it('asks the scout of its own tab for the nonce, then passes on what it says', async () => {
    const connecting = connectDock(callbacks);
    offer();
    const link = await connecting;
    expect(contains).toHaveBeenCalledWith({ origins: [`${EMBEDDER}/*`] });
    expect(sendMessage).toHaveBeenCalledWith(7, { tsugite: 'dock.confirm', nonce: NONCE }, { frameId: 0 });
    port.onmessage?.(new MessageEvent('message', { data: { t: 'focus' } }));
    port.onmessage?.(new MessageEvent('message', { data: { t: 'page', page: 'nonsense' } }));
    expect(callbacks.focus).toHaveBeenCalledOnce();
    expect(callbacks.page).not.toHaveBeenCalled();
    link.send({ t: 'leave' });
    expect(port.sent).toEqual([{ t: 'leave' }]);
  });

  it.each([
    ['says no', async () => false],
    ['is not there', async () => Promise.reject(new Error('no receiver'))],
    ['says something else', async () => 'true'],
  ])('hears nothing when the scout %s', async (_, answer) => {
    sendMessage.mockImplementationOnce(answer);
    const connecting = reasonOf(connectDock(callbacks));
    offer();
    expect(await connecting).toBe('not-ours');
    expect(port.onmessage).toBeNull();
    expect(port.closed).toBe(true);
  });

  it('refuses a page that was not granted, without a word to anyone', async () => {
    contains.mockResolvedValueOnce(false);
    const connecting = reasonOf(connectDock(callbacks));
    offer();
    expect(await connecting).toBe('foreign-embedder');
    expect(sendMessage).not.toHaveBeenCalled();
  });

  it('refuses a frame within a frame', async () => {
    vi.stubGlobal('location', { ancestorOrigins: [EMBEDDER, 'https://example.com'] });
    const connecting = reasonOf(connectDock(callbacks));
    offer();
    expect(await connecting).toBe('foreign-embedder');
  });

  it('waits past offers that are none, and not for ever', async () => {
    const connecting = reasonOf(connectDock(callbacks, 20));
    offer({ tsugite: 'dock' });
    offer(undefined, {});
    expect(await connecting).toBe('no-offer');
  });

  it('is not for a page of its own', async () => {
    vi.stubGlobal('top', window);
    expect(await reasonOf(connectDock(callbacks))).toBe('not-framed');
  });
});
