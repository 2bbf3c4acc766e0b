import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stories } from '@/tests/demo-crm/stories';
import { waitForDecision } from '@/tests/support/panel';
import { openConnectedStage, type Stage } from '@/tests/support/stage';
import { axeInBoth } from './support/axe-both';

const [{ accountId = '', name = '' } = {}] = stories;
const PIN = 'mihon-4827';

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await openConnectedStage({
    accountId,
    prepare: async ({ browser, page: crm }) => {
      page = await browser.context.newPage();
      await page.goto(`chrome-extension://${browser.extensionId}/portfolio.html`);
      await page.locator('.book-empty').waitFor();
      expect(await axeInBoth(page)).toEqual([]);
      await page.goto('about:blank');
      // What a person presses lies in front of them.
      await crm.bringToFront();
    },
  });
  await waitForDecision(stage.page, accountId);
}, 120_000);

afterAll(() => stage?.close());

const open = (path: string) => page.goto(`chrome-extension://${stage.browser.extensionId}/${path}`);

describe('axe finds nothing on a page of ours, in light and dark', () => {
  it("on the book: rows, filters that leave none, today's list with what was not found", async () => {
    await open('portfolio.html');
    await page.locator('[data-action="call-sheets"]').waitFor();
    expect(await axeInBoth(page)).toEqual([]);
    await page.locator('.book-filters input[type="search"]').fill('zzz');
    await page.locator('[data-action="clear-filters"]').waitFor();
    expect(await axeInBoth(page)).toEqual([]);
    await page.locator('[data-action="clear-filters"]').click();
    await page.locator('.call-list summary').click();
    await page.locator('.call-list textarea').fill(`${name}\nzzz`);
    await page.locator('[data-action="make-list"]').click();
    await page.locator('[data-action="put-away"]').waitFor();
    expect(await axeInBoth(page)).toEqual([]);
    await page.locator('[data-action="put-away"]').click();
    await page.locator('[data-action="undo"]').waitFor();
    expect(await axeInBoth(page)).toEqual([]);
  }, 60_000);

  it('on the visit: closed, a pack of its own, a wrong PIN, open', async () => {
    await open('visit.html');
    await page.locator('.make-pack label', { hasText: name }).locator('input').check();
    expect(await axeInBoth(page)).toEqual([]);
    for (const field of await page.locator('.make-pack input[type="password"]').all()) await field.fill(PIN);
    await page.locator('.make-pack button[type="submit"]').click();
    await page.locator('.pack').waitFor({ timeout: 30_000 });
    for (const pin of [`${PIN}0`, PIN]) {
      await page.locator('.pack input[type="password"]').fill(pin);
      await page.locator('.pack button[type="submit"]').click();
      if (pin === PIN) await page.locator('.visit-open').waitFor({ timeout: 30_000 });
      else await expect.poll(() => page.locator('.pack-said').textContent(), { timeout: 30_000 }).not.toBe('');
      expect(await axeInBoth(page)).toEqual([]);
    }
  }, 120_000);

  it('on the first page: before, and with each sample', async () => {
    await open('welcome.html');
    await page.locator('[data-action="show-sample"]').waitFor();
    expect(await axeInBoth(page)).toEqual([]);
    for (const sample of await page.locator('.welcome-samples button').all()) {
      await sample.click();
      await page.locator('.welcome-panel h2').first().waitFor();
      expect(await axeInBoth(page)).toEqual([]);
    }
  }, 60_000);

  it('on the settings of somebody who is connected, all of it unfolded', async () => {
    await open('options.html');
    await page.locator('h1').waitFor();
    await page.locator('#sources h2').waitFor();
    await page.evaluate(() => {
      for (const part of document.querySelectorAll('details')) part.open = true;
    });
    expect(await axeInBoth(page)).toEqual([]);
  }, 60_000);
});
