import type { DockConfirm, DockLayout, DockOffer, DockToggle, FrameToScout, ScoutToFrame } from '../protocol';

/** The scout's end of the line to its own frame. */
export interface FramePort {
  /** Hands a port to a frame that has loaded; `first` waits in it until the frame is sure of us. */
  offer(frame: HTMLIFrameElement, first: ScoutToFrame): void;
  tell(message: ScoutToFrame): void;
  close(): void;
}

/** What should be a `FrameToScout`, before it is checked. */
export interface FrameWord {
  t?: FrameToScout['t'];
  layout?: Partial<DockLayout>;
}

export interface FramePortEvents {
  hear(message: FrameWord | null): void;
  toggle(): void;
}

/** `home` is the address of the extension: only its own pages may ask for the nonce, only they get the port. */
export function createFramePort(home: string, signal: AbortSignal, on: FramePortEvents): FramePort {
  let port: MessagePort | undefined;
  let nonce: string | undefined;

  chrome.runtime.onMessage.addListener((message: DockConfirm | DockToggle | undefined, sender, reply) => {
    if (signal.aborted || sender.id !== chrome.runtime.id || !sender.url?.startsWith(home)) return;
    if (message?.tsugite === 'dock.toggle') on.toggle();
    if (message?.tsugite !== 'dock.confirm') return;
    reply(nonce !== undefined && message.nonce === nonce);
    // Once is enough: a nonce that was answered for opens nothing more.
    if (message.nonce === nonce) nonce = undefined;
  });

  const close = () => {
    port?.close();
    port = undefined;
    nonce = undefined;
  };

  return {
    close,
    tell: (message) => port?.postMessage(message),
    offer(frame, first) {
      close();
      const { port1, port2 } = new MessageChannel();
      port = port1;
      nonce = crypto.randomUUID();
      port1.onmessage = ({ data }) => on.hear(data);
      port1.postMessage(first);
      const words: DockOffer = { tsugite: 'dock', nonce };
      frame.contentWindow?.postMessage(words, home.slice(0, -1), [port2]);
    },
  };
}
