import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { panelOf } from '@/tests/support/panel';
import { TAUGHT } from './learn-fixtures/records';
import { tablePage } from './learn-fixtures/table-page';
import { nthRecord, pointField, pressIn, rowIs, rowOf, startTeaching } from './teach/panel-person';
import { openPanelStage, type PanelStage } from './teach/panel-stage';

const [first, second] = TAUGHT;
if (!first || !second) throw new Error('two records are needed');

let stage: PanelStage;

beforeAll(async () => {
  stage = await openPanelStage();
  await stage.open(tablePage, first);
  await stage.teachThisSite();
}, 90_000);
afterAll(() => stage?.close());

// Every test begins on the first record, with nothing taught.
beforeEach(async () => {
  await stage.open(tablePage, first);
  await startTeaching(stage.page);
});

const isPointing = () =>
  stage.page.evaluate(() => document.documentElement.lastElementChild?.matches('div[popover="manual"]') ?? false);
const told = async (field: string) => rowOf(await panelOf(stage.page), field).getAttribute('data-told');

/** Leaves the lesson, and waits until the panel is again that of a page that nobody taught. */
async function cancel(): Promise<void> {
  const panel = await panelOf(stage.page);
  await pressIn(panel, 'teach-cancel');
  await panel.locator('[data-action="teach"]').waitFor();
}

it('is broken off by Escape on the page, by the same button again, and as a whole', async () => {
  const { page } = stage;
  const panel = await panelOf(page);
  const point = rowOf(panel, 'plan.seats').locator('[data-action="point"]');
  await point.click();
  await expect.poll(isPointing).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(isPointing).toBe(false);
  await point.click();
  await expect.poll(isPointing).toBe(true);
  await point.click();
  await expect.poll(isPointing).toBe(false);
  await rowIs(panel, 'plan.seats', 'waiting');
  await point.click();
  await expect.poll(isPointing).toBe(true);
  await cancel();
  await expect.poll(isPointing).toBe(false);
  await page.reload();
  await (await panelOf(page)).locator('[data-action="teach"]').waitFor();
}, 60_000);

it('takes back what was pointed at last, as often as something was said', async () => {
  const { page } = stage;
  const panel = await panelOf(page);
  await pointField(page, tablePage, first, 'plan.planName');
  await rowIs(panel, 'plan.planName', 'read');
  // The wrong value: the field is pointed at where another stands.
  await rowOf(panel, 'plan.renewalOn').locator('[data-action="point"]').click();
  await expect.poll(isPointing).toBe(true);
  const { x, y } = (await page.getByText('03/05/2026').last().boundingBox()) ?? { x: 0, y: 0 };
  await page.mouse.click(x + 4, y + 4);
  await rowIs(panel, 'plan.renewalOn', 'read');
  await pressIn(panel, 'teach-undo');
  await rowIs(panel, 'plan.renewalOn', 'waiting');
  expect(await told('plan.planName')).toBe('true');
  await pressIn(panel, 'teach-undo');
  await rowIs(panel, 'plan.planName', 'waiting');
  expect(await panel.locator('[data-action="teach-undo"]').count()).toBe(0);
  await cancel();
}, 60_000);

it('is done with the keys alone, which come back to the field that was pointed at', async () => {
  const { page } = stage;
  const panel = await panelOf(page);
  const focused = () =>
    panel.evaluate(
      () => (document.hasFocus() ? document.activeElement?.closest('[data-field]')?.getAttribute('data-field') : undefined) ?? '',
    );
  const point = rowOf(panel, 'profile.name').locator('[data-action="point"]');
  await point.focus();
  await page.keyboard.press('Enter');
  await expect.poll(isPointing).toBe(true);
  // Into the page, into its two columns, to the second one, past its tabs to the record's title.
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
  await rowIs(panel, 'profile.name', 'read');
  expect(await rowOf(panel, 'profile.name').textContent()).toContain(first.name);
  await expect.poll(focused).toBe('profile.name');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(isPointing).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(focused).toBe('plan.planName');
  await cancel();
}, 60_000);

it('goes on after the page was loaded anew, and says so where another one was opened in between', async () => {
  const { page } = stage;
  for (const field of ['plan.planName', 'plan.seats']) await pointField(page, tablePage, first, field);
  await rowIs(await panelOf(page), 'plan.seats', 'read');
  await page.reload();
  let panel = await nthRecord(page, 1);
  await rowIs(panel, 'plan.seats', 'read');
  expect(await told('plan.seats')).toBe('true');
  await rowIs(panel, 'plan.renewalOn', 'waiting');
  await stage.open(tablePage, second);
  panel = await panelOf(page);
  await panel.locator('[data-action="teach-move-on"]').waitFor();
  expect(await panel.locator('.teach-row').count()).toBe(0);
  await stage.open(tablePage, first);
  panel = await nthRecord(page, 1);
  await pointField(page, tablePage, first, 'plan.renewalOn');
  await rowIs(panel, 'plan.renewalOn', 'read');
  await stage.open(tablePage, second);
  await pressIn(await panelOf(page), 'teach-move-on');
  panel = await nthRecord(page, 2);
  await expect.poll(() => rowOf(panel, 'plan.seats').textContent()).toContain('66');
  await rowIs(panel, 'plan.mrr', 'waiting');
  await cancel();
}, 90_000);
