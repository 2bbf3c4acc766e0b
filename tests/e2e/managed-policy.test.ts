import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { recipeOf } from '@/lib/crm/registry';
import { demoBuild } from '@/tests/support/builds';
import { type DrivenBrowser, launchBrowser } from '@/tests/support/chromium';
import { describeWithPolicy, type ManagedBuild, managedBuild } from '@/tests/support/managed-policy';
import { COMPANIES } from '@/tests/support/odoo-like/companies';
import { type OdooLike, startOdooLike } from '@/tests/support/odoo-like/start-odoo-like';
import { saying, words } from '@/tests/support/words';

const MAPPING = { format: 'tsugite-mapping/1', timeZone: 'Asia/Tokyo', fields: { 'plan.seats': { from: 'x_seats' } } };
const BLOCKED = { ok: false, error: { kind: 'blocked-by-admin' } };

await describeWithPolicy('what the company has set for the browser', () => {
  let build: ManagedBuild;
  let crm: OdooLike;
  let browser: DrivenBrowser;
  let options: Page;

  const house = () => ({ ...recipeOf('odoo')?.data, id: 'house', name: '社内CRM' });
  const source = () => ({
    id: 'billing',
    name: '課金（全社）',
    connector: 'odoo',
    crm: 'odoo',
    tenant: new URL(crm.origin).host,
    settings: {},
  });
  const policy = () => ({
    recipes: [JSON.stringify(house()), '{'],
    crms: [{ crm: 'house', origin: crm.origin }],
    sources: [source()],
    mappings: [{ source: 'billing', mapping: JSON.stringify(MAPPING) }],
    locks: ['recipes', 'sources', 'mapping', 'precedence'],
    settings: { theme: 'dark', salesforce: { clientId: 'key-of-the-company', limitShare: 0.5 } },
  });
  /** What the worker says to a page of ours that asks it all the same. */
  const ask = (channel: string, request: object) =>
    options.evaluate((call) => chrome.runtime.sendMessage(call), { tsugite: 'call', channel, request });

  beforeAll(async () => {
    crm = await startOdooLike();
    build = await managedBuild(demoBuild);
    await build.set(policy());
    browser = await launchBrowser({ headless: true, extensionDir: build.extensionDir });
    options = browser.context.pages()[0] ?? (await browser.context.newPage());
    await options.goto(`chrome-extension://${browser.extensionId}/options.html`);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await build?.remove();
    await crm?.stop();
  });

  it('stands in the settings as the company’s, and what of it is wrong by its place', async () => {
    const own = options.locator('[data-crm="house"][data-on="true"]');
    await own.getByText(words('options.policy.set')).waitFor();
    await own.getByText(crm.origin, { exact: true }).waitFor();
    expect(await own.getByRole('button').allTextContents()).not.toContainEqual(
      expect.stringMatching(words('options.crm.turn-off')),
    );
    const row = options.locator('[data-source="billing"]');
    await row.getByText(words('options.policy.set')).waitFor();
    expect(await row.getByRole('button', { name: words('options.sources.remove') }).count()).toBe(0);
    expect(await row.getByRole('button', { name: words('options.sources.edit') }).count()).toBe(0);
    const note = options.locator('.policy-note');
    await note.getByText(saying('options.policy.locked')).waitFor();
    await note.locator('summary').click();
    expect(await note.locator('code').allTextContents()).toEqual(['recipes[1]']);
  });

  it('recognises the company’s CRM by the company’s recipe', async () => {
    const page = await browser.context.newPage();
    await page.goto(crm.addressOf(COMPANIES[0]?.id ?? 0));
    const recipe = await ask('crm.list', {});
    expect(recipe).toMatchObject({ ok: true, value: { managed: { recipes: ['house'], crms: ['house'] } } });
    await expect
      .poll(() => page.frames().some((frame) => frame.url().startsWith(`chrome-extension://${browser.extensionId}/`)))
      .toBe(true);
    await page.close();
  });

  it('is changed by nobody, whatever a page of ours asks the worker for', async () => {
    const listed = (await ask('source.list', {})) as { value: { sources: { config: object }[] } };
    const config = listed.value.sources[0]?.config;
    expect(config).toMatchObject({ id: 'billing', mapping: MAPPING, on: true });
    const { tenant } = source();
    const mine = { ...config, id: 'mine', name: 'Mine' };
    const precedence = { format: 'tsugite-precedence/1', all: { order: [] } };
    expect(await ask('settings.update', { theme: 'light' })).toEqual(BLOCKED);
    expect(await ask('crm.disable', { crm: 'house', origin: crm.origin })).toEqual(BLOCKED);
    expect(await ask('recipe.save', { recipe: { ...house(), id: 'mine' } })).toEqual(BLOCKED);
    expect(await ask('recipe.remove', { id: 'house' })).toEqual(BLOCKED);
    expect(await ask('source.remove', { id: 'billing' })).toEqual(BLOCKED);
    expect(await ask('source.save', { config: mine, secrets: {}, keep: 'session' })).toEqual(BLOCKED);
    expect(await ask('source.order', { crm: 'odoo', tenant, precedence })).toEqual(BLOCKED);
    await ask('source.save', { config: { ...config, mapping: { ...MAPPING, fields: {} } }, secrets: {}, keep: 'session' });
    expect(await ask('source.list', {})).toMatchObject({ value: { sources: [{ config: { mapping: MAPPING } }] } });
  });

  it('is what the settings are, in place of what a person would have chosen', async () => {
    await options.locator('html[data-theme="dark"]').waitFor();
    await options.reload();
    await options.locator('input[value="key-of-the-company"]').waitFor();
  });

  it('is followed while the settings are open, when the company takes a part of it back', async () => {
    const { sources: _, mappings: __, ...rest } = policy();
    await build.set({ ...rest, locks: [] });
    await options.locator('[data-source="billing"]').waitFor({ state: 'detached' });
    await options.locator('[data-crm="house"][data-on="true"]').waitFor();
    expect(await ask('recipe.save', { recipe: { ...house(), id: 'mine', hosts: ['mine.example'] } })).toEqual({
      ok: true,
      value: { problems: [] },
    });
  }, 60_000);
});
