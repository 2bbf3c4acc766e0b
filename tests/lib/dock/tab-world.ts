import { vi } from 'vitest';

/** What the browser gives a listener to hold on to. */
class Event<A extends unknown[]> {
  readonly listeners = new Set<(...args: A) => void>();
  addListener = (listener: (...args: A) => void) => void this.listeners.add(listener);
  removeListener = (listener: (...args: A) => void) => void this.listeners.delete(listener);
  fire = (...args: A) => {
    for (const listener of this.listeners) listener(...args);
  };
}

/** One end of a line, as the browser's port. */
export class FakeLine {
  readonly onMessage = new Event<[unknown]>();
  readonly onDisconnect = new Event<[]>();
  readonly said: unknown[] = [];
  ended = false;
  readonly name: string;
  readonly sender: { id: string; url: string } | undefined;
  constructor(name = 'dock', sender?: { id: string; url: string }) {
    this.name = name;
    this.sender = sender;
  }
  postMessage = (word: unknown) => void this.said.push(word);
  disconnect = () => {
    this.ended = true;
  };
}

export const HOME = 'chrome-extension://tsugite/';

/** The browser as far as the lines between a side panel and the scouts of tabs need it. */
export function tabWorld() {
  const lines: { tabId: number; line: FakeLine }[] = [];
  const onConnect = new Event<[FakeLine]>();
  const onMessage = new Event<[unknown, { id?: string; frameId?: number; tab?: { id: number } }, (answer: unknown) => void]>();
  const onUpdated = new Event<[number, { status?: string }]>();
  const sent: unknown[] = [];
  const address = { url: 'https://crm.example.co.jp/account/1' as string | undefined };
  vi.stubGlobal('chrome', {
    runtime: {
      id: 'tsugite',
      getURL: (path: string) => HOME + path,
      onConnect,
      onMessage,
      sendMessage: async (message: unknown) => void sent.push(message),
    },
    tabs: {
      onUpdated,
      get: async () => ({ url: address.url }),
      connect: (tabId: number) => {
        const line = new FakeLine();
        lines.push({ tabId, line });
        return line;
      },
    },
    permissions: { contains: async () => true },
  });
  return { lines, onConnect, onMessage, onUpdated, sent, address };
}
