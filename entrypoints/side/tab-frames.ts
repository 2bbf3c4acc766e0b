import { besideAddress } from '@/lib/messaging/own-tab';

/** What was typed in a tab's panel is still there when a person comes back to it, for as many tabs as a person goes to and fro between. */
const KEPT = 5;

/** The panels of a window's tabs, each a document of its own; one is on show. */
export interface TabFrames {
  show(tabId: number): void;
  forget(tabId: number): void;
}

export function tabFrames(home: HTMLElement): TabFrames {
  // In the order in which they were last on show.
  const frames = new Map<number, HTMLIFrameElement>();

  function forget(tabId: number) {
    frames.get(tabId)?.remove();
    frames.delete(tabId);
  }

  function make(tabId: number): HTMLIFrameElement {
    const frame = document.createElement('iframe');
    frame.title = 'Tsugite';
    frame.allow = 'clipboard-write';
    frame.src = besideAddress(tabId);
    home.append(frame);
    return frame;
  }

  return {
    forget,
    show(tabId) {
      for (const frame of frames.values()) frame.hidden = true;
      const frame = frames.get(tabId) ?? make(tabId);
      frame.hidden = false;
      frames.delete(tabId);
      frames.set(tabId, frame);
      const [oldest] = frames.keys();
      if (frames.size > KEPT && oldest !== undefined) forget(oldest);
    },
  };
}
