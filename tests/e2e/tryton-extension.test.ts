import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '@/tests/setup/root.mjs';
import { shippedBuild } from '@/tests/support/builds';
import { type DrivenBrowser, extensionIdOf, launchBrowser } from '@/tests/support/chromium';
import { panelOf } from '@/tests/support/panel';
import { describeWithScreen, type Screen, startScreen } from '@/tests/support/screen';
import { describeWithTryton, startTryton, TRYTON_START_MS, type Tryton, trytonUsers } from '@/tests/support/tryton';
import { signInToTryton } from '@/tests/support/tryton-page';
import { words } from '@/tests/support/words';
import { plannedSubscriptions } from '@/tests/tryton/seed-plan';

const fileOf = (name: string) => join(root, 'tests/tryton', name);
const { user, password } = trytonUsers.colleague;

await describeWithTryton('a Tryton that nobody here wrote', async () => {
  await describeWithScreen('the build that ships beside it', () => {
    let tryton: Tryton;
    let screen: Screen;
    let browser: DrivenBrowser;
    let options: Page;
    let page: Page;
    let parties: ReadonlyMap<string, number>;

    beforeAll(async () => {
      const origins = [`chrome-extension://${extensionIdOf(shippedBuild)}`];
      [tryton, screen] = await Promise.all([startTryton({ origins }), startScreen()]);
      const client = await tryton.login();
      const all = await client.read('party.party', await client.search('party.party', []), ['name']);
      parties = new Map(all.map((one) => [String(one.name), one.id]));
      browser = await launchBrowser({ headless: false, extensionDir: shippedBuild, display: screen.display, viewport: null });
      options = browser.context.pages()[0] ?? (await browser.context.newPage());
      await options.goto(`chrome-extension://${browser.extensionId}/options.html`);
    }, TRYTON_START_MS);
    afterAll(async () => {
      await browser?.close();
      await Promise.all([tryton?.stop(), screen?.stop()]);
    });

    const running = plannedSubscriptions.filter((one) => one.state === 'running');
    const idOf = (party: string) => String(parties.get(party));
    const granted = () => options.evaluate(async () => (await chrome.permissions.getAll()).origins ?? []);
    const own = () => options.locator('[data-crm="tryton-mihon"]');

    /** Presses the button that asks, and answers the browser's own question with the keyboard. */
    async function answer(button: ReturnType<Page['locator']>, keys: readonly string[]): Promise<void> {
      await button.click();
      // The question is the browser's: nothing on the page tells when it stands there.
      await options.waitForTimeout(1500);
      for (const key of keys) await screen.press(key);
    }

    it('has no host before a person grants one, and says so when it is refused', async () => {
      expect(await granted()).toEqual([]);
      await options.locator('input[type="file"][accept*="json"]').first().setInputFiles(fileOf('tryton.recipe.json'));
      await own().locator('summary').first().click();
      await own().locator('input').first().fill(tryton.address);
      await answer(own().locator('[data-action="own-host"]'), ['Escape']);
      await options.getByText(words('options.crm.refused')).waitFor();
      expect(await granted()).toEqual([]);
    });

    it('is granted that one host by the person, and docks there alone', async () => {
      await answer(own().locator('[data-action="own-host"]'), ['Tab', 'Return']);
      await expect.poll(granted, { timeout: 10_000 }).toEqual([`${tryton.address}/*`]);
      await own().getByText(tryton.address, { exact: true }).waitFor();
      page = await browser.context.newPage();
      const [first] = running;
      await signInToTryton(page, tryton.recordAddress('party.party', Number(idOf(first?.party ?? ''))));
      await panelOf(page, 20_000);
    });

    it('reads the account from a source that was set up by its settings alone', async () => {
      const { settings } = JSON.parse(readFileSync(fileOf('tryton.source.json'), 'utf8')) as {
        settings: Record<string, unknown>;
      };
      await options.bringToFront();
      await options.getByRole('button', { name: words('options.sources.connect') }).click();
      const form = options.locator('form.source-form');
      const [first] = running;
      await form
        .getByLabel(words('options.sources.address'))
        .fill(tryton.recordAddress('party.party', Number(idOf(first?.party ?? ''))));
      await form.getByLabel(words('options.sources.connector')).selectOption('generic-json');
      const text = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
      const typed: [Parameters<typeof words>[0], unknown][] = [
        ['connector.setting.address-template', `${tryton.address}/mihon/`],
        ['connector.setting.method', settings.method],
        ['connector.setting.headers', settings.headers],
        ['connector.setting.body-template', settings.body],
        ['connector.setting.mapping', settings.mapping],
        ['connector.setting.error-path', settings.errorPath],
        ['connector.setting.empty-path', settings.emptyPath],
        ['connector.secret.api-key', `${user}:${password}`],
      ];
      for (const [label, value] of typed) {
        if (value !== undefined)
          await form
            .getByLabel(new RegExp(words(label).source.replace('\\s*$', '')))
            .first()
            .fill(text(value));
      }
      await form.locator('button[type="submit"]').click();
      await form.waitFor({ state: 'detached' });
    });
  });
});
