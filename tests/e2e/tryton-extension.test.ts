import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '@/tests/setup/root.mjs';
import { panelOf, waitForDecision } from '@/tests/support/panel';
import { describeWithScreen } from '@/tests/support/screen';
import { describeWithTryton, TRYTON_START_MS, trytonUsers } from '@/tests/support/tryton';
import { fieldOfRecord, openParty, signInToTryton } from '@/tests/support/tryton-page';
import { words } from '@/tests/support/words';
import { sampleCompanies } from '@/tests/tryton/seed-data';
import { plannedSubscriptions } from '@/tests/tryton/seed-plan';
import { confirmIdentity, NOTHING, plannedFacts, saidOf, settledFacts } from './support/tryton-facts';
import { NO, openTrytonScreen, type TrytonScreen, YES } from './support/tryton-screen';

const fileOf = (name: string) => join(root, 'tests/tryton', name);
const { user, password } = trytonUsers.colleague;
const SLOW_MS = 180_000;

await describeWithTryton('a Tryton that nobody here wrote', async () => {
  await describeWithScreen('the build that ships beside it', () => {
    let stage: TrytonScreen;
    let page: Page;

    beforeAll(async () => {
      stage = await openTrytonScreen();
    }, TRYTON_START_MS);
    afterAll(() => stage?.close());

    const running = plannedSubscriptions.filter((one) => one.state === 'running');
    const own = () => stage.options.locator('[data-crm="tryton-mihon"]');
    const scripts = () => stage.options.evaluate(() => chrome.scripting.getRegisteredContentScripts());
    const addressOf = (party = '') => stage.tryton.recordAddress('party.party', Number(stage.idOf(party)));

    it('has no host before a person grants one, and says so when it is refused', async () => {
      const { options, tryton, granted, answer } = stage;
      expect(await granted()).toEqual([]);
      await options.locator('input[type="file"][accept*="json"]').first().setInputFiles(fileOf('tryton.recipe.json'));
      await own().locator('summary').first().click();
      await own().locator('input').first().fill(tryton.address);
      await answer(own().locator('[data-action="own-host"]'), NO);
      await options.getByText(words('options.crm.refused')).waitFor();
      expect(await granted()).toEqual([]);
    });

    it('is granted that one host by the person, and docks there alone', async () => {
      const { tryton, granted, answer, browser } = stage;
      await answer(own().locator('[data-action="own-host"]'), YES);
      await expect.poll(granted, { timeout: 10_000 }).toEqual([`${tryton.address}/*`]);
      await own().getByText(tryton.address, { exact: true }).waitFor();
      page = await browser.context.newPage();
      await signInToTryton(page, addressOf(running[0]?.party));
      await panelOf(page, 20_000);
    });

    it('reads the account from a source that was set up by its settings alone', async () => {
      const { options, tryton } = stage;
      const { settings } = JSON.parse(readFileSync(fileOf('tryton.source.json'), 'utf8')) as {
        settings: Record<string, unknown>;
      };
      await options.bringToFront();
      await options.getByRole('button', { name: words('options.sources.connect') }).click();
      const form = options.locator('form.source-form');
      // The host that was turned on is the one that is meant.
      await form.getByLabel(words('options.sources.connector')).selectOption('generic-json');
      for (const folded of await form.locator('details:not([open]) > summary').all()) await folded.click();
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

    it(
      'shows each party its own name, plan, seats and renewal once a person has said who they are, and no neighbour’s',
      async () => {
        await page.bringToFront();
        await confirmIdentity(page);
        const bare = sampleCompanies.find(({ name }) => !plannedSubscriptions.some(({ party }) => party === name));
        const draft = plannedSubscriptions.find(({ state }) => state === 'draft');
        const stops = [...running.slice(0, 2), bare?.name, running[2], draft?.party, running[3], running[0]];
        for (const stop of stops) {
          const party = typeof stop === 'string' ? stop : (stop?.party ?? '');
          await openParty(page, stage.tryton, Number(stage.idOf(party)));
          await expect.poll(() => fieldOfRecord(page, 'name').inputValue(), { timeout: 15_000 }).toBe(party);
          await waitForDecision(page, stage.idOf(party), 30_000);
          expect(await settledFacts(page, party), await saidOf(page)).toEqual(
            typeof stop === 'object' ? plannedFacts(stop) : { ...NOTHING, name: party },
          );
        }
      },
      SLOW_MS,
    );

    it(
      'says so when the browser’s permission was taken back, in the panel and in the list, and is granted it again',
      async () => {
        const { options, tryton, granted, answer } = stage;
        const origins = [`${tryton.address}/*`];
        await options.bringToFront();
        // What the browser's own settings do when a person takes the permission back there.
        await options.evaluate((origins) => chrome.permissions.remove({ origins }), origins);
        await own().getByText(words('options.crm.lost')).waitFor();
        await expect.poll(scripts, { timeout: 10_000 }).toEqual([]);
        await (await panelOf(page)).getByRole('heading', { name: words('state.revoked.title') }).waitFor({ timeout: 15_000 });
        // The browser does not ask a second time for what a person has granted once.
        await answer(own().locator('[data-action="grant-again"]'), []);
        await expect.poll(granted, { timeout: 10_000 }).toEqual(origins);
        await page.bringToFront();
        await waitForDecision(page, stage.idOf(running[0]?.party ?? ''), 30_000);
      },
      SLOW_MS,
    );

    it(
      'gives the permission back and takes the panel away when the CRM is turned off',
      async () => {
        await stage.options.bringToFront();
        await own().locator('[data-action="turn-off"]').click();
        await expect.poll(stage.granted, { timeout: 10_000 }).toEqual([]);
        await expect.poll(scripts, { timeout: 10_000 }).toEqual([]);
        await page.bringToFront();
        await expect.poll(() => page.frames().length, { timeout: 10_000 }).toBe(1);
      },
      SLOW_MS,
    );
  });
});
