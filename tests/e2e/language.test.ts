import { afterAll, beforeAll, expect, it } from 'vitest';
import { stories } from '@/tests/demo-crm/stories';
import { factsOf, panelOf, waitForDecision } from '@/tests/support/panel';
import { openConnectedStage, type Stage } from '@/tests/support/stage';

const accountId = stories[0]?.accountId ?? '';

let stage: Stage;

beforeAll(async () => {
  stage = await openConnectedStage({ accountId });
  await waitForDecision(stage.page, accountId);
});

afterAll(() => stage?.close());

async function choose(settings: Record<string, unknown>): Promise<void> {
  const worker = await stage.browser.serviceWorker();
  await worker.evaluate((change) => chrome.storage.local.set({ settings: change }), settings);
}

it('an open panel changes its language at once, and the decision stays', async () => {
  const before = await waitForDecision(stage.page, accountId);
  const frame = await panelOf(stage.page);
  const read = () =>
    frame.evaluate(() => ({ lang: document.documentElement.lang, text: document.querySelector('main')?.textContent ?? '' }));
  expect((await read()).lang).toBe('ja');
  await choose({ language: 'en' });
  await expect.poll(async () => (await read()).lang).toBe('en');
  await expect.poll(async () => (await read()).text).toMatch(/Renewal|seats/i);
  expect((await read()).text).not.toMatch(/\b(?:undefined|null|NaN)\b|\{\w+\}/);
  expect(await factsOf(frame)).toEqual(before);
});

it('an open panel turns dark at once', async () => {
  const frame = await panelOf(stage.page);
  const background = () => frame.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await background();
  await choose({ theme: 'dark' });
  await expect.poll(background).not.toBe(light);
});
