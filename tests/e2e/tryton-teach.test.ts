import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { panelOf, waitForDecision } from '@/tests/support/panel';
import { describeWithScreen } from '@/tests/support/screen';
import { describeWithTryton, TRYTON_START_MS } from '@/tests/support/tryton';
import { activeTab, fieldOfRecord, openRecord, signInToTryton } from '@/tests/support/tryton-page';
import { type PlannedSubscription, plannedSubscriptions } from '@/tests/tryton/seed-plan';
import { confirmIdentity, plannedFacts, settledFacts } from './support/tryton-facts';
import { openTrytonScreen, type TrytonScreen, YES } from './support/tryton-screen';
import { pointAt } from './teach/fixture-person';

const SLOW_MS = 180_000;
const MODEL = 'sale.subscription';
/** What is taught, and the control of the form that shows it. */
const POINTED = { 'profile.name': 'party', 'plan.startedOn': 'start_date', 'plan.renewalOn': 'end_date' };

await describeWithTryton('a real page that nobody wrote a recipe for', async () => {
  await describeWithScreen('taught by pointing, in the build that ships', () => {
    let stage: TrytonScreen;
    let page: Page;
    const ids = new Map<string, number>();
    const running = plannedSubscriptions.filter((one) => one.state === 'running');
    const taught = running.filter(({ end }) => end !== null).slice(0, 3);
    const others = running.filter((one) => !taught.includes(one)).slice(0, 6);

    beforeAll(async () => {
      stage = await openTrytonScreen();
      const client = await stage.tryton.login();
      const all = await client.read(MODEL, await client.search(MODEL, []), ['reference']);
      for (const one of all) ids.set(String(one.reference), one.id);
      page = await stage.browser.context.newPage();
      await signInToTryton(page, stage.tryton.recordAddress(MODEL, idOf(taught[0])));
    }, TRYTON_START_MS);
    afterAll(() => stage?.close());

    const idOf = (one: PlannedSubscription | undefined) => ids.get(one?.reference ?? '') ?? 0;
    /** Opens the subscription as a person does, and waits until its form is filled. */
    async function open(one: PlannedSubscription | undefined): Promise<void> {
      await openRecord(page, stage.tryton, MODEL, idOf(one), 'party');
      await expect.poll(() => fieldOfRecord(page, 'party').inputValue(), { timeout: 15_000 }).toBe(one?.party);
    }
    const row = async (field: string) => (await panelOf(page)).locator(`li[data-field="${field}"]`);

    it(
      'is turned on from the page itself, by the shortcut and a click that the browser asks about',
      async () => {
        await open(taught[0]);
        await page.bringToFront();
        const site = stage.browser.context.waitForEvent('page', { timeout: 15_000 });
        await stage.press('alt+t');
        const window = await site;
        const teach = window.locator('[data-action="site-teach"]');
        await window.locator('main').waitFor();
        await window.locator('summary').last().waitFor();
        if (!(await teach.isVisible())) await window.locator('summary').last().click();
        await stage.answer(teach, YES);
        await expect.poll(stage.granted, { timeout: 10_000 }).toEqual([`${stage.tryton.address}/*`]);
        await window.close();
        await page.bringToFront();
        await (await panelOf(page, 20_000)).locator('[data-action="teach"]').click();
      },
      SLOW_MS,
    );

    it(
      'is shown three records, field by field on the first, and becomes a recipe',
      async () => {
        const panel = await panelOf(page);
        await panel.locator('[data-action="teach-start"]').waitFor();
        for (const box of await panel.locator('.teach-choices input').all()) {
          await box.setChecked(((await box.getAttribute('name')) ?? '') in POINTED);
        }
        await panel.locator('.teach-writing summary').click();
        await panel.locator('select[name="locale"]').selectOption('en-US');
        await panel.locator('[data-action="teach-start"]').click();
        for (const [field, control] of Object.entries(POINTED)) {
          await (await row(field)).locator('[data-action="point"]').click();
          await pointAt(page, { within: '#tabcontent > .tab-pane.active .form', selector: `[name="${control}"] >> nth=0` });
          await expect.poll(async () => (await row(field)).getAttribute('data-state'), { timeout: 10_000 }).toBe('read');
        }
        await panel.locator('[data-action="teach-agree"]').click();
        for (const one of taught.slice(1)) {
          await panel.locator('[data-action="teach-read"]').waitFor();
          await open(one);
          const agree = panel.locator('[data-action="teach-agree"]');
          const read = panel.locator('[data-action="teach-read"]:not([aria-disabled])');
          await expect.poll(async () => (await agree.isVisible()) || (await read.isVisible()), { timeout: 15_000 }).toBe(true);
          if (await read.isVisible()) await read.click({ timeout: 2_000 }).catch(() => undefined);
          await expect.poll(async () => (await row('profile.name')).textContent(), { timeout: 10_000 }).toContain(one.party);
          await expect
            .poll(
              async () => {
                if (await agree.isVisible()) await agree.click({ timeout: 2_000 }).catch(() => undefined);
                return agree.isVisible();
              },
              { timeout: 15_000, interval: 1_000 },
            )
            .toBe(false);
        }
        const kept = panel.locator('.teach-results li[data-kept]');
        await panel.locator('[data-action="teach-save"]').waitFor();
        const fields = await kept.evaluateAll((all) => all.map((one) => one.getAttribute('data-field')));
        expect(fields.toSorted()).toEqual(Object.keys(POINTED).toSorted());
        await panel.locator('[data-action="teach-save"]').click();
        // The panel of the page's new recipe takes the place of the one that taught it.
        await expect.poll(() => panel.isDetached(), { timeout: 15_000 }).toBe(true);
      },
      SLOW_MS,
    );

    it(
      'reads further records right, and of one without an end that its renewal is unknown',
      async () => {
        await confirmIdentity(page);
        expect(others.some(({ end }) => end === null)).toBe(true);
        for (const one of others) {
          await open(one);
          await waitForDecision(page, String(idOf(one)), 30_000);
          const { name, renewal } = plannedFacts(one);
          expect(await settledFacts(page, name)).toMatchObject({ name, renewal });
        }
        expect(await activeTab(page).count()).toBe(1);
      },
      SLOW_MS,
    );
  });
});
