import type { Frame } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { stories } from '@/tests/demo-crm/stories';
import { panelOf, waitForDecision } from '@/tests/support/panel';
import { openConnectedStage, type Stage } from '@/tests/support/stage';
import { workerKiller } from '@/tests/support/worker-death';

const [{ accountId: id = '' } = {}] = stories;

let stage: Stage;

afterEach(() => stage?.close());

/** The account with its panel, and the outcome's row in it. */
async function openAccount(): Promise<Frame> {
  stage = await openConnectedStage({ accountId: id });
  await waitForDecision(stage.page, id);
  const panel = await panelOf(stage.page);
  await panel.locator('[data-outcome="declined"]').waitFor();
  return panel;
}

/** Three taps: declined, why, write. */
async function decline(panel: Frame): Promise<void> {
  await panel.locator('[data-outcome="declined"]').click();
  await panel.locator('[data-reason="price"]').click();
  await panel.locator('[data-action="tell"]').click();
}

const subjects = () => stage.crm.accounts.tasks(id).map(({ Subject }) => String(Subject));
const calls = (part: string) => stage.crm.requests.all.filter(({ path }) => path.includes(part)).length;

async function until(what: () => boolean | Promise<boolean>, timeoutMs: number): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (!(await what())) {
    if (Date.now() > deadline)
      throw new Error(`not within ${timeoutMs / 1000} s; the CRM has: ${subjects().join(', ') || 'nothing'}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** What the panel says of the note, e.g. `sent`. A call to a dead worker wakes the next one, as a rep's next click does. */
const said = (panel: Frame, state: string) => panel.locator(`.tellings li[data-state="${state}"]`).first();
const wake = (panel: Frame) =>
  panel.evaluate(() =>
    chrome.runtime.sendMessage({ tsugite: 'call', channel: 'outbox.list', request: {} }).catch(() => undefined),
  );

/** The CRM has it, the panel says so, and nothing more comes after it. */
async function arrivedOnce(panel: Frame, timeoutMs: number): Promise<void> {
  await until(async () => {
    await wake(panel);
    return (await said(panel, 'sent').count()) > 0;
  }, timeoutMs);
  await stage.page.waitForTimeout(1500);
  expect(subjects()).toHaveLength(1);
}

const MOST_MS = 90_000;

describe('an outcome', () => {
  it('is told in three taps, stands among the activities of the account, and the offer rests at once', {
    timeout: MOST_MS,
  }, async () => {
    const panel = await openAccount();
    const before = await panel.locator('main').getAttribute('data-offer-id');
    await decline(panel);
    await until(async () => (await panel.locator('main').getAttribute('data-offer-id')) !== before, 20_000);
    await arrivedOnce(panel, 30_000);
    const [task] = stage.crm.accounts.tasks(id);
    expect(task).toMatchObject({ Status: 'Completed', WhatId: id });
    expect(String(task?.Description)).toMatch(/\[Tsugite [0-9a-f-]{36}\.note\]$/);
    await stage.page.reload();
    await stage.page.locator('.activity-timeline .touch', { hasText: String(task?.Subject) }).waitFor();
  });

  it('can be taken back before it is sent', { timeout: MOST_MS }, async () => {
    const panel = await openAccount();
    const before = await panel.locator('main').getAttribute('data-offer-id');
    await decline(panel);
    await panel.locator('[data-action="undo"]').click();
    await until(async () => (await panel.locator('main').getAttribute('data-offer-id')) === before, 20_000);
    await stage.page.waitForTimeout(8_000);
    expect(subjects()).toEqual([]);
  });
});

describe('exactly once', () => {
  it('with the worker killed while it waits', { timeout: MOST_MS }, async () => {
    const panel = await openAccount();
    const kill = await workerKiller(stage.page);
    await decline(panel);
    await said(panel, 'soon').waitFor();
    await kill();
    await arrivedOnce(panel, 60_000);
  });

  it('with the worker killed while it looks, and again while the CRM creates', { timeout: MOST_MS }, async () => {
    const panel = await openAccount();
    const kill = await workerKiller(stage.page);
    await decline(panel);
    stage.crm.faults.set({ latencyMs: 1_500 });
    stage.crm.requests.clear();
    await until(() => calls('FROM%20Task') === 1, 15_000);
    await kill();
    // The next worker looks again and creates; it dies before it hears of that.
    await until(async () => {
      await wake(panel);
      return calls('/sobjects/Task') === 1;
    }, 45_000);
    await kill();
    stage.crm.faults.clear();
    await arrivedOnce(panel, 60_000);
    expect(calls('/sobjects/Task')).toBe(1);
  });

  it('with the network cut while it waits', { timeout: MOST_MS }, async () => {
    const panel = await openAccount();
    stage.crm.faults.set({ away: true });
    await decline(panel);
    await said(panel, 'again').waitFor({ timeout: 30_000 });
    expect(subjects()).toEqual([]);
    stage.crm.faults.set({ away: false });
    await arrivedOnce(panel, 75_000);
  });

  it('with the answer lost after the CRM created it, whether or not the browser sends it again by itself', {
    timeout: MOST_MS,
  }, async () => {
    const panel = await openAccount();
    stage.crm.faults.set({ lostCreations: 3 });
    await decline(panel);
    await until(() => subjects().length > 0, 30_000);
    await stage.page.waitForTimeout(500);
    stage.crm.faults.set({ lostCreations: 0 });
    await arrivedOnce(panel, 75_000);
  });
});
