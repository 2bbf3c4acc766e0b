import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Lesson } from '@/lib/crm/learn/lesson';
import { bundledScript } from '@/tests/support/bundled-script';
import { type DrivenBrowser, launchBrowser } from '@/tests/support/chromium';
import { definitionPage } from './learn-fixtures/definition-page';
import type { FixturePage, Pointer } from './learn-fixtures/fixture-page';
import { hashPage } from './learn-fixtures/hash-app';
import type { Teaching } from './learn-fixtures/page-script';
import { panelPage } from './learn-fixtures/panel-page';
import { type FixtureRecord, OTHERS, TAUGHT } from './learn-fixtures/records';
import { type LearnPages, serveLearnPages } from './learn-fixtures/serve';
import { tablePage } from './learn-fixtures/table-page';

declare const teaching: Teaching;

let browser: DrivenBrowser;
let pages: LearnPages;
let learner: string;

beforeAll(async () => {
  [browser, pages, learner] = await Promise.all([
    launchBrowser({ headless: true }),
    serveLearnPages(),
    bundledScript('tests/e2e/learn-fixtures/page-script.ts'),
  ]);
}, 90_000);

afterAll(async () => {
  await browser?.close();
  await pages?.stop();
});

/** Opens a record as a person does who follows its link; the learner is put in wherever a page was loaded anew. */
async function open(page: Page, fixture: FixturePage, record: FixtureRecord): Promise<void> {
  const link = page.getByRole('link', { name: record.name, exact: true });
  // In the list a click opens the panel, and nothing is loaded anew.
  if (fixture === panelPage && page.url().startsWith(pages.origin)) await link.click();
  else await page.goto(pages.origin + fixture.path(record));
  const name = page.locator('h1, h2, .refid').filter({ hasText: record.name, visible: true }).first();
  await name.waitFor();
  if (!(await page.evaluate(() => 'teaching' in window))) await page.addScriptTag({ content: learner });
}

function located(page: Page, { within, text, selector }: Pointer): Locator {
  const box = page.locator(within);
  return selector === undefined ? box.getByText(text ?? '', { exact: true }).last() : box.locator(selector);
}

/** Where it is on the screen. A page that renders anew may take the element away while it is asked. */
async function boxOf(page: Page, pointer: Pointer) {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const box = await located(page, pointer).boundingBox();
    if (box) return box;
  }
  throw new Error(`nothing to point at: ${JSON.stringify(pointer)}`);
}

/** The field is asked for, and the person clicks on it with the mouse. */
async function point(page: Page, lesson: Lesson, field: string, pointer: Pointer): Promise<Lesson> {
  const pointed = page.evaluate(([known, id]) => teaching.point(known, id), [lesson, field] as const);
  const box = await boxOf(page, pointer);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  // At the start of the element: a block may be wider than its text.
  await page.mouse.click(box.x + Math.min(6, box.width / 2), box.y + box.height / 2);
  const more = await pointed;
  if (!more) throw new Error(`${field} was not pointed at`);
  return more;
}

describe.each([tablePage, definitionPage, panelPage, hashPage].map((fixture) => [fixture.name, fixture] as const))(
  '%s',
  (_, fixture) => {
    it('is taught by pointing on one record, agreed with on two more, and read right on ten others', async () => {
      const page = await browser.context.newPage();
      const [first, ...more] = TAUGHT;
      if (!first) throw new Error('no record to teach');
      await open(page, fixture, first);
      let lesson = await page.evaluate(([fields, context]) => teaching.newLesson(fields, context), [
        fixture.fields,
        fixture.context,
      ] as const);
      for (const [field, pointer] of Object.entries(fixture.pointers(first))) lesson = await point(page, lesson, field, pointer);
      for (const record of more) {
        await open(page, fixture, record);
        const read = await page.evaluate((known) => teaching.read(known), lesson);
        expect({ record: record.nth, ...read }).toEqual({ record: record.nth, ...fixture.truth(record) });
        lesson = await page.evaluate((known) => teaching.agree(known), lesson);
      }
      const result = await page.evaluate((known) => teaching.result(known), lesson);
      expect(result.needs).toBe(0);
      expect(result.fields.map(({ id, right, of, survives }) => [id, right, of, survives])).toEqual(
        fixture.fields.map(({ id }) => [id, 3, 3, 'well']),
      );
      expect(result.address.state === 'found' && result.address.ids).toEqual(TAUGHT.map(fixture.idOf));
      expect(OTHERS.length).toBeGreaterThanOrEqual(10);
      for (const record of OTHERS) {
        await open(page, fixture, record);
        const read = await page.evaluate((known) => teaching.read(known), lesson);
        expect({ record: record.nth, ...read }).toEqual({ record: record.nth, ...fixture.truth(record) });
      }
      await page.close();
    }, 90_000);
  },
);

describe('what the learner must not do', () => {
  it('leave anything on the page, or let the page act on a click that points', async () => {
    const page = await browser.context.newPage();
    const [record] = TAUGHT;
    if (!record) throw new Error('no record');
    await page.goto(`${pages.origin}/panel/companies/`);
    await page.addScriptTag({ content: learner });
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    const lesson = await page.evaluate(() => teaching.newLesson([], {}));
    await point(page, lesson, 'profile.name', { within: 'main', text: record.name });
    expect(page.url()).toBe(`${pages.origin}/panel/companies/`);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    const cancelled = page.evaluate((known) => teaching.point(known, 'plan.seats'), lesson);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    expect(await cancelled).toBeNull();
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    await page.getByText(record.name).click();
    expect(page.url()).toBe(pages.origin + panelPage.path(record));
    await page.close();
  });
});
