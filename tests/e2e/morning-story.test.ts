import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitForDecision } from '@/tests/support/panel';
import { listPath, openConnectedStage, type Stage } from '@/tests/support/stage';
import { axeFindings } from './support/axe-findings';

const CALLS = 10;

let stage: Stage;
let book: Page;

beforeAll(async () => {
  stage = await openConnectedStage();
  await waitForDecision(stage.page, stage.crm.accounts.list()[0]?.accountId ?? '');
}, 90_000);

afterAll(() => stage?.close());

const pagesIn = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

/** The tab that opens meanwhile. */
async function opened(by: () => Promise<void>): Promise<Page> {
  const [page] = await Promise.all([stage.browser.context.waitForEvent('page'), by()]);
  return page;
}

describe("the morning, from the CRM's list to ten sheets of paper", () => {
  it('takes the accounts out of what was copied from a list of the CRM, also those that were never looked at', async () => {
    const { page, browser } = stage;
    await page.goto(`${stage.crm.pageOrigin}${listPath}`);
    await page.locator('table a[href*="/lightning/r/"]').first().waitFor();
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('table') ?? document.body));
    await page.keyboard.press('Control+C');
    book = await browser.context.newPage();
    await book.goto(`chrome-extension://${browser.extensionId}/portfolio.html`);
    await book.locator('.call-list summary').click();
    const field = book.locator('.call-list textarea');
    await field.focus();
    await book.keyboard.press('Control+V');
    await expect.poll(() => field.inputValue()).toContain('/lightning/r/001');
    const lines = (await field.inputValue()).split('\n');
    expect(lines.length).toBeGreaterThanOrEqual(CALLS);
    expect(new Set(lines).size).toBe(lines.length);
    await field.fill(lines.slice(0, CALLS).join('\n'));
    await book.locator('[data-action="make-list"]').click();
    await book.locator('[data-action="put-away"]').waitFor();
  }, 60_000);

  it('reads those that are not kept yet, and ranks them', async () => {
    await book.locator('[data-action="read-missing"]').click();
    await expect.poll(() => book.locator('.book-grid').getAttribute('aria-rowcount'), { timeout: 40_000 }).toBe(`${CALLS + 1}`);
    await book.locator('[data-action="call-sheets"]').waitFor();
    expect(await axeFindings(book.mainFrame())).toEqual([]);
  }, 60_000);

  it('prints ten sheets, one page each, nothing of one account on the sheet of another', async () => {
    const sheets = await opened(() => book.locator('[data-action="call-sheets"]').click());
    await sheets.locator(`main[data-papers="${CALLS}"]`).waitFor();
    const papers = sheets.locator('article.sheet[data-kind="call"]');
    const names = await papers.locator('h1').allTextContents();
    expect(new Set(names).size).toBe(CALLS);
    const inBook = await book.locator('.book-name').allTextContents();
    expect([...names].sort()).toEqual([...inBook].sort());
    for (const [index, text] of (await papers.allTextContents()).entries()) {
      for (const other of names.filter((name) => name !== names[index])) expect(text).not.toContain(other);
    }
    expect(pagesIn(await sheets.pdf({ preferCSSPageSize: true }))).toBe(CALLS);
    expect(decodeURIComponent(sheets.url())).not.toContain('001');
    expect(await axeFindings(sheets.mainFrame())).toEqual([]);
  }, 60_000);
});
