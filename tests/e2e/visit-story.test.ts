import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stories } from '@/tests/demo-crm/stories';
import { waitForDecision } from '@/tests/support/panel';
import { openConnectedStage, type Stage } from '@/tests/support/stage';
import { toldOf, until } from './support/told-crm';

const [{ accountId = '', name = '' } = {}] = stories;
const PIN = 'みほん-4827';
const HOUR_MS = 3_600_000;

let stage: Stage;
let visit: Page;

beforeAll(async () => {
  stage = await openConnectedStage({ accountId });
  await waitForDecision(stage.page, accountId);
}, 90_000);

afterAll(() => stage?.close());

const open = async (pin: string) => {
  await visit.locator('.pack input[type="password"]').fill(pin);
  await visit.locator('.pack button[type="submit"]').click();
};

/** The network goes, and comes back: for the pages as the browser says it, for the worker as a CRM that cannot be reached. */
async function network(isThere: boolean): Promise<void> {
  await stage.browser.context.setOffline(!isThere);
  stage.crm.faults.set({ away: !isThere });
}

describe('a visit in a room without network', () => {
  it('is packed beforehand under a PIN', async () => {
    visit = await stage.browser.context.newPage();
    await visit.goto(`chrome-extension://${stage.browser.extensionId}/visit.html`);
    await visit.locator('.make-pack label', { hasText: name }).locator('input').check();
    for (const field of await visit.locator('.make-pack input[type="password"]').all()) await field.fill(PIN);
    await visit.locator('.make-pack button[type="submit"]').click();
    await visit.locator('.pack').waitFor({ timeout: 30_000 });
    expect(await visit.locator('.pack').textContent()).not.toContain(name);
  }, 60_000);

  it('opens with the right PIN alone, the network being away', async () => {
    await network(false);
    await visit.reload();
    await open(`${PIN}0`);
    await expect.poll(() => visit.locator('.pack-said').textContent(), { timeout: 30_000 }).not.toBe('');
    expect(await visit.locator('.visit-open').count()).toBe(0);
    await open(PIN);
    await visit.locator('.visit-open').waitFor({ timeout: 30_000 });
    expect(await visit.locator('.panel h1').textContent()).toBe(name);
  }, 90_000);

  it('has the offer, the words, the objections and the price', async () => {
    expect(await visit.locator('.panel').textContent()).toContain('¥141,600');
    expect(await visit.locator('.panel section mark').first().textContent()).toBe('47');
    await visit.keyboard.press('1');
    await visit.locator('.move[data-move="upsell"]').waitFor();
    await visit.keyboard.press('p');
    await visit.locator('.hand-quantity .number-input').fill('51');
    await expect.poll(() => visit.locator('.hand-worked [data-total]').textContent()).toContain('¥122,400');
  }, 30_000);

  it('takes the outcome down, which is told to the CRM once when the network is back', async () => {
    await visit.locator('[data-outcome="presented"]').click();
    await visit.locator('[data-action="tell"]').click();
    await visit.locator('.tellings li[data-state="offline"]').first().waitFor({ timeout: 20_000 });
    expect(stage.crm.accounts.tasks(accountId)).toEqual([]);
    await network(true);
    const told = await toldOf(stage, visit, accountId, 90_000);
    expect(new Set(told).size).toBe(told.length);
    expect(told).toHaveLength(2);
  }, 120_000);

  it('shuts at its end, and is unreadable from then on', async () => {
    const later = (ms: number) => {
      const now = Date.now.bind(Date);
      Date.now = () => now() + ms;
    };
    const worker = await stage.browser.serviceWorker();
    await worker.evaluate(later, 25 * HOUR_MS);
    await visit.evaluate(later, 25 * HOUR_MS);
    await visit.locator('.make-pack').waitFor();
    expect(await visit.locator('body').textContent()).not.toContain('¥141,600');
    await open(PIN);
    await until('the pack is gone', async () => (await visit.locator('.pack').count()) === 0, 20_000);
    const kept = () => chrome.runtime.sendMessage({ tsugite: 'call', channel: 'vault.list', request: {} });
    expect(await visit.evaluate(kept)).toMatchObject({ value: { packs: [] } });
  }, 60_000);
});
