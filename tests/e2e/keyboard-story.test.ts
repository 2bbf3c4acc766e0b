import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { stories } from '@/tests/demo-crm/stories';
import { panelOf, settled, waitForDecision } from '@/tests/support/panel';
import { openConnectedStage, type Stage } from '@/tests/support/stage';

const [{ accountId = '' } = {}] = stories;

let stage: Stage;
let panel: Frame;

beforeAll(async () => {
  stage = await openConnectedStage({ accountId });
  await waitForDecision(stage.page, accountId);
  await settled(stage.page);
  panel = await panelOf(stage.page);
  for (const late of ['.panel-foot [data-outcome]', '.price-desk', '[aria-haspopup="menu"]', '[data-action="hear"]'])
    await panel.locator(late).first().waitFor();
}, 90_000);

afterAll(() => stage?.close());

const inDock = () => stage.page.evaluate(() => document.activeElement?.tagName === 'TSUGITE-DOCK');
const onBody = () =>
  panel.evaluate(() => [null, document.body, document.documentElement].includes(document.activeElement as HTMLElement));
const holds = (selector: string) => panel.evaluate((one) => document.activeElement?.matches(one) === true, selector);

/** Presses keys; the focus is somewhere in the panel after each. */
async function press(...keys: string[]): Promise<void> {
  for (const key of keys) {
    await stage.page.keyboard.press(key);
    await expect.poll(onBody, { message: `after ${key} the focus is on nothing` }).toBe(false);
  }
}

/** Goes on with Tab until this has the focus. */
async function tabTo(selector: string): Promise<void> {
  for (let at = 0; at < 120; at++) {
    if (await holds(selector)) return;
    await stage.page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${selector}.`);
}

/** The tab that a key opens, closed again; the panel has the keyboard afterwards. */
async function opensSheet(key: string, kind: string): Promise<void> {
  const [sheet] = await Promise.all([stage.browser.context.waitForEvent('page'), stage.page.keyboard.press(key)]);
  await sheet.locator(`article.sheet[data-kind="${kind}"]`).waitFor();
  await closed(sheet);
}

async function closed(sheet: Page): Promise<void> {
  await sheet.close();
  await stage.page.bringToFront();
  await expect.poll(onBody).toBe(false);
}

describe('the panel by keyboard alone', () => {
  beforeEach(async () => {
    if (await inDock()) return;
    await stage.page.bringToFront();
    await stage.page.locator('body').evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    for (let at = 0; at < 20 && !(await inDock()); at++) await stage.page.keyboard.press('Shift+Tab');
    expect(await inDock()).toBe(true);
    await expect.poll(onBody).toBe(false);
  });

  it('unfolds what speaks against the other offers', async () => {
    await tabTo('.why-not summary');
    const open = () => panel.evaluate(() => document.activeElement?.closest('details')?.open);
    const before = await open();
    await press('Enter');
    expect(await open()).toBe(!before);
  });

  it('moves the price, and folds it again', async () => {
    await press('p');
    await expect.poll(() => holds('.hand input[type="range"]')).toBe(true);
    const total = () => panel.locator('.hand-worked [data-total]').textContent();
    const before = await total();
    await press('ArrowRight');
    await expect.poll(total).not.toBe(before);
    await press('p');
    expect(await holds('.price-desk summary')).toBe(true);
  });

  it('answers refusals by their numbers, and takes the last one back', async () => {
    await press('1');
    await panel.locator('.move[data-move="upsell"]').waitFor();
    await press('5');
    await panel.locator('.move[data-move="stop"]').waitFor();
    await tabTo('[data-action="undo-refusal"]');
    await press('Enter');
    await expect.poll(() => panel.locator('.move').count()).toBe(1);
    await tabTo('[data-action="undo-refusal"]');
    await press('Enter');
    expect(await holds('[data-refusal="price"]')).toBe(true);
  });

  it('shows what the customer may see, and comes back', async () => {
    await press('c');
    await panel.locator('.safe-banner').waitFor();
    await expect.poll(onBody).toBe(false);
    await tabTo('[data-action="customer-safe-end"]');
    await press('Enter');
    await panel.locator('.panel-foot [data-outcome]').first().waitFor();
    await expect.poll(onBody).toBe(false);
  });

  it.each([
    ['/', 'input[role="combobox"]'],
    ['s', '[role="dialog"] *'],
    ['?', '[role="dialog"] *'],
  ])('opens a layer with %s, and Escape gives the focus back to where it was', async (key, within) => {
    await panel.locator('main').evaluate(() => document.querySelector<HTMLElement>('.price-desk summary')?.focus());
    await press(key);
    await expect.poll(() => holds(within)).toBe(true);
    if (key === '/') {
      await stage.page.keyboard.type('トライアル');
      await panel.locator('[role="option"]').first().waitFor();
      await press('ArrowDown', 'Enter');
      await panel.locator('.search-opened').waitFor();
      await expect.poll(onBody).toBe(false);
    }
    await press('Escape');
    await expect.poll(() => panel.locator('[role="dialog"]').count()).toBe(0);
    await expect.poll(() => holds('.price-desk summary')).toBe(true);
  });

  it('asks a question and leaves it again', async () => {
    await press('q');
    await expect.poll(() => holds('.hear-form :is(input, textarea, button)')).toBe(true);
    await press('Escape');
    await expect.poll(() => holds('[data-action="hear"]')).toBe(true);
  });

  it('tells an outcome, and takes it back', async () => {
    await press('o');
    await expect.poll(() => holds('[data-outcome]')).toBe(true);
    await tabTo('[data-outcome="later"]');
    await press('Enter');
    await expect.poll(() => holds('[data-later]')).toBe(true);
    await press('Escape');
    await expect.poll(() => holds('[data-outcome="later"]')).toBe(true);
    await press('Enter', 'Enter');
    await expect.poll(() => holds('.draft [data-look="primary"]')).toBe(true);
    await stage.page.keyboard.press('Shift+Tab');
    await tabTo('.draft [data-action="tell"]');
    await press('Escape');
    await panel.locator('[data-action="undo"]').waitFor();
    await expect.poll(onBody).toBe(false);
    await tabTo('[data-action="undo"]');
    await press('Enter');
    await expect.poll(() => panel.locator('[data-action="undo"]').count()).toBe(0);
    await expect.poll(onBody).toBe(false);
  });

  it('opens the sheets', async () => {
    await opensSheet('b', 'call');
    await opensSheet('a', 'approval');
  }, 60_000);

  it('folds, unfolds, and gives the keyboard back to the page', async () => {
    await tabTo('.panel-actions button:last-child');
    await press('Enter');
    await expect.poll(() => holds('.collapsed-tab')).toBe(true);
    await press('Enter');
    await waitForDecision(stage.page, accountId);
    await expect.poll(onBody).toBe(false);
    await stage.page.keyboard.press('Escape');
    await expect.poll(inDock).toBe(false);
  });
});
