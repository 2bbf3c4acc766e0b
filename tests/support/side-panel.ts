import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium, type Frame, type Page } from 'playwright-core';
import type { DrivenBrowser } from './chromium';

/** Lets the browser's own parts be reached as well, which Playwright's usual line to it leaves out. */
export const SIDE_PANEL_ARGS = ['--remote-debugging-port=0'];

/** The browser's side panel, opened before: a page of the extension that stands in no tab. */
export interface SidePanel {
  page: Page;
  /** The panel of the tab that is on show. */
  shown(): Promise<Frame>;
  close(): Promise<void>;
}

async function lineTo({ userDataDir }: DrivenBrowser): Promise<Browser> {
  const [port = ''] = (await readFile(join(userDataDir, 'DevToolsActivePort'), 'utf8')).split('\n');
  return chromium.connectOverCDP(`http://127.0.0.1:${port}`);
}

/** Takes hold of the side panel once it is there. */
export async function sidePanelOf(browser: DrivenBrowser, timeoutMs = 10_000): Promise<SidePanel> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const line = await lineTo(browser);
    const pages = line.contexts().flatMap((context) => context.pages());
    const page = pages.find((one) => one.url().endsWith('/side.html'));
    if (page) {
      return {
        page,
        close: () => line.close(),
        async shown() {
          const frame = await page.locator('iframe:not([hidden])').elementHandle();
          const content = await frame?.contentFrame();
          if (!content) throw new Error('The side panel shows the panel of no tab.');
          return content;
        },
      };
    }
    await line.close();
    if (Date.now() > deadline) throw new Error(`No side panel opened within ${timeoutMs / 1000} s.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
