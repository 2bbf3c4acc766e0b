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
  await hover(page, { x: x + width / 2, y: y + height / 2 }, at);
  await page.mouse.click(at.x, at.y);
}

/**
 * Moves the mouse there until the page hears of it. For a moment after the panel has stepped aside the browser still sends to it what happens where
 * it stood; a hand is slower than that.
 */
async function hover(page: Page, ...points: readonly { x: number; y: number }[]): Promise<void> {
  await page.evaluate(() => {
    Object.assign(globalThis, { hovered: false });
    addEventListener('pointermove', () => Object.assign(globalThis, { hovered: true }), { capture: true, once: true });
  });
  const isHeard = () => page.evaluate(() => (globalThis as { hovered?: boolean }).hovered === true);
  const deadline = Date.now() + 10_000;
  while (!(await isHeard())) {
    if (Date.now() > deadline) throw new Error('The page never hears of the mouse.');
    for (const { x, y } of points) await page.mouse.move(x, y);
  }
}
