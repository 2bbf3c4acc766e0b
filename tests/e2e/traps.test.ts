import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { demoBuild } from '@/tests/support/builds';
import { type DrivenBrowser, launchBrowser } from '@/tests/support/chromium';
import { factsOf, panelOf } from '@/tests/support/panel';
import { saying } from '@/tests/support/words';
import { COMPANIES, serveTrapPages, trapRecipe } from './traps/trap-pages';

let pages: Awaited<ReturnType<typeof serveTrapPages>>;
let browser: DrivenBrowser;
let page: Page;

beforeAll(async () => {
  pages = await serveTrapPages();
  browser = await launchBrowser({ headless: true, extensionDir: demoBuild });
  page = browser.context.pages()[0] ?? (await browser.context.newPage());
  await page.goto(`${pages.origin}/#companies/7`);
  const options = await browser.context.newPage();
  await options.goto(`chrome-extension://${browser.extensionId}/options.html`);
  const call = (channel: string, request: unknown) =>
    options.evaluate((message) => chrome.runtime.sendMessage(message), { tsugite: 'call', channel, request });
  expect(await call('recipe.save', { recipe: trapRecipe })).toMatchObject({ ok: true, value: { problems: [] } });
  expect(await call('crm.enable', { crm: trapRecipe.id, origin: pages.origin })).toMatchObject({ ok: true });
  await options.close();
  await page.bringToFront();
}, 90_000);
afterAll(async () => {
  await browser?.close();
  pages?.stop();
});

/** The account that is painted, and the names of companies that stand in the panel. */
async function shown(): Promise<{ id: string | null; names: string[] }> {
  const panel = await panelOf(page);
  const [{ accountId }, text] = await Promise.all([factsOf(panel), panel.evaluate(() => document.body.textContent)]);
  return { id: accountId, names: Object.values(COMPANIES).filter((name) => text.includes(name)) };
}

const showing = async (id: string) => expect.poll(shown, { timeout: 15_000 }).toEqual({ id, names: [COMPANIES[id]] });

const inPage = (script: string) => page.evaluate(script);

it('follows a hash router that tells nobody, under a title that never changes; no record shows under another', async () => {
  await showing('7');
  for (const id of ['8', '7', '8']) {
    await inPage(`go(${id})`);
    for (const until = Date.now() + 1500; Date.now() < until; ) {
      const now = await shown().catch(() => null);
      if (now?.id === id) expect(now.names.filter((name) => name !== COMPANIES[id])).toEqual([]);
    }
    await showing(id);
  }
  expect(await page.title()).toBe('CRM');
});

it('takes record 0 for no record', async () => {
  await inPage('go(0)');
  await expect.poll(shown, { timeout: 10_000 }).toEqual({ id: null, names: [] });
  await inPage('go(8)');
  await showing('8');
});

it('says that a drawer lies over the page which no address tells of, and takes it back when it is gone', async () => {
  await inPage('drawer(true)');
  const panel = await panelOf(page);
  await panel.getByText(saying('page.covered')).waitFor({ timeout: 12_000 });
  expect(await shown()).toEqual({ id: '8', names: [COMPANIES['8']] });
  await inPage('drawer(false)');
  await expect.poll(() => panel.getByText(saying('page.covered')).count(), { timeout: 12_000 }).toBe(0);
});

it('knows the record again where its id has another name, with every page loaded anew', async () => {
  await page.goto(`${pages.origin}/card.php?socid=9`);
  await showing('9');
  await page.goto(`${pages.origin}/note.php?id=9`);
  await showing('9');
  await page.goto(`${pages.origin}/card.php?socid=7`);
  await showing('7');
});
