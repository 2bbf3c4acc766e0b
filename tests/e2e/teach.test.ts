import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Lesson, newLesson } from '@/lib/crm/learn/lesson';
import { lessonResult } from '@/lib/crm/learn/lesson-result';
import { taughtRecipe } from '@/lib/crm/learn/taught-recipe';
import { definitionPage } from './learn-fixtures/definition-page';
import type { FixturePage } from './learn-fixtures/fixture-page';
import { hashPage } from './learn-fixtures/hash-app';
import { panelPage } from './learn-fixtures/panel-page';
import { OTHERS, TAUGHT } from './learn-fixtures/records';
import { tablePage } from './learn-fixtures/table-page';
import { openRecord, pointAt } from './teach/fixture-person';
import { openTeachStage, type TeachStage } from './teach/teach-stage';

let stage: TeachStage;

beforeAll(async () => {
  stage = await openTeachStage();
}, 90_000);
afterAll(() => stage?.close());

/** The first record is pointed at with the mouse, field by field; with the others the person agrees. */
async function taught(page: Page, fixture: FixturePage): Promise<Lesson> {
  let lesson = newLesson(fixture.fields, fixture.context);
  for (const [index, record] of TAUGHT.entries()) {
    await openRecord(page, stage.origin, fixture, record);
    lesson = (await stage.ask(page, { do: 'open', lesson })).lesson;
    if (index === 0) {
      for (const [field, pointer] of Object.entries(fixture.pointers(record))) {
        const pointed = stage.ask(page, { do: 'point', lesson, field, words: stage.words });
        await pointAt(page, pointer);
        const answer = await pointed;
        expect(answer.seen[field], field).toMatchObject({ state: 'read', value: fixture.truth(record)[field] });
        lesson = answer.lesson;
      }
    }
    lesson = (await stage.ask(page, { do: 'agree', lesson })).lesson;
  }
  return lesson;
}

describe.each([tablePage, definitionPage, panelPage, hashPage].map((fixture) => [fixture.name, fixture] as const))(
  '%s',
  (_, fixture) => {
    it('is taught through the panel’s messages, becomes a recipe, and is read right by the worker on ten other records', async () => {
      const page = await stage.browser.context.newPage();
      const lesson = await taught(page, fixture);
      expect(lessonResult(lesson).fields.map(({ id, right, of }) => [id, right, of])).toEqual(
        fixture.fields.map(({ id }) => [id, 3, 3]),
      );
      const result = taughtRecipe(lesson, { id: 'taught-crm', name: 'CRM' });
      if (!result.ok) throw new Error(result.gap);
      for (const record of OTHERS) {
        await openRecord(page, stage.origin, fixture, record);
        const reading = await stage.read(page, result.recipe);
        const truth = Object.entries(fixture.truth(record)).filter(([, value]) => value !== null);
        expect({ nth: record.nth, ...reading?.fields }).toEqual({ nth: record.nth, ...Object.fromEntries(truth) });
        expect(reading?.check).toMatchObject({ state: 'recognised', covered: false, accountId: fixture.idOf(record) });
      }
      await page.close();
    }, 90_000);
  },
);

describe('the learner', () => {
  it('leaves nothing on the page, answers after a cancel, and no more once it was told to end', async () => {
    const page = await stage.browser.context.newPage();
    const [record] = TAUGHT;
    if (!record) throw new Error('no record');
    await openRecord(page, stage.origin, tablePage, record);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    const { lesson } = await stage.ask(page, { do: 'open', lesson: newLesson(tablePage.fields) });
    const pointed = stage.ask(page, { do: 'point', lesson, field: 'plan.seats', words: stage.words });
    await page.waitForFunction(() => document.documentElement.lastElementChild?.localName === 'div');
    await page.keyboard.press('Escape');
    expect(await pointed).toMatchObject({ cancelled: true, lesson });
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    expect(await page.evaluate(() => Object.keys(globalThis).filter((name) => /tsugite/i.test(name)))).toEqual([]);
    await stage.say(page, { do: 'end' });
    expect(await stage.say(page, { do: 'read', lesson })).toBeNull();
    await page.close();
  });

  it('says why a place cannot be the value, and keeps the lesson as it was', async () => {
    const page = await stage.browser.context.newPage();
    const [record] = TAUGHT;
    if (!record) throw new Error('no record');
    await openRecord(page, stage.origin, tablePage, record);
    const { lesson } = await stage.ask(page, { do: 'open', lesson: newLesson(tablePage.fields) });
    const pointed = stage.ask(page, { do: 'point', lesson, field: 'plan.renewalOn', words: stage.words });
    await pointAt(page, { within: '#id-right', text: record.name });
    expect(await pointed).toMatchObject({ lesson, seen: { 'plan.renewalOn': { state: 'unreadable', problem: 'not-a-date' } } });
    const [, second] = TAUGHT;
    if (second) await page.goto(stage.origin + tablePage.path(second));
    expect(await stage.ask(page, { do: 'agree', lesson })).toMatchObject({ moved: true, lesson });
    await page.close();
  });
});
