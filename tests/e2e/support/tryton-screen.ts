import type { Locator, Page } from 'playwright-core';
import { shippedBuild } from '@/tests/support/builds';
import { type DrivenBrowser, extensionIdOf, launchBrowser } from '@/tests/support/chromium';
import { type Screen, startScreen } from '@/tests/support/screen';
import { startTryton, type Tryton } from '@/tests/support/tryton';

/** A Tryton, and the build that ships in front of it on a screen of its own: what the browser asks is answered there. */
export interface TrytonScreen {
  tryton: Tryton;
  browser: DrivenBrowser;
  /** The settings of the extension. */
  options: Page;
  /** Id of a party, by its name. */
  idOf(party: string): string;
  codeOf(party: string): string;
  /** Match patterns that the extension was granted. */
  granted(): Promise<string[]>;
  /** Presses a key, as a person does: in whatever window is in front. */
  press(key: string): Promise<void>;
  /** Presses the button that asks, and answers the browser's own question with these keys. */
  answer(button: Locator, keys: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

/** The keys that say yes to the browser's question, and the one that says no. */
export const YES: readonly string[] = ['Tab', 'Return'];
export const NO: readonly string[] = ['Escape'];

export async function openTrytonScreen(): Promise<TrytonScreen> {
  const origins = [`chrome-extension://${extensionIdOf(shippedBuild)}`];
  const [tryton, screen]: [Tryton, Screen] = await Promise.all([startTryton({ origins }), startScreen()]);
  const client = await tryton.login();
  const all = await client.read('party.party', await client.search('party.party', []), ['name', 'code']);
  const parties = new Map(all.map((one) => [String(one.name), one]));
  const browser = await launchBrowser({ headless: false, extensionDir: shippedBuild, display: screen.display, viewport: null });
  const options = browser.context.pages()[0] ?? (await browser.context.newPage());
  await options.goto(`chrome-extension://${browser.extensionId}/options.html`);
  return {
    tryton,
    browser,
    options,
    idOf: (party) => String(parties.get(party)?.id),
    codeOf: (party) => String(parties.get(party)?.code),
    granted: () => options.evaluate(async () => (await chrome.permissions.getAll()).origins ?? []),
    press: (key) => screen.press(key),
    async answer(button, keys) {
      await button.click();
      // The question is the browser's: nothing on the page tells when it stands there.
      await options.waitForTimeout(1500);
      for (const key of keys) await screen.press(key);
    },
    async close() {
      await browser.close();
      await Promise.all([tryton.stop(), screen.stop()]);
    },
  };
}
