import type { Page } from 'playwright-core';
import { listPath } from '@/tests/support/stage';

/** Goes to an account inside the CRM's own navigation, by way of the list; gives the moment of the click. */
export async function openByClick(page: Page, accountId: string): Promise<number> {
  const link = page.locator(`a[href*="${accountId}"]:visible`).first();
  if (!(await link.isVisible()))
    await page
      .locator(`a[href^="${listPath.split('?')[0]}"]:visible`)
      .first()
      .click();
  await link.waitFor();
  const clickedMs = performance.now();
  await link.click();
  await page.waitForURL((url) => url.pathname.includes(accountId));
  return clickedMs;
}
