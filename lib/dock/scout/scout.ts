import type { DockLayout, DockWake } from '../protocol';
import { createDockHost } from './dock-host';
import { createFramePort } from './frame-port';
import { watchLeaving } from './leaving';
import { type Recognise, watchPage } from './page-watch';
import type { ContentScriptContext } from './script-life';

/** A page that keeps removing the dock gets it back so many times in `RETRY_WINDOW_MS`, then at its next navigation. */
const RETRIES = 5;
const RETRY_WINDOW_MS = 10_000;
const CHECK_MS = 1000;

function isLayout(layout: Partial<DockLayout> | undefined): layout is DockLayout {
  const { side, width, collapsed } = layout ?? {};
  return (side === 'left' || side === 'right') && Number.isFinite(width) && typeof collapsed === 'boolean';
}

/** Docks the frame on account pages and tells it what the address says. Knows nothing else of an account. */
export function startScout(life: Pick<ContentScriptContext, 'signal' | 'isValid'>, recognise: Recognise): void {
  const { signal } = life;
  const home = chrome.runtime.getURL('');
  const host = createDockHost(restore);
  let layout: DockLayout | undefined;
  let wanted = false;
  let leaving = false;
  let focusWhenShown = false;
  let cameFrom: EventTarget | null = null;
  let retries = 0;

  const focusFrame = () => {
    host.frame()?.focus();
    port.tell({ t: 'focus' });
  };

  const port = createFramePort(home, signal, {
    frame: host.frame,
    first: () => ({ t: 'page', page: page() }),
    hear(message) {
      if (message.t === 'leave') focusPage();
      else if (message.t === 'layout' && isLayout(message.layout)) {
        layout = message.layout;
        host.fit(layout);
        if (focusWhenShown) focusFrame();
        focusWhenShown = false;
      }
    },
    toggle,
  });

  function focusPage() {
    host.frame()?.blur();
    if (cameFrom instanceof HTMLElement) cameFrom.focus({ preventScroll: true });
  }

  /** The shortcut: opens and focuses the panel; pressed in the panel, gives the focus back to the page. */
  function toggle() {
    if (document.activeElement === host.element) return focusPage();
    wanted = true;
    if (!host.frame() || !layout) {
      focusWhenShown = true;
      return mount();
    }
    if (layout.collapsed) {
      layout = { ...layout, collapsed: false };
      host.fit(layout);
      port.tell({ t: 'layout', layout });
    }
    focusFrame();
  }

  function mount() {
    leaving = false;
    if (!wanted || !life.isValid || host.frame()) return;
    host.mount(`${home}sidebar.html`);
    setTimeout(restore, CHECK_MS);
  }

  /** The page took our element away: back with it, but not for ever. */
  function restore() {
    if (!wanted || leaving || host.frame()) return;
    if (retries++ < RETRIES) mount();
    setTimeout(() => retries--, RETRY_WINDOW_MS);
  }

  /** The frame's load must not delay the page's. */
  const settle = () => {
    if (leaving) return;
    if (page().recognition.state !== 'elsewhere') wanted = true;
    mount();
    host.fit();
  };
  const settleWhenIdle = () => requestIdleCallback(settle, { timeout: CHECK_MS });

  const page = watchPage(recognise, signal, (seen) => {
    if (!life.isValid) return;
    port.tell({ t: 'page', page: seen });
    if (document.readyState === 'complete') settleWhenIdle();
  });
  const leave = () => {
    leaving = true;
    port.close();
    host.park();
  };
  watchLeaving(signal, leave, mount);
  // Also when a click, not the shortcut, took the focus into the frame.
  const remember = ({ target }: Event) => {
    if (target !== host.element) cameFrom = target;
  };
  document.addEventListener('focusout', remember, { signal });
  signal.addEventListener('abort', () => {
    port.close();
    host.remove();
  });
  // Without a worker the extension has no process, and the frame would wait for one to start.
  const wake: DockWake = { tsugite: 'wake' };
  chrome.runtime.sendMessage(wake).catch(() => undefined);
  if (document.readyState === 'complete') settleWhenIdle();
  else addEventListener('load', settleWhenIdle, { signal });
}
