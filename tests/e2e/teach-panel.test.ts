import { describe, expect, it } from 'vitest';
import { panelOf } from '@/tests/support/panel';
import { definitionPage } from './learn-fixtures/definition-page';
import type { FixturePage } from './learn-fixtures/fixture-page';
import { hashPage } from './learn-fixtures/hash-app';
import { panelPage } from './learn-fixtures/panel-page';
import { OTHERS, TAUGHT } from './learn-fixtures/records';
import { tablePage } from './learn-fixtures/table-page';
import { accountShown, expectedOf } from './teach/account-shown';
import { nthRecord, pointAll, pressIn, startTeaching } from './teach/panel-person';
import { openPanelStage, type PanelStage } from './teach/panel-stage';

/** One with nothing missing in another order, and one for each thing that can be missing. */
const OPENED = OTHERS.filter(({ nth }) => [5, 6, 7, 8, 9, 13].includes(nth));

/** Three records as a person teaches them: pointed at with the mouse on the first, looked at and agreed with on the others. */
async function teach({ page, open, teachThisSite }: PanelStage, fixture: FixturePage): Promise<void> {
  for (const [index, record] of TAUGHT.entries()) {
    await open(fixture, record);
    if (index === 0) {
      await teachThisSite();
      await startTeaching(page, fixture.context);
      await pointAll(page, fixture, record);
    }
    const panel = await nthRecord(page, index + 1);
    const seats = panel.locator('[data-field="plan.seats"] .teach-value');
    await expect.poll(() => seats.textContent()).toContain(String(record.seats));
    await pressIn(panel, 'teach-agree');
    await panel.locator('[data-action="teach-read"], [data-action="teach-save"]').waitFor();
  }
}

/** The self-test's rows: what will be read. */
const keptRows = async ({ page }: PanelStage) =>
  (await panelOf(page))
    .locator('.teach-results [data-kept]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-field')));

describe.each([tablePage, definitionPage, panelPage, hashPage].map((fixture) => [fixture.name, fixture] as const))(
  '%s',
  (_, fixture) => {
    it('is taught in the panel with the mouse, and the panel then shows the facts of other records', async () => {
      const stage = await openPanelStage();
      const { page } = stage;
      try {
        await teach(stage, fixture);
        expect(await keptRows(stage)).toEqual(fixture.fields.map(({ id }) => id).filter((id) => id !== 'nps.score'));
        const panel = await panelOf(page);
        const selects = panel.locator('[data-table="plan.planName"] select');
        const proposed = await selects.evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value));
        if (fixture === definitionPage) {
          // Its plans are written in Japanese, of which the playbook's names say nothing: the person says it.
          expect(proposed).toEqual(['', '', '']);
          for (const [nth, plan] of ['work-starter', 'work-standard', 'work-business'].entries()) {
            await selects.nth(nth).selectOption(plan);
          }
        } else expect(proposed).toEqual(['work-starter', 'work-standard', 'work-business']);
        await pressIn(panel, 'teach-save');
        // The panel of the page is another one from then on: that of a CRM that is known, which asks once whose page it is.
        const claimed = async () => {
          const asked = (await panelOf(page)).locator('[data-action="confirm-identity"]');
          await asked.click({ timeout: 1000 }).catch(() => undefined);
          return (await accountShown(page))?.plan;
        };
        await expect.poll(claimed, { timeout: 20_000 }).toBe('Business');
        for (const record of OPENED) {
          await stage.open(fixture, record);
          const expected = expectedOf(fixture, record);
          await expect.poll(() => accountShown(page), { timeout: 15_000 }).toEqual(expected);
        }
      } finally {
        await stage.close();
      }
    }, 120_000);
  },
);
