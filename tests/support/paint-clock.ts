import type { BrowserContext, Frame, Page } from 'playwright-core';

declare global {
  interface Window {
    /** When each account was last painted, in epoch milliseconds. */
    paintedAtMs?: Record<string, number>;
  }
}

/** Installs, in every panel that opens from now on, a clock that notes when an account is on the screen. */
export async function installPaintClock(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    if (location.protocol !== 'chrome-extension:') return;
    const painted: Record<string, number> = {};
    window.paintedAtMs = painted;
    // The next frame's callback runs before its paint, a task queued there after it.
    const afterPaint = (then: () => void) =>
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = then;
        channel.port2.postMessage(0);
      });
    const look = () => {
      const { account } = document.documentElement.dataset;
      if (account) afterPaint(() => (painted[account] ??= performance.timeOrigin + performance.now()));
    };
    new MutationObserver(look).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-account'] });
  });
}

/** When the account was painted, in epoch milliseconds; waits for it. */
export async function paintedAt(frame: Frame, accountId: string, timeoutMs = 10_000): Promise<number> {
  const handle = await frame.waitForFunction((id) => window.paintedAtMs?.[id], accountId, { timeout: timeoutMs, polling: 10 });
  const ms = await handle.jsonValue();
  if (typeof ms !== 'number') throw new Error(`${accountId} was never painted.`);
  return ms;
}

export function forgetPaints(frame: Frame): Promise<void> {
  return frame.evaluate(() => {
    for (const id of Object.keys(window.paintedAtMs ?? {})) delete window.paintedAtMs?.[id];
  });
}

/** Changes the address as an in-app navigation does and gives the moment of the commit, in epoch milliseconds. */
export function pushPath(page: Page, path: string): Promise<number> {
  return page.evaluate((to) => {
    history.pushState({}, '', to);
    return performance.timeOrigin + performance.now();
  }, path);
}
