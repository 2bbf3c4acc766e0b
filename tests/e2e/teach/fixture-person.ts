import type { Page } from 'playwright-core';
import type { FixturePage, Pointer } from '../learn-fixtures/fixture-page';
import { panelPage } from '../learn-fixtures/panel-page';
import type { FixtureRecord } from '../learn-fixtures/records';

/** Opens a record as a person does: in the list with a panel by its link, and nothing is loaded anew. */
export async function openRecord(page: Page, origin: string, fixture: FixturePage, record: FixtureRecord): Promise<void> {
  if (fixture === panelPage && page.url().startsWith(origin)) {
    await page.getByRole('link', { name: record.name, exact: true }).click();
  } else await page.goto(origin + fixture.path(record));
  await page.locator('h1, h2, .refid').filter({ hasText: record.name, visible: true }).first().waitFor();
}

/** Where it is on the screen. A page that renders anew may take the element away while it is asked. */
async function boxOf(page: Page, { within, text, selector }: Pointer) {
  const box = page.locator(within);
  const target = selector === undefined ? box.getByText(text ?? '', { exact: true }).last() : box.locator(selector);
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const found = await target.boundingBox();
    if (found) return found;
  }
  throw new Error(`nothing to point at: ${text ?? selector}`);
}

/** Clicks on it with the mouse, once the learner's bar stands on the page; at the start, since a block may be wider than its text. */
export async function pointAt(page: Page, pointer: Pointer): Promise<void> {
  await page.waitForFunction(() => document.documentElement.lastElementChild?.matches('div[popover="manual"]'));
  const { x, y, width, height } = await boxOf(page, pointer);
  const at = { x: x + Math.min(6, width / 2), y: y + height / 2 };
  // What the dock covers comes into view when the panel steps aside.
  await page.waitForFunction((point) => document.elementFromPoint(point.x, point.y)?.localName !== 'tsugite-dock', at);
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.click(at.x, at.y);
}
