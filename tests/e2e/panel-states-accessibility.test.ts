import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stories } from '@/tests/demo-crm/stories';
import { panelOf, settled, waitForDecision } from '@/tests/support/panel';
import { openConnectedStage, type Stage } from '@/tests/support/stage';
import { axeInBoth } from './support/axe-both';

const [{ accountId = '' } = {}] = stories;

let stage: Stage;
let panel: Frame;

beforeAll(async () => {
  stage = await openConnectedStage({ accountId, language: 'en' });
  await waitForDecision(stage.page, accountId);
  await settled(stage.page);
  panel = await panelOf(stage.page);
  await panel.locator('[aria-haspopup="menu"]').waitFor();
  await panel.locator('.panel-foot [data-outcome]').first().waitFor();
}, 90_000);

afterAll(() => stage?.close());

const press = (key: string) => panel.locator('main').press(key);
const found = () => axeInBoth(stage.page, panel);

/** A layer that a key opens, looked over and closed again. */
async function layer(key: string, within: () => Promise<void> = async () => undefined): Promise<string[]> {
  await press(key);
  await panel.locator('[role="dialog"]').waitFor();
  await within();
  const findings = await found();
  await panel.locator('[role="dialog"]').press('Escape');
  await panel.locator('[role="dialog"]').waitFor({ state: 'detached' });
  return findings;
}

describe('axe finds nothing in the panel, in light and dark', () => {
  it('with the price in hand, a discount that needs an approver, and a conversation at its end', async () => {
    await press('p');
    await panel.locator('.hand-record, .hand').first().waitFor();
    await panel.locator('.hand .number-input').last().fill('12');
    await panel.locator('.hand-record input').waitFor();
    await press('1');
    await press('5');
    await panel.locator('.move[data-move="stop"]').waitFor();
    expect(await found()).toEqual([]);
  });

  it('with a question open', async () => {
    await press('q');
    await panel.locator('.hear-form').waitFor();
    expect(await found()).toEqual([]);
    await panel.locator('.hear-form').press('Escape');
  });

  it('with the search, what it found, and one of it opened', async () => {
    const typed = async (text: string) => {
      await panel.locator('.search-field').fill(text);
      await panel.locator('[role="option"]').first().waitFor();
    };
    expect(await layer('/')).toEqual([]);
    expect(await layer('/', () => typed('trial'))).toEqual([]);
    const opened = async () => {
      await typed('trial');
      await panel.locator('.search-field').press('Enter');
      await panel.locator('.search-opened').waitFor();
    };
    expect(await layer('/', opened)).toEqual([]);
  }, 60_000);

  it('with times to propose, with the keys, with the menu', async () => {
    expect(await layer('s')).toEqual([]);
    expect(await layer('?')).toEqual([]);
    await panel.locator('[aria-haspopup="menu"]').click();
    await panel.locator('[role="menu"]').waitFor();
    expect(await found()).toEqual([]);
    await panel.locator('[role="menu"]').press('Escape');
  }, 60_000);

  it('with each step of an outcome, its draft and its way to the CRM', async () => {
    for (const kind of ['declined', 'later', 'won', 'lost']) {
      await panel.locator(`[data-outcome="${kind}"]`).click();
      await panel.locator('.outcome-step').waitFor();
      expect(await found()).toEqual([]);
      await panel.locator('.outcome-step').press('Escape');
    }
    await panel.locator('[data-outcome="presented"]').click();
    await panel.locator('.draft').waitFor();
    expect(await found()).toEqual([]);
    await panel.locator('[data-action="keep"]').click();
    await panel.locator('.tellings').waitFor();
    expect(await found()).toEqual([]);
  }, 90_000);

  it('while a customer looks on, with the price in hand', async () => {
    await press('c');
    await panel.locator('.safe-banner').waitFor();
    await press('p');
    await panel.locator('.hand').waitFor();
    expect(await found()).toEqual([]);
  });

  it('folded', async () => {
    await panel.locator('.panel-actions button').last().click();
    await panel.locator('.collapsed-tab').waitFor();
    expect(await found()).toEqual([]);
  });
});
