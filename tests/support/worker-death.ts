import type { CDPSession } from 'playwright-core';
import type { DrivenBrowser } from './chromium';

/** Ends the extension's worker as the browser does when it idles. The next message starts a new one. */
export async function workerKiller(browser: DrivenBrowser): Promise<() => Promise<void>> {
  const page = await browser.context.newPage();
  await page.goto('chrome://version');
  const session: CDPSession = await browser.context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  return async () => {
    await session.send('ServiceWorker.stopAllWorkers');
  };
}
