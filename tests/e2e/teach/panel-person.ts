import type { Frame, Locator, Page } from 'playwright-core';
import { panelOf } from '@/tests/support/panel';
import type { FixturePage } from '../learn-fixtures/fixture-page';
import type { FixtureRecord } from '../learn-fixtures/records';
import { pointAt } from './fixture-person';

export const pressIn = (panel: Frame, action: string) => panel.locator(`[data-action="${action}"]`).click();
export const rowOf = (panel: Frame, field: string): Locator => panel.locator(`.teach-row[data-field="${field}"]`);

/** Waits until the panel says of a field what is expected: `read`, `waiting`, `none`, and so on. */
export const rowIs = (panel: Frame, field: string, state: string) =>
  panel.locator(`.teach-row[data-field="${field}"][data-state="${state}"]`).waitFor();

/** From the panel of a page that nobody taught to the first record's empty list. */
export async function startTeaching(page: Page, context: FixturePage['context'] = {}): Promise<Frame> {
  const panel = await panelOf(page);
  await pressIn(panel, 'teach');
  if (context.currency !== undefined) {
    await panel.locator('.teach-writing summary').click();
    await panel.locator('select[name="currency"]').selectOption(context.currency);
  }
  await pressIn(panel, 'teach-start');
  await panel.locator('.teach-rows').waitFor();
  return panel;
}

/** Presses "point" beside a field and clicks on its value on the page. */
export async function pointField(page: Page, fixture: FixturePage, record: FixtureRecord, field: string): Promise<void> {
  const pointer = fixture.pointers(record)[field];
  if (!pointer) throw new Error(`${fixture.name} has no ${field}`);
  const panel = await panelOf(page);
  await rowOf(panel, field).locator('[data-action="point"]').click();
  await pointAt(page, pointer);
}

/** Points at every field of a record; what the page does not have is said to be none. */
export async function pointAll(page: Page, fixture: FixturePage, record: FixtureRecord): Promise<void> {
  const panel = await panelOf(page);
  const fields = await panel.locator('.teach-row').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-field') ?? ''));
  for (const field of fields) {
    if (field in fixture.pointers(record)) {
      await pointField(page, fixture, record, field);
      await rowIs(panel, field, 'read');
    } else {
      await rowOf(panel, field).locator('[data-action="none"]').click();
      await rowIs(panel, field, 'none');
    }
  }
}

/** Waits for the list of the `nth` record. */
export async function nthRecord(page: Page, nth: number): Promise<Frame> {
  const panel = await panelOf(page);
  await panel.locator(`.teach progress[value="${nth - 1}"]`).waitFor();
  await panel.locator('.teach-rows').waitFor();
  return panel;
}
