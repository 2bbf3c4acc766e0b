import type { Page } from 'playwright-core';
import type { PageReading } from '@/lib/crm/learn/page-reading';
import type { RecipeData } from '@/lib/crm/recipe-data';
import type { PointWords, TeachAnswer, TeachAsk } from '@/lib/dock/teach-protocol';
import { demoBuild } from '@/tests/support/builds';
import { type DrivenBrowser, launchBrowser } from '@/tests/support/chromium';
import { serveLearnPages } from '../learn-fixtures/serve';

type Ask = TeachAsk extends infer Each ? (Each extends TeachAsk ? Omit<Each, 'tsugite'> : never) : never;

/** The built extension in front of the fixture pages, and the two ways that it reaches into a page. */
export interface TeachStage {
  browser: DrivenBrowser;
  origin: string;
  words: PointWords;
  /** Asks the learner, which is put into the page first. */
  ask(page: Page, ask: Ask): Promise<TeachAnswer>;
  /** Says it to whoever is there; null: nobody answers. */
  say(page: Page, ask: Ask): Promise<unknown>;
  /** Reads the page as the worker does. */
  read(page: Page, recipe: RecipeData): Promise<PageReading | null>;
  close(): Promise<void>;
}

const words: PointWords = { hint: '値を指してください', cancel: '中止', lang: 'ja', problems: {} };

export async function openTeachStage(): Promise<TeachStage> {
  const [browser, pages] = await Promise.all([launchBrowser({ headless: true, extensionDir: demoBuild }), serveLearnPages()]);
  const origin = pages.origin.replace('127.0.0.1', 'crm.localhost');
  const own = await browser.context.newPage();
  await own.goto(`chrome-extension://${browser.extensionId}/options.html`);

  const tabOf = (page: Page) =>
    own.evaluate(async (url) => (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id ?? -1, page.url());
  const say = async (page: Page, ask: Ask): Promise<unknown> => {
    const message = { tsugite: 'teach', ...ask };
    const send = ([tabId, what]: readonly [number, unknown]) =>
      chrome.tabs.sendMessage(tabId, what, { frameId: 0 }).catch(() => null);
    return (await own.evaluate(send, [await tabOf(page), message] as const)) ?? null;
  };
  const put = async (page: Page, file: string) =>
    own.evaluate(
      ([tabId, script]) => chrome.scripting.executeScript({ target: { tabId }, files: [script] }).then(() => undefined),
      [await tabOf(page), file] as const,
    );
  return {
    browser,
    origin,
    words,
    say,
    async ask(page, ask) {
      let said = await say(page, ask);
      if (said === null) {
        await put(page, 'content-scripts/learn.js');
        said = await say(page, ask);
      }
      if (said === null) throw new Error(`the learner does not answer "${ask.do}"`);
      return said as TeachAnswer;
    },
    async read(page, recipe) {
      await put(page, 'content-scripts/reader.js');
      const tabId = await tabOf(page);
      const read = async ([id, data]: readonly [number, RecipeData]) => {
        const func = (what: unknown) =>
          (globalThis as { tsugiteReadPage?: (recipe: unknown) => unknown }).tsugiteReadPage?.(what) ?? null;
        const [answer] = await chrome.scripting.executeScript({ target: { tabId: id }, func, args: [data] });
        return answer?.result ?? null;
      };
      return (await own.evaluate(read, [tabId, recipe] as const)) as PageReading | null;
    },
    async close() {
      await browser.close();
      await pages.stop();
    },
  };
}
