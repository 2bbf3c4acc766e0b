import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stories } from '@/tests/demo-crm/stories';
import { pushPath } from '@/tests/support/paint-clock';
import { panelOf, settled, waitForDecision } from '@/tests/support/panel';
import { accountPath, openConnectedStage, type Stage } from '@/tests/support/stage';
import { shiftsIn, watchShifts } from './support/layout-shifts';

const ids = stories.map(({ accountId }) => accountId);
const [first = ''] = ids;

let stage: Stage;

beforeAll(async () => {
  stage = await openConnectedStage({ accountId: first, prepare: ({ browser }) => watchShifts(browser.context) });
  await waitForDecision(stage.page, first);
}, 90_000);

afterAll(() => stage?.close());

/** The panel with all of its late parts. */
async function whole(accountId: string): Promise<Frame> {
  await waitForDecision(stage.page, accountId);
  const panel = await panelOf(stage.page);
  await panel.locator('.panel-foot [data-outcome]').first().waitFor();
  await panel.waitForFunction(() => !document.querySelector('.details-place, .calculation-place, .price-place, .icon-place'));
  await settled(stage.page);
  return panel;
}

/** Asks the CRM anew, as the freshness of the facts does by itself: nobody touches the panel. */
async function refreshed(panel: Frame, accountId: string): Promise<void> {
  const ref = { crm: 'salesforce', tenant: new URL(stage.crm.apiOrigin).host, accountId };
  await panel.evaluate(async (of) => {
    const ask = (channel: string, request: unknown) => chrome.runtime.sendMessage({ tsugite: 'call', channel, request });
    const { value } = await ask('connection.status', { crm: of.crm, tenant: of.tenant });
    await ask('account.refresh', { ref: of, identity: value.identity, force: true });
  }, ref);
}

/** Widths, each with accounts that nobody has looked at; 400 is the one that the dock has from the start. */
const WIDTHS = [
  [320, ids.slice(1, 6), 51],
  [400, [], 49],
  [480, ids.slice(6, 11), 50],
] as const;

describe.each(WIDTHS)('nothing jumps in a panel of %i px', (width, unseen, seats) => {
  beforeAll(async () => {
    const panel = await panelOf(stage.page);
    await panel.evaluate(
      (px) => chrome.runtime.sendMessage({ tsugite: 'call', channel: 'settings.update', request: { panel: { width: px } } }),
      width,
    );
    await stage.page.reload();
    const anew = await whole(first);
    expect(await anew.evaluate(() => innerWidth)).toBe(width);
  }, 60_000);

  it('while a kept account opens and its late parts arrive', async () => {
    await stage.page.reload();
    expect(await shiftsIn(await whole(first))).toEqual([]);
  });

  it.each(unseen)('while %s comes from the CRM', async (id) => {
    await shiftsIn(await panelOf(stage.page));
    await pushPath(stage.page, accountPath(id));
    expect(await shiftsIn(await whole(id))).toEqual([]);
  });

  it('while other facts come in', async () => {
    await pushPath(stage.page, accountPath(first));
    const panel = await whole(first);
    await shiftsIn(panel);
    // Other figures of the same offer: another offer is another text, and as long as it is.
    stage.crm.accounts.change(first, { Seats__c: seats, NumberOfEmployees: 180 + seats });
    await refreshed(panel, first);
    await panel
      .locator('.strip, section')
      .filter({ hasText: `/ ${seats}` })
      .first()
      .waitFor();
    await settled(stage.page);
    expect(await shiftsIn(panel, 'down')).toEqual([]);
  });

  it('while what has changed since the last look is told', async () => {
    await pushPath(stage.page, accountPath(ids[11] ?? ''));
    await whole(ids[11] ?? '');
    await shiftsIn(await panelOf(stage.page));
    await pushPath(stage.page, accountPath(first));
    expect(await shiftsIn(await whole(first))).toEqual([]);
  });
});
