import type { Locator, Page } from 'playwright-core';
import { demoBuild } from '@/tests/support/builds';
import { type DrivenBrowser, launchBrowser } from '@/tests/support/chromium';
import { panelOf } from '@/tests/support/panel';
import type { FixturePage } from '../learn-fixtures/fixture-page';
import type { FixtureRecord } from '../learn-fixtures/records';
import { serveLearnPages } from '../learn-fixtures/serve';
import { openRecord } from './fixture-person';

/** A browser with the extension in front of the fixture pages, none of which anybody has taught. */
export interface PanelStage {
  browser: DrivenBrowser;
  page: Page;
  open(fixture: FixturePage, record: FixtureRecord): Promise<void>;
  /** The window that the toolbar button opens on the page. */
  siteWindow(): Promise<Page>;
  /** Presses the toolbar button on the page and, in the window that opens, that the page is to be taught. */
  teachThisSite(): Promise<void>;
  close(): Promise<void>;
}

/** Each fixture gets a browser of its own: what one is taught is the host's, and the host is one. */
export async function openPanelStage(language: 'ja' | 'en' = 'ja'): Promise<PanelStage> {
  const [browser, pages] = await Promise.all([
    launchBrowser({ headless: true, extensionDir: demoBuild, language }),
    serveLearnPages(),
  ]);
  const origin = pages.origin.replace('127.0.0.1', 'crm.localhost');
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  return {
    browser,
    page,
    open: (fixture, record) => openRecord(page, origin, fixture, record),
    siteWindow: () => pressToolbarButton(browser, origin),
    async teachThisSite() {
      const site = await pressToolbarButton(browser, origin);
      const teach = site.locator('[data-action="site-teach"]');
      await teach.waitFor({ state: 'attached' });
      // Where the address has the form of some CRM's, teaching stands folded away.
      if (!(await teach.isVisible())) await site.locator('.disclosure summary').click();
      await pressed(teach);
      await panelOf(page);
      await site.close();
    },
    async close() {
      await browser.close();
      await pages.stop();
    },
  };
}

/** What the toolbar button does, pressed on a page of this origin: the window that it opens. */
export async function pressToolbarButton(browser: DrivenBrowser, origin: string): Promise<Page> {
  const worker = await browser.serviceWorker();
  const [opened] = await Promise.all([
    browser.context.waitForEvent('page'),
    worker.evaluate(async (address) => {
      const [tab] = await chrome.tabs.query({ url: `${new URL(address).protocol}//${new URL(address).hostname}/*` });
      // The browser's own button cannot be pressed by a test; this is the event that it fires.
      (chrome.action.onClicked as unknown as { dispatch(tab: unknown): void }).dispatch(tab);
    }, origin),
  ]);
  return opened;
}

async function pressed(button: Locator): Promise<void> {
  await button.focus();
  await button.press('Enter');
}
