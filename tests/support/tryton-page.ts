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

/**
 * Goes to a record inside the client, without loading the page anew, and waits until its form with that field is there; stays where it is open
 * already.
 */
export async function openRecord(page: Page, tryton: Tryton, model: string, id: number, field: string): Promise<void> {
  const { hash } = new URL(tryton.recordAddress(model, id));
  const isThere = (url: URL) => url.hash === hash || url.hash.startsWith(`${hash};`);
  // Set to the short address of the record that is open already, the client leaves it as it is.
  if (!isThere(new URL(page.url()))) {
    await page.evaluate((there) => {
      location.hash = there;
    }, hash);
    await page.waitForURL((url) => url.hash.startsWith(`${hash};`));
  }
  await fieldOfRecord(page, field).waitFor();
}

export const openParty = (page: Page, tryton: Tryton, id: number) => openRecord(page, tryton, 'party.party', id, 'name');
