import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { demoBuild } from '@/tests/support/builds';
import { type DrivenBrowser, launchBrowser } from '@/tests/support/chromium';
import { panelOf } from '@/tests/support/panel';
import { words } from '@/tests/support/words';

// A page of a CRM that runs on a company's own host: its address has Odoo's form, and the page its parts. Every other page has neither.
const PAGE = '<!doctype html><title>見本精密工業株式会社</title><div class="o_form_view"><h1>見本精密工業株式会社</h1></div>';
const OTHER = '<!doctype html><title>顧客カルテ</title><h1>見本精密工業株式会社</h1>';
const ACCOUNT = '/odoo/contacts/12';

let server: Server;
let origin: string;
let browser: DrivenBrowser;
let page: Page;

beforeAll(async () => {
  server = createServer(({ url }, response) =>
    response.setHeader('content-type', 'text/html; charset=utf-8').end(url === ACCOUNT ? PAGE : OTHER),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://odoo.localhost:${(server.address() as AddressInfo).port}`;
  browser = await launchBrowser({ headless: true, extensionDir: demoBuild });
  page = browser.context.pages()[0] ?? (await browser.context.newPage());
  await page.goto(origin + ACCOUNT);
});
afterAll(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
});

const hasPanel = () => page.frames().some((frame) => frame.url().includes('/sidebar.html') && !frame.isDetached());

async function open(path: string): Promise<Page> {
  const tab = await browser.context.newPage();
  await tab.goto(`chrome-extension://${browser.extensionId}/${path}`);
  return tab;
}

async function pressed(button: Locator): Promise<void> {
  await button.focus();
  await button.press('Enter');
}

/** What the toolbar button does, pressed on the CRM's page: the window that it opens. */
async function pressToolbarButton(): Promise<Page> {
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

it('stands on a host of its own once the settings say so, and no longer when they take it back', async () => {
  await page.waitForTimeout(1500);
  expect(hasPanel()).toBe(false);
  const options = await open('options.html');
  // Another CRM is on in this build, so the rest is folded away until it is looked for.
  await options.getByLabel(words('options.crm.search')).fill('odoo');
  const odoo = options.locator('[data-crm="odoo"]');
  await odoo.locator('summary').click();
  await odoo.locator('input').first().fill(`${origin}/odoo`);
  await pressed(odoo.locator('[data-action="own-host"]'));
  await odoo.getByText(origin, { exact: true }).waitFor();
  // The page was open before: it needs no reload.
  await panelOf(page);
  await pressed(odoo.locator('[data-action="turn-off"]'));
  await expect.poll(hasPanel).toBe(false);
  await page.reload();
  await page.waitForTimeout(1500);
  expect(hasPanel()).toBe(false);
  await options.close();
});

it('is asked for on the page itself: the window says what the page looks like, and a click turns it on', async () => {
  const site = await pressToolbarButton();
  await site.getByText('Odoo').first().waitFor();
  expect(await site.locator('code').first().textContent()).toBe(origin);
  expect(new URL(site.url()).search + new URL(site.url()).hash).toBe('');
  await pressed(site.locator('[data-action="site-on"]'));
  await panelOf(page);
  await pressed(site.locator('[data-action="site-off"]'));
  await expect.poll(hasPanel).toBe(false);
  await site.close();
});

it('stands beside a page that nobody wrote a recipe for, to be taught', async () => {
  await page.goto(`${origin}/customers/kartei/abc`);
  const site = await pressToolbarButton();
  await pressed(site.locator('[data-action="site-teach"]'));
  const panel = await panelOf(page);
  await expect.poll(() => panel.evaluate(() => document.body.textContent.trim().length)).toBeGreaterThan(20);
  await pressed(site.locator('[data-action="site-off"]'));
  await expect.poll(hasPanel).toBe(false);
});
