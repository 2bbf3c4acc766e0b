import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoBuild } from '@/tests/support/builds';
import { type DrivenBrowser, launchBrowser } from '@/tests/support/chromium';
import { COMPANIES } from '@/tests/support/odoo-like/companies';
import { type OdooLike, startOdooLike } from '@/tests/support/odoo-like/start-odoo-like';
import { Pace } from '@/tests/support/pace';
import { panelOf, waitForDecision } from '@/tests/support/panel';
import { connect, keep, lookAt, turnOn } from '@/tests/support/set-up-by-hand';
import { saying } from '@/tests/support/words';

const [mihon, , foods] = COMPANIES;

/** The two doors of one system: its own page with the session's cookie, and the worker with a token. */
describe.each([
  ['from the page that is open, with its session', 'page'],
  ['from the worker, with a token', 'worker'],
] as const)('a CRM that is read %s', (_, via) => {
  let crm: OdooLike;
  let browser: DrivenBrowser;
  let page: Page;

  beforeAll(async () => {
    crm = await startOdooLike();
    browser = await launchBrowser({ headless: true, extensionDir: demoBuild });
    const options = browser.context.pages()[0] ?? (await browser.context.newPage());
    page = await browser.context.newPage();
    await page.goto(crm.addressOf(mihon?.id ?? 0));
    await options.bringToFront();
    await options.goto(`chrome-extension://${browser.extensionId}/options.html`);
    const by = { options, crm, pace: new Pace() };
    await turnOn(by);
    await connect(by, via);
    await lookAt(by, [mihon?.id ?? 0]);
    await keep(by);
    await page.bringToFront();
    await page.reload();
  }, 90_000);
  afterAll(async () => {
    await browser?.close();
    await crm?.stop();
  });

  const textOf = (frame: Frame) => frame.evaluate(() => document.body.textContent);

  async function open(id: number | undefined): Promise<Frame> {
    await page.goto(crm.addressOf(id ?? 0));
    return panelOf(page);
  }

  it('shows the facts of the account once its user said whose they are, and by that door alone', async () => {
    const panel = await panelOf(page);
    await panel.locator('[data-action="confirm-identity"]').click();
    await waitForDecision(page, String(mihon?.id));
    const text = await textOf(await panelOf(page));
    for (const fact of [mihon?.name, `${mihon?.used} / ${mihon?.seats}`, mihon?.plan]) expect(text).toContain(fact);
    expect(crm.calls[via]).toBeGreaterThan(0);
    expect(crm.calls[via === 'page' ? 'worker' : 'page']).toBe(0);
  });

  it('refuses what is another account’s: it has not found this one', async () => {
    crm.fail('mixed-up');
    const panel = await open(foods?.id);
    await panel.getByText(saying('error.not-found.says')).first().waitFor();
    const text = await textOf(panel);
    for (const { name, used, seats } of COMPANIES) {
      expect(text).not.toContain(name);
      expect(text).not.toContain(`${used} / ${seats}`);
    }
    crm.fail(null);
  });

  it('says that the connection has ended, and where it is renewed, once its key or session counts no more', async () => {
    crm.fail('signed-out');
    const panel = await open(COMPANIES[1]?.id);
    await panel.getByRole('heading', { name: saying('error.unauthorised.says') }).waitFor();
    await panel.locator('[data-look="primary"]', { hasText: saying('action.settings') }).waitFor();
    crm.fail(null);
    await panel.getByRole('button', { name: saying('action.retry') }).click();
    await waitForDecision(page, String(COMPANIES[1]?.id));
  });
});
