import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { stories } from '@/tests/demo-crm/stories';
import { panelOf, waitForDecision } from '@/tests/support/panel';
import { openConnectedStage, type Stage } from '@/tests/support/stage';
import { axeFindings } from './support/axe-findings';

const [{ accountId = '' } = {}] = stories;

let stage: Stage;

afterEach(() => stage?.close());

/** The sheet that a key of the panel opens, in a tab of its own, with what its console complained of. */
async function sheetBy(key: string): Promise<{ sheet: Page; complaints: string[] }> {
  stage = await openConnectedStage({ accountId });
  await waitForDecision(stage.page, accountId);
  const panel = await panelOf(stage.page);
  await panel.locator('[data-action="more"], .icon-button[aria-haspopup="menu"]').first().waitFor();
  await panel.locator('main').focus();
  const opening = stage.browser.context.waitForEvent('page');
  await panel.locator('main').press(key);
  const sheet = await opening;
  const complaints: string[] = [];
  sheet.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await sheet.locator('article.sheet').waitFor();
  return { sheet, complaints };
}

const pagesIn = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

describe('the sheets of an account', { timeout: 90_000 }, () => {
  it('come by a key, need no network, name nobody in the address, and are one page each', async () => {
    const { sheet, complaints } = await sheetBy('b');
    expect(sheet.url()).toMatch(/\/sheet\.html\?kind=call#[0-9a-f-]{36}$/);
    expect(decodeURIComponent(sheet.url())).not.toContain(accountId);
    await stage.browser.context.setOffline(true);
    await sheet.reload();
    await sheet.locator('article.sheet[data-kind="call"]').waitFor();
    expect(pagesIn(await sheet.pdf({ preferCSSPageSize: true }))).toBe(1);
    expect(await axeFindings(sheet.mainFrame())).toEqual([]);
    await sheet.locator('input[value="approval"]').check();
    await sheet.locator('article.sheet[data-kind="approval"]').waitFor();
    expect(pagesIn(await sheet.pdf({ preferCSSPageSize: true }))).toBe(1);
    expect(await axeFindings(sheet.mainFrame())).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('opens at once on the sheet for the approver', async () => {
    const { sheet } = await sheetBy('a');
    expect(sheet.url()).toContain('?kind=approval#');
    expect(await sheet.locator('article.sheet').getAttribute('data-kind')).toBe('approval');
  });
});
