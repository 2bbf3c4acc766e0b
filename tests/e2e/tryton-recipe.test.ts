import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadRecipe } from '@/lib/crm/load-recipe';
import type { RecipeData } from '@/lib/crm/recipe-data';
import { root } from '@/tests/setup/root.mjs';
import { type DrivenBrowser, launchBrowser } from '@/tests/support/chromium';
import { describeWithTryton, startTryton, TRYTON_START_MS, type Tryton } from '@/tests/support/tryton';
import { activeTab, openParty, signInToTryton } from '@/tests/support/tryton-page';
import { probeScript } from '@/tests/support/tryton-probe';
import { sampleCompanies } from '@/tests/tryton/seed-data';

/** The client draws the form first and fills it in when the answer is there. */
const SLOW = { timeout: 15_000 };

function recipeOfFile(): RecipeData {
  const loaded = loadRecipe(readFileSync(join(root, 'tests/tryton/tryton.recipe.json'), 'utf8'));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.recipe;
}

await describeWithTryton('the JSON recipe on the real page', () => {
  const recipe = recipeOfFile();
  const [first, second] = sampleCompanies;
  if (first === undefined || second === undefined) throw new Error('There are no two sample companies.');
  const ids = new Map<string, number>();
  let tryton: Tryton;
  let browser: DrivenBrowser;
  let page: Page;

  beforeAll(async () => {
    tryton = await startTryton();
    const client = await tryton.login();
    const parties = await client.read('party.party', await client.search('party.party', []), ['code']);
    for (const party of parties) ids.set(String(party.code), party.id);
    browser = await launchBrowser({ headless: true });
    page = browser.context.pages()[0] ?? (await browser.context.newPage());
    await page.addInitScript(await probeScript());
  }, TRYTON_START_MS);
  afterAll(async () => {
    await browser?.close();
    await tryton?.stop();
  });

  const idOf = (code: string) => ids.get(code) ?? 0;
  const check = () => page.evaluate((data) => globalThis.tsugiteProbe.check(data), recipe);
  const fields = () =>
    page.evaluate(
      (list) => list.map(([id, reading]) => [id, globalThis.tsugiteProbe.read(reading).value]),
      Object.entries(recipe.fields ?? {}),
    );

  it('fails its self-test while nobody is signed in', async () => {
    await page.goto(tryton.recordAddress('party.party', idOf(first.code)));
    await page.locator('.modal.in #login').waitFor();
    expect(await check()).toMatchObject({ state: 'changed', failed: expect.arrayContaining(['tab', 'record', 'sign-in']) });
  });

  it('knows a party by its address, and reads the one on show although the one before is still in the document', async () => {
    await signInToTryton(page, tryton.recordAddress('party.party', idOf(first.code)));
    await expect.poll(fields, SLOW).toEqual([
      ['profile.name', first.name],
      ['account.externalId', first.code],
    ]);
    expect(await check()).toMatchObject({
      state: 'recognised',
      failed: [],
      covered: false,
      says: { ref: { accountId: String(idOf(first.code)) } },
    });
    await openParty(page, tryton, idOf(second.code));
    await expect.poll(fields, SLOW).toEqual([
      ['profile.name', second.name],
      ['account.externalId', second.code],
    ]);
    expect(await check()).toMatchObject({ state: 'recognised', says: { ref: { accountId: String(idOf(second.code)) } } });
  });

  it("takes the list of a party's subscriptions for that party's workspace, and the list of parties for none", async () => {
    await activeTab(page).locator('button#relate').click();
    await activeTab(page).getByRole('menuitem', { name: 'Subscriptions', exact: true }).last().click();
    await page.waitForURL(/model\/sale\.subscription;/);
    expect((await check()).says).toMatchObject({ state: 'account', as: 'parent', ref: { accountId: String(idOf(second.code)) } });
    await page.evaluate((database) => {
      location.hash = `#${database}/model/party.party`;
    }, tryton.database);
    await page.waitForURL(/model\/party\.party;/);
    expect((await check()).says).toEqual({ state: 'elsewhere' });
  });
});
