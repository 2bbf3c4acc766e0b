import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { panelOf } from '@/tests/support/panel';
import { TAUGHT } from './learn-fixtures/records';
import { tablePage } from './learn-fixtures/table-page';
import { axeFindings } from './support/axe-findings';
import { nthRecord, pointAll, pressIn, startTeaching } from './teach/panel-person';
import { openPanelStage, type PanelStage } from './teach/panel-stage';

describe.each(['light', 'dark'] as const)('axe finds nothing while a page is taught, in %s', (colorScheme) => {
  let stage: PanelStage;

  beforeAll(async () => {
    stage = await openPanelStage();
    await stage.page.emulateMedia({ colorScheme });
    const [first] = TAUGHT;
    if (first) await stage.open(tablePage, first);
  }, 90_000);
  afterAll(() => stage?.close());

  const inPanel = async () => axeFindings(await panelOf(stage.page));

  it('in the window that asks whether the panel shall stand there, before and after', async () => {
    const site = await stage.siteWindow();
    await site.emulateMedia({ colorScheme });
    await site.locator('[data-action="site-teach"]').waitFor({ state: 'attached' });
    expect(await axeFindings(site.mainFrame())).toEqual([]);
    await site.locator('[data-action="site-teach"]').focus();
    await site.keyboard.press('Enter');
    await site.locator('[data-action="site-off"]').waitFor();
    expect(await axeFindings(site.mainFrame())).toEqual([]);
    await site.close();
  }, 60_000);

  it('in every step of the lesson', async () => {
    const { page } = stage;
    await (await panelOf(page)).locator('[data-action="teach"]').waitFor();
    expect(await inPanel()).toEqual([]);
    for (const [index, record] of TAUGHT.entries()) {
      if (index === 0) {
        await startTeaching(page);
        expect(await inPanel()).toEqual([]);
        await pointAll(page, tablePage, record);
      } else await stage.open(tablePage, record);
      const panel = await nthRecord(page, index + 1);
      expect(await inPanel()).toEqual([]);
      await pressIn(panel, 'teach-agree');
      await panel.locator('[data-action="teach-read"], [data-action="teach-save"]').waitFor();
      expect(await inPanel()).toEqual([]);
    }
  }, 120_000);
});
