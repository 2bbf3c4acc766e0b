import type { DockLayout } from '../protocol';
import { hostStyle, pageShape, pageStyle } from './dock-style';

/** The element on the page in whose closed shadow root the frame stands. Both styles live in it, so they go when it goes. */
export interface DockHost {
  readonly element: HTMLElement;
  /** The frame, while it stands where it was put. */
  frame(): HTMLIFrameElement | undefined;
  mount(url: string): void;
  /** Takes the frame away and keeps its place, so that the page does not move. */
  park(): void;
  remove(): void;
  /** Without a layout: measures the page again. */
  fit(layout?: DockLayout): void;
}

/** `onGone`: the page took the element away. Seen by watching our own element's size, so that nothing of the page is observed. */
export function createDockHost(onGone: () => void): DockHost {
  const element = document.createElement('tsugite-dock');
  const root = element.attachShadow({ mode: 'closed' });
  const inner = document.createElement('style');
  const outer = document.createElement('style');
  inner.textContent = hostStyle();
  root.append(inner);
  element.append(outer);
  let current: HTMLIFrameElement | undefined;
  let applied: DockLayout | undefined;

  new ResizeObserver(() => element.isConnected || onGone()).observe(element);

  const frame = () => (current && element.parentNode === document.documentElement ? current : undefined);
  const set = (style: HTMLStyleElement, text: string) => {
    if (style.textContent !== text) style.textContent = text;
  };

  return {
    element,
    frame,
    mount(url) {
      if (frame()) return;
      current?.remove();
      const mounted = document.createElement('iframe');
      mounted.title = 'Tsugite';
      mounted.allow = 'clipboard-write';
      mounted.src = url;
      current = mounted;
      root.append(mounted);
      if (element.parentNode !== document.documentElement) document.documentElement.append(element);
    },
    park() {
      current?.remove();
      current = undefined;
    },
    remove: () => element.remove(),
    fit(layout = applied) {
      applied = layout;
      if (!layout) return;
      set(inner, hostStyle(layout));
      set(outer, pageStyle(layout, pageShape()));
    },
  };
}
