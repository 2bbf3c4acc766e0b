import type { Locator, Page } from 'playwright-core';
import type { Tryton, TrytonUser } from './tryton';
import { trytonUsers } from './tryton';

/** The one tab of the client that is on show: the others stay in the document with their own fields. */
export const activeTab = (page: Page): Locator => page.locator('#tabcontent > .tab-pane.active');

/** The control of that field of the record on show. Lists inside a form repeat names, the form's own field comes first. */
export const fieldOfRecord = (page: Page, name: string): Locator => activeTab(page).locator(`.form [name="${name}"]`).first();

/** Opens the client at that address and signs in as a person does; resolves when the menu of the signed-in user is there. */
export async function signInToTryton(
  page: Page,
  url: string,
  { user, password }: TrytonUser = trytonUsers.administrator,
): Promise<void> {
  await page.goto(url);
  // The name is asked for in one dialog, the password in the next.
  await page.locator('.modal.in input#login').fill(user);
  await page.locator('.modal.in button[type="submit"]').click();
  const ask = page.locator('.modal.in input[type="password"]');
  await ask.fill(password);
  await ask.press('Enter');
  await page.locator('#user-preferences a').waitFor();
}

/** Goes to a record inside the client, without loading the page anew, and waits until its form shows this name. */
export async function openParty(page: Page, tryton: Tryton, id: number): Promise<void> {
  await page.evaluate(
    (hash) => {
      location.hash = hash;
    },
    new URL(tryton.recordAddress('party.party', id)).hash,
  );
  await page.waitForURL((url) => url.hash.startsWith(`#${tryton.database}/model/party.party/${id};`));
  await fieldOfRecord(page, 'name').waitFor();
}
