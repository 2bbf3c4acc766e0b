import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stories } from '@/tests/demo-crm/stories';
import { pushPath } from '@/tests/support/paint-clock';
import { panelOf, waitForDecision } from '@/tests/support/panel';
import { SIDE_PANEL_ARGS, type SidePanel, sidePanelOf } from '@/tests/support/side-panel';
import { accountPath, listPath, openConnectedStage, type Stage } from '@/tests/support/stage';
import { words } from '@/tests/support/words';
import { axeFindings } from './support/axe-findings';

const [first = '', second = '', third = ''] = stories.map(({ accountId }) => accountId);

let stage: Stage;
let side: SidePanel;

beforeAll(async () => {
  stage = await openConnectedStage({ accountId: first, args: SIDE_PANEL_ARGS });
  await waitForDecision(stage.page, first);
});

afterAll(async () => {
  await side?.close();
  await stage?.close();
});

/** A busy machine takes its time to start a tab, a worker, a panel. */
const SOON = { timeout: 10_000 };

const account = (frame: Frame) => frame.evaluate(() => document.documentElement.dataset.account ?? null);
const shownAccount = async () => account(await side.shown());
const shownState = async () => (await side.shown()).evaluate(() => document.documentElement.dataset.state);
const shownTitles = async () => (await side.shown()).locator('h2').allTextContents();
const docks = () => stage.page.locator('tsugite-dock').count();

/** What the toolbar button says of the active tab. */
async function toolbar() {
  const worker = await stage.browser.serviceWorker();
  return worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const tabId = tab?.id ?? -1;
    return { badge: await chrome.action.getBadgeText({ tabId }), title: await chrome.action.getTitle({ tabId }) };
  });
}

const badge = async () => (await toolbar()).badge;

describe('the browser’s side panel', () => {
  it('is opened from the panel’s menu, shows the same account, and the page has no dock any more', async () => {
    const docked = await panelOf(stage.page);
    await docked.getByRole('button', { name: words('menu.label') }).click();
    await docked.locator('[data-action="dock-side"]').click();
    side = await sidePanelOf(stage.browser);
    await expect.poll(shownAccount, SOON).toBe(first);
    await expect.poll(docks, SOON).toBe(0);
    const frame = await side.shown();
    expect(await frame.locator('main').getAttribute('data-decision-kind')).not.toBeNull();
    expect(await frame.getByRole('button', { name: words('panel.collapse') }).count()).toBe(0);
    await expect.poll(badge, SOON).not.toBe('');
  });

  it('holds nothing that axe finds', async () => {
    expect(await axeFindings(await side.shown())).toEqual([]);
    expect(await axeFindings(side.page.mainFrame())).toEqual([]);
  });

  it('follows the page from account to account, to the list and back', async () => {
    await pushPath(stage.page, accountPath(second));
    await expect.poll(shownAccount, SOON).toBe(second);
    await stage.page.goto(stage.crm.pageOrigin + listPath);
    await expect.poll(shownState, SOON).toBe('elsewhere');
    expect(await shownAccount()).toBeNull();
    await expect.poll(badge, SOON).toBe('');
    // A page that comes back from the cache has no second load to wait for.
    void stage.page.goBack().catch(() => undefined);
    await expect.poll(shownAccount, SOON).toBe(second);
    expect(await docks()).toBe(0);
  });

  it('follows the active tab: each tab’s account stays in that tab’s own panel', async () => {
    const before = await side.shown();
    const other = await stage.browser.context.newPage();
    await expect.poll(shownTitles, SOON).toContainEqual(expect.stringMatching(words('state.no-crm.title')));
    expect(await shownAccount()).toBeNull();
    expect(await axeFindings(await side.shown())).toEqual([]);
    await other.goto(stage.crm.pageOrigin + accountPath(third));
    await expect.poll(shownAccount, SOON).toBe(third);
    // The first tab's panel, out of sight, has heard of none of it.
    expect(await account(before)).toBe(second);
    await stage.page.bringToFront();
    await expect.poll(shownAccount, SOON).toBe(second);
    await other.close();
    await expect.poll(() => side.page.locator('iframe').count(), SOON).toBe(1);
  });

  it('gives the panel back to the page', async () => {
    const frame = await side.shown();
    await frame.getByRole('button', { name: words('menu.label') }).click();
    // The browser closes the side panel at that, and with it what would report of the click.
    await frame
      .locator('[data-action="dock-page"]')
      .click()
      .catch(() => undefined);
    await waitForDecision(stage.page, second);
    expect(await docks()).toBe(1);
    const worker = await stage.browser.serviceWorker();
    const open = () => worker.evaluate(async () => (await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })).length);
    await expect.poll(open, SOON).toBe(0);
  });
});

describe('the toolbar button', () => {
  it('tells the kind of offer of its own tab, without a word of the customer, and nothing once the tab has gone elsewhere', async () => {
    await expect.poll(badge, SOON).not.toBe('');
    const { title } = await toolbar();
    const name = await (await panelOf(stage.page)).locator('h1').textContent();
    expect(name).toBeTruthy();
    expect(title).not.toContain(name ?? '');
    await stage.page.goto('about:blank');
    await expect.poll(badge, SOON).toBe('');
    expect((await toolbar()).title).not.toBe(title);
  });
});
