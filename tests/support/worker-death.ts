import type { CDPSession, Page } from 'playwright-core';

/**
 * Ends the extension's worker as the browser does when it idles. The next message starts a new one. Works through the page at hand: another
 * tab in front of it would have it painted once a second.
 */
export async function workerKiller(page: Page): Promise<() => Promise<void>> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('ServiceWorker.enable');
  return async () => {
    await session.send('ServiceWorker.stopAllWorkers');
  };
}
