import type { DockAsk, DockLayout, DockOffer, DockToggle, FrameToScout, ScoutToFrame } from '../protocol';

/** The scout's end of the line to its own frame. */
export interface FramePort {
  tell(message: ScoutToFrame): void;
  close(): void;
}

/** What should be a `FrameToScout`, before it is checked. */
export interface FrameWord {
  t?: FrameToScout['t'];
  layout?: Partial<DockLayout>;
}

export interface FramePortEvents {
  /** The frame that stands on the page now: the one place that ports are handed into. */
  frame(): HTMLIFrameElement | undefined;
  /** What a port says first; it waits in the port until the frame takes it. */
  first(): ScoutToFrame;
  hear(message: FrameWord): void;
  toggle(): void;
}

/** A nonce that nobody guesses, as far as its length can tell. */
const NONCE_LENGTH = 20;

/**
 * `home` is the address of the extension: only its own pages may ask, only our frame gets the port, with the nonce that it was asked with.
 * A page of ours that the CRM's page has framed may ask too; its nonce then goes to our frame, which does not know it and lets the port lie.
 */
export function createFramePort(home: string, signal: AbortSignal, on: FramePortEvents): FramePort {
  let line: MessagePort | undefined;
  let waiting: MessagePort[] = [];

  const close = () => {
    for (const port of [line, ...waiting]) port?.close();
    line = undefined;
    waiting = [];
  };

  function hand(frame: HTMLIFrameElement, nonce: string) {
    const { port1, port2 } = new MessageChannel();
    waiting.push(port1);
    port1.onmessage = ({ data }: MessageEvent<FrameWord | null>) => {
      if (!data) return;
      if (data.t === 'taken') {
        waiting = waiting.filter((port) => port !== port1);
        close();
        line = port1;
      } else if (line === port1) on.hear(data);
    };
    port1.postMessage(on.first());
    const words: DockOffer = { tsugite: 'dock', nonce };
    frame.contentWindow?.postMessage(words, home.slice(0, -1), [port2]);
  }

  chrome.runtime.onMessage.addListener((message: DockAsk | DockToggle | undefined, sender, reply) => {
    if (signal.aborted || sender.id !== chrome.runtime.id || !sender.url?.startsWith(home)) return;
    if (message?.tsugite === 'dock.toggle') on.toggle();
    if (message?.tsugite !== 'dock.ask') return;
    const frame = on.frame();
    const heard = frame !== undefined && typeof message.nonce === 'string' && message.nonce.length >= NONCE_LENGTH;
    if (heard) hand(frame, message.nonce);
    reply(heard);
  });

  return {
    close,
    tell(message) {
      for (const port of [line, ...waiting]) port?.postMessage(message);
    },
  };
}
